package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Difference;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The first paragraph: the answer, what outran what, best and worst tier, the change on a year ago. */
record LeadWords(Commentary.Story story, Notation notation) {
    private static final BigDecimal MORE = new BigDecimal("1.0005");
    private static final BigDecimal LESS = new BigDecimal("0.9995");
    private static final BigDecimal HIGHEST_IN_WORDS = new BigDecimal("2");
    private static final int MONTHS_OF_HISTORY = 6;

    String first() {
        Optional<BigDecimal> nrr = story.headline().nrr().ratio();
        if (nrr.isEmpty()) {
            return new NoFigureWords(story, notation).sentence();
        }
        BigDecimal ratio = nrr.get();
        BigDecimal change = ratio.subtract(BigDecimal.ONE);
        String brief = MethodInWords.inBrief(story.method());
        if (ratio.signum() < 0 || ratio.compareTo(HIGHEST_IN_WORDS) > 0 || !brief.isEmpty()) {
            return "NRR is " + notation.percent(ratio) + (brief.isEmpty() ? "." : ": " + brief + ".");
        }
        if (ratio.compareTo(MORE) >= 0) {
            return "Existing customers pay " + notation.percent(change) + " more than a year ago.";
        }
        return ratio.compareTo(LESS) <= 0
                ? "Existing customers pay " + notation.percent(change.negate()) + " less than a year ago."
                : "Existing customers pay as much as a year ago.";
    }

    String rest() {
        List<String> sentences = new ArrayList<>();
        history().ifPresent(sentences::add);
        if (story.headline().tally().sum(Column.OPENING_UNITS) == 0) {
            Tally tally = story.headline().tally();
            sentences.add("The closing " + notation.balance() + " of " + notation.headline(tally.amount(Column.CLOSING))
                    + " is of customers who came since.");
        } else {
            sentences.add(story.method().followsFromBridge() ? outran() : betweenCloses());
            rates().ifPresent(sentences::add);
            tiers().ifPresent(sentences::add);
            change().ifPresent(sentences::add);
        }
        return String.join(" ", sentences);
    }

    private Optional<String> history() {
        LocalDate close = story.windows().close().day();
        return story.dataRead()
                .firstDay()
                .filter(first -> first.isAfter(story.windows()
                        .close()
                        .minusMonths(MONTHS_OF_HISTORY)
                        .day()
                        .plusDays(1)))
                .map(first -> "There are under " + MONTHS_OF_HISTORY + " months of history before "
                        + notation.longDay(close) + ".");
    }

    /** What the bridge says, where NRR does not follow from it. */
    private String betweenCloses() {
        String sentence = outran();
        return "Point to point, "
                + (sentence.startsWith("No ")
                        ? "no customer’s MRR changed."
                        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1));
    }

    private Optional<String> rates() {
        return story.method().isSpot() && !story.dataRead().ratesAtHeadline().isEmpty()
                ? Optional.of("Exchange rates are part of it.")
                : Optional.empty();
    }

    private String outran() {
        Tally tally = story.headline().tally();
        Amount gains = tally.amount(Column.EXPANSION);
        Amount losses = tally.amount(Column.CONTRACTION).plus(tally.amount(Column.CHURN));
        if (gains.signum() == 0 && losses.signum() == 0) {
            return "No customer pays more or less than then.";
        }
        if (losses.signum() == 0) {
            return "Expansion added " + notation.money(gains) + " of " + notation.balance() + "; nothing was lost.";
        }
        if (gains.signum() == 0) {
            return "Contraction and churn took " + notation.money(losses) + " of " + notation.balance()
                    + "; nothing expanded.";
        }
        if (gains.equals(losses)) {
            return "Expansion of " + notation.money(gains) + " of " + notation.balance()
                    + " made up for as much contraction and churn.";
        }
        return gains.compareTo(losses) > 0
                ? "Expansion of " + notation.money(gains) + " of " + notation.balance() + " outran "
                        + notation.money(losses) + " of contraction and churn."
                : "Contraction and churn of " + notation.money(losses) + " of " + notation.balance() + " outran "
                        + notation.money(gains) + " of expansion.";
    }

    private record Tier(String name, Figures figures, BigDecimal nrr) {}

    private Optional<String> tiers() {
        List<Tier> judged = story.matrix().tiers().stream()
                .filter(name -> !name.equals(Segment.UNASSIGNED))
                .flatMap(name -> story.matrix().tier(name).stream()
                        .filter(figures -> !figures.small())
                        .flatMap(figures ->
                                figures.nrr().ratio().stream().map(nrr -> new Tier(Phrases.name(name), figures, nrr))))
                .sorted(Comparator.comparing(Tier::nrr))
                .toList();
        if (judged.size() < 2) {
            return Optional.empty();
        }
        Tier worst = judged.getFirst();
        Tier best = judged.getLast();
        String end = Side.shrinks(worst.figures)
                ? worst.name + ", at " + notation.percent(worst.nrr) + ", shrinks."
                : worst.name + " trails at " + notation.percent(worst.nrr) + ".";
        return Optional.of(best.name + " leads at " + notation.percent(best.nrr) + "; " + end);
    }

    /** Noise first, then the plan: a change that says nothing is no news, and a plan is what a board asks for. */
    private Optional<String> change() {
        return story.headline()
                .nrr()
                .ratio()
                .flatMap(now -> noise().or(() -> plan(now))
                        .or(() -> story.yearAgo()
                                .nrr()
                                .ratio()
                                .map(then -> onYearAgo(notation.points(now.subtract(then))))));
    }

    private Optional<String> noise() {
        return Optional.of(story.change())
                .filter(Difference::isWithinNoise)
                .flatMap(Difference::points)
                .map(notation::points)
                .filter(points -> !Character.isDigit(points.charAt(0)))
                .map(points ->
                        "The " + (points.startsWith("+") ? "rise" : "fall") + " on a year ago is within the noise.");
    }

    private Optional<String> plan(BigDecimal now) {
        return story.annex().targets().nrr(story.windows().close()).map(planned -> {
            String points = notation.points(now.subtract(planned));
            String plan = "the plan of " + notation.percent(planned);
            return switch (points.charAt(0)) {
                case '+' -> "NRR beats " + plan + " by " + points.substring(1) + " pp.";
                case '\u2212' -> "NRR misses " + plan + " by " + points.substring(1) + " pp.";
                default -> "NRR meets " + plan + ".";
            };
        });
    }

    private static String onYearAgo(String points) {
        return switch (points.charAt(0)) {
            case '+' -> "NRR is up " + points.substring(1) + " pp on a year ago.";
            case '\u2212' -> "NRR is down " + points.substring(1) + " pp on a year ago.";
            default -> "NRR is where it was a year ago.";
        };
    }
}
