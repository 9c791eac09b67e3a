package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.MixShift;
import dev.holdfast.core.method.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Headings of what tells where the figure comes from: tiers, models, and the ways between tiers. */
record WhereWords(Commentary.Story story, Notation notation) {
    private static final BigDecimal NAMED = new BigDecimal("0.4");

    /** One of the parts that a change is made of. */
    private record Part(String tier, BigDecimal points, boolean isRate) {
        String words() {
            String whose = tier.equals(Segment.UNASSIGNED) ? "Unassigned customers" : Phrases.name(tier);
            String possessive = whose + (whose.endsWith("s") ? "’" : "’s");
            boolean up = points.signum() > 0;
            return isRate
                    ? possessive + (up ? " better rate" : " worse rate")
                    : possessive + (up ? " shift of weight for the better" : " shift of weight for the worse");
        }
    }

    Optional<Heading> contribution() {
        return story.contribution().map(contribution -> {
            String interval = contribution
                    .change()
                    .halfWidth95()
                    .flatMap(half -> contribution
                            .change()
                            .points()
                            .map(points -> ", 95% interval " + notation.points(points.subtract(half)) + " to "
                                    + notation.points(points.add(half))))
                    .orElse("");
            String from =
                    story.yearAgo().nrr().ratio().map(notation::percentNumber).orElse("");
            String to =
                    story.headline().nrr().ratio().map(notation::percentNumber).orElse("");
            String points = contribution.change().points().map(notation::points).orElse("");
            return new Heading(
                    contributionMessage(contribution),
                    "Change of NRR on a year ago, " + from + " to " + to + ": " + points + " pp" + interval
                            + ". Rate: the tier’s own NRR moved. Mix: its share of opening " + notation.balance()
                            + " moved.");
        });
    }

    private String contributionMessage(Contribution contribution) {
        BigDecimal change = contribution.change().points().orElse(BigDecimal.ZERO);
        if (!Notation.isVisible(change)) {
            return "NRR is where it was a year ago";
        }
        String direction = change.signum() > 0 ? "rise" : "fall";
        String tail = contribution.change().isWithinNoise() ? "; the " + direction + " itself is within the noise" : "";
        BigDecimal rate = sum(contribution, MixShift.Part::rate);
        BigDecimal mix = sum(contribution, MixShift.Part::mix);
        Optional<Part> largest = contribution.rows().stream()
                .filter(row -> !row.now().small() && !row.then().small())
                .flatMap(row -> Stream.of(
                        new Part(row.tier(), row.part().rate(), true),
                        new Part(row.tier(), row.part().mix(), false)))
                .filter(part -> part.points().signum() == change.signum())
                .max(Comparator.comparing(part -> part.points().abs()));
        Optional<String> named = largest.filter(part ->
                        part.points().divide(change, MathContext.DECIMAL64).compareTo(NAMED) >= 0)
                .map(part -> part.words() + share(part.points().divide(change, MathContext.DECIMAL64)) + direction);
        if (named.isPresent()) {
            return named.get() + tail;
        }
        boolean apart = rate.signum() * mix.signum() < 0 && Notation.isVisible(rate) && Notation.isVisible(mix);
        return (apart
                        ? "Rate and mix pull apart"
                        : "Rate gives " + notation.finePoints(rate) + " pp of the " + direction + ", mix "
                                + notation.finePoints(mix))
                + tail;
    }

    /** How much of a whole a part is, with what joins it to the whole. */
    private static String share(BigDecimal of) {
        double part = of.doubleValue();
        if (part > 1.05) {
            return " is more than the whole ";
        }
        if (part >= 0.95) {
            return " is the whole ";
        }
        return part >= 0.55 ? " is most of the " : part >= 0.45 ? " is half of the " : " is two fifths of the ";
    }

