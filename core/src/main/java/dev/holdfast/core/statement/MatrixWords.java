package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** The heading of the matrix: which tiers compound and which shrink, beyond the noise. */
record MatrixWords(Commentary.Story story) {
    private static final BigDecimal COMPOUNDS = new BigDecimal("1.1");

    Heading heading() {
        boolean channels = story.matrix().channels().size() > 1;
        return new Heading(
                message(),
                "NRR, %, by tier at opening" + (channels ? " and channel of first touch" : "")
                        + "; GRR, customers (n), opening MRR. Bars start at 100; the line is the 95% interval.");
    }

    private String message() {
        List<String> compounding = tiers(figures -> figures.nrr()
                        .ratio()
                        .filter(nrr -> nrr.compareTo(COMPOUNDS) >= 0)
                        .isPresent()
                && side(figures) > 0);
        List<String> shrinking = tiers(figures -> side(figures) < 0);
        if (story.matrix().tiers().size() < 2) {
            return "All customers are of one tier";
        }
        if (compounding.isEmpty() && shrinking.isEmpty()) {
            return "No tier differs from 100 beyond the noise";
        }
        if (shrinking.isEmpty()) {
            return verb(compounding, "compounds", "compound");
        }
        String shrink = verb(shrinking, "shrinks", "shrink");
        return compounding.isEmpty() ? shrink : verb(compounding, "compounds", "compound") + "; " + shrink;
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

    /** 1 when the whole interval lies above 100 %, -1 below, 0 when it covers 100 or there is none. */
    private static int side(Figures figures) {
        return figures.nrr()
                .ratio()
                .flatMap(nrr -> figures.halfWidth95().map(half -> {
                    boolean above = nrr.subtract(half).compareTo(BigDecimal.ONE) > 0;
                    boolean below = nrr.add(half).compareTo(BigDecimal.ONE) < 0;
                    return above ? 1 : below ? -1 : 0;
                }))
                .orElse(0);
    }

    private static String verb(List<String> names, String one, String many) {
        if (names.size() == 1) {
            return names.getFirst() + " " + one;
        }
        if (names.size() > 3) {
            return names.size() + " tiers " + many;
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast() + " " + many;
    }
}
