package dev.holdfast.core.statement;

import java.math.BigDecimal;
import java.util.List;

/** The heading of the trend: how long a line has held, whether it was just crossed, or the range. */
record TrendWords(Commentary.Story story, Notation notation) {
    private static final List<BigDecimal> LINES_HIGH_TO_LOW =
            List.of(new BigDecimal("1.2"), new BigDecimal("1.1"), new BigDecimal("1.0"));
    private static final int SHORTEST_RUN = 3;

    Heading heading() {
        List<Trend.Point> measured = story.trend().measured();
        String range = measured.isEmpty()
                ? ""
                : ", " + notation.month(measured.getFirst().close()) + " to "
                        + notation.month(measured.getLast().close());
        return new Heading(
                message(measured.stream()
                                .flatMap(point -> point.nrr().ratio().stream())
                                .toList())
                        + noise(),
                "Trailing twelve months, %" + ofWhat() + asReported() + range + ".");
    }

    private String noise() {
        return story.change().isWithinNoise() ? "; the change on a year ago is within the noise" : "";
    }

    private String ofWhat() {
        return MethodInWords.inBrief(story.method()).isEmpty() ? " of opening " + notation.balance() : "";
    }

    private String asReported() {
        boolean reported = story.trend().points().stream()
                .anyMatch(point -> point.reported().isPresent());
        return reported ? ", as first reported each month" : "";
    }

    private String message(List<BigDecimal> nrr) {
        if (nrr.isEmpty()) {
            return "NRR has no history yet";
        }
        if (nrr.size() < SHORTEST_RUN) {
            return "NRR has " + Numerals.of(nrr.size()) + (nrr.size() == 1 ? " month" : " months") + " of history";
        }
        for (BigDecimal line : LINES_HIGH_TO_LOW) {
            int run = runAbove(nrr, line);
            if (run >= SHORTEST_RUN) {
                return held("above", line, run);
            }
            if (run == 1) {
                return "NRR crossed " + notation.percent(line).replace(".0", "") + " this month";
            }
        }
        for (BigDecimal line : LINES_HIGH_TO_LOW.reversed()) {
            int run = runBelow(nrr, line);
            if (run >= SHORTEST_RUN) {
                return held("below", line, run);
            }
        }
        return "NRR moved between "
                + notation.percentNumber(nrr.stream().min(BigDecimal::compareTo).orElseThrow()) + " and "
                + notation.percent(nrr.stream().max(BigDecimal::compareTo).orElseThrow());
    }

    private String held(String side, BigDecimal line, int months) {
        return "NRR has held " + side + " " + notation.percent(line).replace(".0", "") + " for " + Numerals.of(months)
                + " months";
    }

    private static int runAbove(List<BigDecimal> values, BigDecimal line) {
        return Math.toIntExact(values.reversed().stream()
                .takeWhile(value -> value.compareTo(line) >= 0)
                .count());
    }

    private static int runBelow(List<BigDecimal> values, BigDecimal line) {
        return Math.toIntExact(values.reversed().stream()
                .takeWhile(value -> value.compareTo(line) < 0)
                .count());
    }
}
