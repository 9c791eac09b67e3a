package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.method.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One small history with everything in it, and the figures of the year 2025 that were computed for it by hand in exact
 * fractions, in per cent. Customers are of size Mid from a parent's opening MRR of 700.
 */
class DefinitionsTest {
    private static final TwelveTimelines HISTORY = TwelveTimelines.read();

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            grain    | size at open |        nrr |       grr
            parent   |              |  91.573034 | 82.209738
            customer |              |  91.573034 | 70.973783
            parent   | SMB          | 119.230769 | 88.461538
            parent   | Mid          |  82.673267 | 80.198020
            """)
    void nrr_and_grr(String grain, @Nullable String size, String nrr, String grr) {
        Segment segment = size == null ? Segment.TOTAL : Segment.of(Dimension.TIER, size);

        Figures figures = HISTORY.figures(grain, segment);

        assertThat(percent(figures.nrr().ratio())).isEqualTo(nrr);
        assertThat(percent(figures.grr().ratio())).isEqualTo(grr);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            grain    | logo retention
            parent   | 85.714286
            customer | 75.000000
            """)
    void logo_retention(String grain, String retention) {
        assertThat(percent(HISTORY.figures(grain, Segment.TOTAL).logoRetention().ratio()))
                .isEqualTo(retention);
    }

    @Test
    void nrr_without_the_unit_that_expanded_most() {
        assertThat(percent(HISTORY.figures("parent", Segment.TOTAL).nrrWithoutLargest()))
                .isEqualTo("82.438017");
    }

    @Test
    void half_width_of_the_interval() {
        assertThat(percent(HISTORY.figures("parent", Segment.TOTAL).halfWidth95()))
                .isEqualTo("35.304977");
    }

    private static String percent(Optional<BigDecimal> ratio) {
        return ratio.map(value -> value.movePointRight(2).setScale(6, RoundingMode.HALF_UP))
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }
}
