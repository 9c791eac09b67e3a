package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Averaging;
import dev.holdfast.core.method.Column;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The heading of the matrix: which tiers compound and which shrink, beyond the noise. */
record MatrixWords(Commentary.Story story, Notation notation) {
    private static final BigDecimal LIVES_ON = new BigDecimal("0.75");

    Heading heading() {
        boolean channels = story.matrix().channels().size() > 1;
        return new Heading(
                message(),
                "NRR, %, by tier at " + (story.method().attributesAtClose() ? "close" : "opening")
                        + (channels ? " and channel of first touch" : "")
                        + "; GRR, customers, opening " + notation.balance() + ". Bars start at 100"
                        + (hasIntervals() ? "; the line is the 95% interval." : "; there is no interval."));
    }

    private boolean hasIntervals() {
        return story.method().averaging() == Averaging.NONE && story.method().isOfCohortAlone();
    }

    private String message() {
        List<String> compounding = tiers(Side::compounds);
        List<String> shrinking = tiers(Side::shrinks);
        if (story.matrix().tiers().size() < 2) {
            return "All customers are of one tier";
        }
        if (!hasIntervals()) {
            return range();
        }
        if (compounding.isEmpty() && shrinking.isEmpty()) {
            return "No tier differs from 100 beyond the noise";
        }
        if (shrinking.isEmpty()) {
            return verb(compounding, "compounds", "compound");
        }
        String shrink =
                verb(shrinking, "shrinks", "shrink") + (shrinking.size() == 1 ? channels(shrinking.getFirst()) : "");
        return compounding.isEmpty() ? shrink : verb(compounding, "compounds", "compound") + "; " + shrink;
    }

    /** Without an interval nobody knows what is noise: only the order of the tiers is told. */
    private String range() {
        List<String> byRatio = tiers(figures -> figures.nrr().ratio().isPresent()).stream()
                .sorted(Comparator.comparing(this::ratio).reversed())
                .toList();
        if (byRatio.size() < 2) {
            return "Too few customers to compare tiers";
        }
        String best = byRatio.getFirst();
        String worst = byRatio.getLast();
        return ratio(best).compareTo(ratio(worst)) == 0
                ? "All tiers are alike"
                : Phrases.name(best) + " leads; " + Phrases.name(worst) + " trails";
    }

    private BigDecimal ratio(String tier) {
        return story.matrix()
                .tier(tier)
                .flatMap(figures -> figures.nrr().ratio())
                .orElse(BigDecimal.ZERO);
    }

    private List<String> tiers(Predicate<Figures> predicate) {
        return story.matrix().tiers().stream()
                .filter(name -> !name.equals(Segment.UNASSIGNED))
                .filter(name -> story.matrix()
                        .tier(name)
                        .filter(figures -> !figures.small())
                        .filter(predicate)
                        .isPresent())
                .toList();
    }

    /** Where the channels whose interval is below 100 hold most of a tier: a small one is not judged. */
    private String channels(String tier) {
        List<Figures> below = story.matrix().channels().stream()
                .filter(channel -> !channel.equals(Segment.UNASSIGNED))
                .flatMap(channel -> story.matrix().cell(tier, channel).stream())
                .filter(figures -> !figures.small() && Side.shrinks(figures))
                .toList();
        BigDecimal held = below.stream().map(MatrixWords::opening).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all = story.matrix().tier(tier).map(MatrixWords::opening).orElse(BigDecimal.ZERO);
        if (story.matrix().channels().size() < 2 || below.isEmpty() || held.compareTo(all.multiply(LIVES_ON)) < 0) {
            return "";
        }
        return below.size() == 1
                ? " in the channel it lives on"
                : " in the " + Phrases.number(below.size(), notation) + " channels it lives on";
    }

    private static BigDecimal opening(Figures figures) {
        return figures.tally().amount(Column.OPENING).decimal();
    }

    private static String verb(List<String> names, String one, String many) {
        if (names.size() == 1) {
            return Phrases.name(names.getFirst()) + " " + one;
        }
        if (names.size() > 3) {
            return names.size() + " tiers " + many;
        }
        return Phrases.listed(names.stream().map(Phrases::name).toList()) + " " + many;
    }
}