    private static BigDecimal sum(Contribution contribution, Function<MixShift.Part, BigDecimal> which) {
        return contribution.rows().stream()
                .map(Contribution.Row::part)
                .map(which)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Empty where there are no two tiers to compare. */
    Optional<Heading> tiers() {
        long open = story.matrix().tiers().stream()
                .flatMap(name -> story.matrix().tier(name).stream())
                .filter(figures -> figures.tally().sum(Column.OPENING_UNITS) > 0)
                .count();
        if (open < 2) {
            return Optional.empty();
        }
        List<String> judged = story.matrix().tiers().stream()
                .filter(name -> !name.equals(Segment.UNASSIGNED))
                .filter(name -> story.matrix()
                        .tier(name)
                        .filter(figures -> !figures.small())
                        .flatMap(figures -> figures.rateOf(Column.CHURN).ratio())
                        .isPresent())
                .sorted(Comparator.comparing(this::churn).reversed())
                .toList();
        return Optional.of(new Heading(
                judged.size() < 2
                        ? "Too few customers to compare tiers"
                        : fate(judged.getFirst()) + "; " + fate(judged.getLast()),
                "Components by tier, % of the tier’s opening " + notation.balance()
                        + ". Left of the line: contraction (light), churn (dark); right: expansion."));
    }

    private BigDecimal churn(String tier) {
        return rate(tier, Column.CHURN);
    }

    private BigDecimal rate(String tier, Column column) {
        return story.matrix()
                .tier(tier)
                .flatMap(figures -> figures.rateOf(column).ratio())
                .orElse(BigDecimal.ZERO);
    }

    private String fate(String tier) {
        return Phrases.name(tier) + " churns " + notation.percent(rate(tier, Column.CHURN)) + " and expands "
                + notation.percent(rate(tier, Column.EXPANSION));
    }

    /** Empty where there is nothing to compare. */
    Optional<Heading> models() {
        List<Comparisons.Row> models = story.annex().comparisons().models();
        return models.isEmpty()
                        || (models.size() < 2
                                && story.annex().comparisons().currencies().size() < 2)
                ? Optional.empty()
                : Optional.of(new Heading(
                        modelsMessage(models),
                        "By pricing model"
                                + (story.annex().comparisons().currencies().size() > 1 ? " and billing currency" : "")
                                + " at " + (story.method().attributesAtClose() ? "close" : "opening") + "; "
                                + notation.unit() + ", %"));
    }

    private String modelsMessage(List<Comparisons.Row> models) {
        if (models.size() == 1) {
            return "All customers pay by one pricing model";
        }
        if (models.stream().noneMatch(row -> row.now().halfWidth95().isPresent())) {
            return "How each pricing model fares";
        }
        List<String> grow = sided(models, 1);
        List<String> shrink = sided(models, -1);
        if (grow.isEmpty() && shrink.isEmpty()) {
            return "No pricing model differs from 100 beyond the noise";
        }
        List<String> parts = new ArrayList<>();
        if (!grow.isEmpty()) {
            parts.add(Phrases.listed(grow) + (Phrases.isOne(grow) ? " grows" : " grow"));
        }
        if (!shrink.isEmpty()) {
            parts.add(Phrases.listed(shrink) + (Phrases.isOne(shrink) ? " shrinks" : " shrink"));
        }
        return Phrases.sentence(String.join(", ", parts));
    }

    private static List<String> sided(List<Comparisons.Row> models, int side) {
        return models.stream()
                .filter(row -> !row.name().equals(Segment.UNASSIGNED))
                .filter(row -> !row.now().small() && Side.of(row.now()) == side)
                .map(row -> modelName(row.name()).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What a pricing model is called. */
    static String modelName(String model) {
        return switch (model) {
            case "flat" -> "Flat fees";
            case "seat" -> "Seats";
            case "usage" -> "Usage";
            default -> Phrases.name(model);
        };
    }

    /** Empty where all is one tier. */
    Optional<Heading> migration() {
        Migration migration = story.migration();
        if (migration.tiers().size() < 2 || migration.from().isEmpty()) {
            return Optional.empty();
        }
        long left = migration.from().stream()
                .mapToLong(tier -> migration.gone(tier).units())
                .sum();
        return Optional.of(new Heading(
                moved(migration.up(), migration.down())
                        + (left == 0 ? "; no customer left" : "; " + Phrases.number(left, notation) + " left"),
                "Tier at close: customers, closing " + notation.balance() + ", " + notation.unit()
                        + (story.migration().paused().isEmpty()
                                ? "; gone and all: opening"
                                : "; paused, gone and all: opening")));
    }

    /** Only an order of tiers tells up from down. */
    private String moved(long up, long down) {
        long changed = story.migration().changed();
        if (changed == 0) {
            return "No customer changed its tier";
        }
        if (story.method().tierOrder().isEmpty() || up + down == 0) {
            return Phrases.sentence(Phrases.customers(changed, notation)) + " changed "
                    + (changed == 1 ? "its" : "their") + " tier";
        }
        if (up == 0) {
            return Phrases.sentence(Phrases.customers(down, notation)) + " moved down a tier, none up";
        }
        return Phrases.sentence(Phrases.customers(up, notation)) + " moved up a tier, "
                + (down == 0 ? "none" : Phrases.number(down, notation)) + " down";
    }
}
