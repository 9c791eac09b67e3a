package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.Tally.Squares;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static final Segment FLAT = Segment.of(Dimension.PRICING_MODEL, "flat");
    private static final Segment SEAT = Segment.of(Dimension.PRICING_MODEL, "seat");
    private static final Segment USAGE = Segment.of(Dimension.PRICING_MODEL, "usage");
    private static final Segment EURO = Segment.of(Dimension.CURRENCY, "EUR");
    private static final Segment FLAT_EURO =
            new Segment(Map.of(Dimension.PRICING_MODEL, "flat", Dimension.CURRENCY, "EUR"));

    @Test
    void models_and_currencies_stand_beside_a_year_ago_the_largest_first() {
        Comparisons comparisons = Comparisons.of(
                new Tallies(Map.of(
                        Told.WINDOWS.headline(),
                        new TreeMap<>(Map.of(
                                Segment.TOTAL,
                                tally(6, 400),
                                FLAT,
                                tally(1, 100),
                                SEAT,
                                tally(3, 200),
                                USAGE,
                                tally(2, 100),
                                EURO,
                                tally(6, 400),
                                FLAT_EURO,
                                tally(1, 100))),
                        Told.WINDOWS.yearAgo(),
                        new TreeMap<>(Map.of(Segment.TOTAL, tally(1, 50), SEAT, tally(1, 50))))),
                Told.WINDOWS,
                Told.METHOD);

        assertThat(comparisons.models())
                .containsExactly(
                        new Comparisons.Row("seat", figures(tally(3, 200)), figures(tally(1, 50))),
                        new Comparisons.Row("flat", figures(tally(1, 100)), figures(Tally.EMPTY)),
                        new Comparisons.Row("usage", figures(tally(2, 100)), figures(Tally.EMPTY)));
        assertThat(comparisons.currencies())
                .containsExactly(new Comparisons.Row("EUR", figures(tally(6, 400)), figures(Tally.EMPTY)));
    }

    @Test
    void what_had_no_cohort_in_the_headline_is_left_out() {
        Comparisons comparisons = Comparisons.of(
                new Tallies(Map.of(
                        Told.WINDOWS.headline(),
                        new TreeMap<>(Map.of(Segment.TOTAL, tally(0, 0), SEAT, tally(0, 0))),
                        Told.WINDOWS.yearAgo(),
                        new TreeMap<>(Map.of(Segment.TOTAL, tally(1, 50), SEAT, tally(1, 50))))),
                Told.WINDOWS,
                Told.METHOD);

        assertThat(comparisons).isEqualTo(Comparisons.NONE);
    }

    private static Figures figures(Tally tally) {
        return Figures.of(tally, Told.METHOD);
    }

    private static Tally tally(long units, long opening) {
        return new Tally(
                Map.of(
                        Column.UNITS, units,
                        Column.OPENING, opening,
                        Column.DENOMINATOR, opening,
                        Column.NUMERATOR, opening),
                Squares.ZERO,
                null);
    }
}
