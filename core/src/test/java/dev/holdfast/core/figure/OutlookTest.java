package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {
    /** ln 2 / |ln r|: 1.125 doubles in 0.693147 / 0.117783 years, 0.8 halves in 0.693147 / 0.223144. */
    @ParameterizedTest
    @CsvSource({
        "2,      DOUBLES, 1.0000",
        "1.125,  DOUBLES, 5.8849",
        "1.0051, DOUBLES, 136.2575",
        "0.9949, HALVES,  135.5643",
        "0.8,    HALVES,  3.1063",
        "0.5,    HALVES,  1.0000"
    })
    void a_base_doubles_or_halves_in_so_many_years(BigDecimal nrr, Outlook.Kind kind, BigDecimal years) {
        assertThat(Outlook.of(new Retention.Measured(nrr))).contains(new Outlook(kind, Optional.of(years)));
    }

    @ParameterizedTest
    @CsvSource({"1, STANDS_STILL", "1.005, STANDS_STILL", "0.995, STANDS_STILL", "0, IS_GONE", "-0.2, IS_GONE"})
    void within_half_a_point_it_stands_still_and_at_zero_it_is_gone(BigDecimal nrr, Outlook.Kind kind) {
        assertThat(Outlook.of(new Retention.Measured(nrr))).contains(new Outlook(kind, Optional.empty()));
    }

    @Test
    void without_a_figure_there_is_none() {
        assertThat(Outlook.of(Retention.of(0, 0))).isEmpty();
    }
}
