package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The NRR that was planned for the twelve months up to a close.
 *
 * @param nrr as a fraction, in decimals
 */
record Target(LocalDate close, String nrr) {
    private static final int MONTHS = 12;

    /** A plan of a year, raised half-way. */
    static List<Target> upTo(YearMonth last) {
        return IntStream.range(0, MONTHS)
                .mapToObj(month -> new Target(
                        last.minusMonths(MONTHS - 1L - month).atEndOfMonth(), month < MONTHS / 2 ? "1.09" : "1.115"))
                .toList();
    }
}
