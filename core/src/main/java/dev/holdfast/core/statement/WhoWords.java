package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Triangle;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Headings of who moved the figure, who carries it, and what is left of those that began together. */
record WhoWords(Commentary.Story story, Notation notation) {
    private static final BigDecimal NAMED = new BigDecimal("0.25");
    private static final int MOST_EXCEPTIONS = 2;

    Optional<Heading> gains() {
        return side(story.annex().movers().gains(), "gains", "Largest gains", "; two main causes each");
    }

    Optional<Heading> losses() {
        return side(story.annex().movers().losses(), "losses", "Largest losses", "; reasons are not on record");
    }

    private Optional<Heading> side(Movers.Side side, String what, String subtitle, String remark) {
        if (side.largest().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Heading(
                moversMessage(side, what),
                subtitle + ", T12M, " + notation.unit() + " of " + notation.balance() + remark));
    }

    private String moversMessage(Movers.Side side, String what) {
        Movers.Mover first = side.largest().getFirst();
        String verb = what.equals("gains") ? " bring" : " make";
        if (side.units() == 1) {
            return name(first) + verb + "s all of the " + what;
        }
        BigDecimal largest = share(first.change(), side.total());
        if (largest.compareTo(NAMED) >= 0) {
            return name(first) + verb + "s " + notation.percent(largest) + " of the " + what;
        }
        Amount named = side.largest().stream().map(Movers.Mover::change).reduce(Amount.ZERO, Amount::plus);
        String share = side.others() == 0 ? "all" : notation.percent(share(named, side.total()));
        return Phrases.sentence(Phrases.customers(side.largest().size(), notation)) + verb + " " + share + " of the "
                + what;
    }

    private static BigDecimal share(Amount part, Amount whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.decimal().divide(whole.decimal(), MathContext.DECIMAL64);
    }

    private String name(Movers.Mover mover) {
        return Naming.of(story.annex()).inSentence(mover.unit(), mover.name());
    }

    Optional<Heading> concentration() {
        if (story.annex().spread().units() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Heading(
                concentrationMessage(),
                "% of opening " + notation.balance() + ", grey a year ago; NRR without one: %, to "
                        + notation.day(story.windows().close().day())));
    }

    private String concentrationMessage() {
        Optional<BigDecimal> half = story.headline().halfWidth95();
        Optional<BigDecimal> effect = story.annex()
                .decisive()
                .flatMap(most -> story.headline()
                        .nrr()
                        .ratio()
                        .map(nrr -> nrr.subtract(most.nrr()).abs()));
        if (half.isEmpty() || effect.isEmpty()) {
            return "Who carries the figure";
        }
        return effect.get().compareTo(half.get()) < 0 || !Notation.isVisible(effect.get())
                ? "No customer decides the figure"
                : story.annex().decisive().map(this::name).orElse("") + " decides "
                        + notation.points(effect.get()).replace("+", "") + " pp";
    }

    private String name(Decisive most) {
        return Naming.of(story.annex()).inSentence(most.unit(), most.name());
    }

    Optional<Heading> cohorts() {
        return story.disclosures().triangle().flatMap(triangle -> {
            List<Triangle.Row> judged = triangle.rows().stream()
                    .filter(row -> row.cells().size() > 1
                            && row.cells().getLast().keptMrr().ratio().isPresent())
                    .toList();
            return judged.isEmpty() && triangle.rows().stream().allMatch(row -> row.units() == 0)
                    ? Optional.empty()
                    : Optional.of(new Heading(
                            cohortsMessage(judged, triangle),
                            notation.balance()
                                    + " kept (bold) and customers kept (plain), % of the cohort’s first "
                                    + (triangle.period() == Cohorts.Period.QUARTER ? "quarter" : "month")
                                    + " end; start in " + notation.unit() + ". Outlined: " + notation.balance()
                                    + " below 100."));
        });
    }

    private String cohortsMessage(List<Triangle.Row> judged, Triangle triangle) {
        if (judged.isEmpty()) {
            return "No cohort is old enough to judge";
        }
        List<Triangle.Row> below = judged.stream()
                .filter(row -> row.cells()
                        .getLast()
                        .keptMrr()
                        .ratio()
                        .filter(kept -> kept.compareTo(BigDecimal.ONE) < 0)
                        .isPresent())
                .toList();
        if (below.isEmpty()) {
            return judged.size() == 1
                    ? "The one cohort pays at least what it started with"
                    : "All " + Phrases.number(judged.size(), notation) + " cohorts pay at least what they started with";
        }
        if (below.size() == judged.size()) {
            return judged.size() == 1
                    ? "The one cohort pays less than it started with"
                    : "No cohort pays what it started with";
        }
        int good = judged.size() - below.size();
        String message = Phrases.sentence(Phrases.number(good, notation)) + " of "
                + Phrases.number(judged.size(), notation) + " cohorts "
                + (good == 1 ? "pays at least what it started with" : "pay at least what they started with");
        return below.size() > MOST_EXCEPTIONS
                ? message
                : message + "; "
                        + Phrases.listed(below.stream()
                                .map(row -> story.windows().periodName(row.end(), triangle.period()))
                                .toList())
                        + (below.size() == 1 ? " does not" : " do not");
    }

    Optional<Heading> grace() {
        Tally tally = story.headline().tally();
        return story.annex()
                .variants()
                .withoutGrace()
                .filter(figures -> tally.sum(Column.IN_GRACE_UNITS) > 0)
                .map(figures -> new Heading(
                        notation.money(tally.amount(Column.IN_GRACE)) + " is in grace; without it "
                                + figures.nrr()
                                        .ratio()
                                        .map(nrr -> "NRR is " + notation.percent(nrr))
                                        .orElse("there is no figure"),
                        "Terms that ended in the last "
                                + (story.method().graceDays() == 1
                                        ? "day"
                                        : story.method().graceDays() + " days")
                                + ", not renewed yet, still counted; %"));
    }

    Optional<Heading> renewals() {
        return story.annex().renewals().map(renewals -> {
            Renewals.Row total = renewals.total();
            Amount due = total.dueInAll();
            LocalDate last = renewals.periods().getLast();
            String ahead = due.signum() == 0
                    ? "No term ends by " + notation.longDay(last)
                    : notation.headline(due) + " comes up for renewal by " + notation.longDay(last);
            String behind = total.rate()
                    .ratio()
                    .map(rate -> "; of the last " + Renewals.DAYS + " days, " + notation.percent(rate) + " was renewed")
                    .orElse("");
            return new Heading(
                    ahead + behind,
                    notation.balance() + " of terms whose end is known, " + notation.unit()
                            + ", at opening rates, no forecast. Tier at close, or when the term ended. Renewed:"
                            + " at most what was due.");
        });
    }
}
