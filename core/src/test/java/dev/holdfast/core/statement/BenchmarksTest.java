package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Benchmarks.Measure;
import dev.holdfast.core.statement.Benchmarks.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarksTest {
    private static final Benchmarks STANDARD = Benchmarks.standard();

    @ParameterizedTest
    @CsvSource({
        "NRR,  -5, structural loss",
        "NRR,  89.9999, structural loss",
        "NRR,  90, below the floor",
        "NRR,  99.9999, below the floor",
        "NRR, 100, above the floor",
        "NRR, 110, healthy",
        "NRR, 120, best in class",
        "NRR, 900, best in class",
        "GRR,  89.9999, below the usual",
        "GRR,  90, usual or better",
        "GRR, 100, usual or better"
    })
    void each_figure_falls_in_one_range_of_all_companies(Measure measure, BigDecimal percent, String name) {
        Retention figure = new Retention.Measured(percent.movePointLeft(2));

        assertThat(STANDARD.of(measure, figure).map(Range::name)).contains(name);
    }

    @Test
    void no_figure_falls_in_none() {
        assertThat(STANDARD.of(Measure.NRR, Retention.of(0, 0))).isEqualTo(Optional.empty());
    }

    @Test
    void a_source_may_have_commas_and_every_range_has_one() {
        assertThat(STANDARD.ranges())
                .hasSize(10)
                .allSatisfy(range -> assertThat(range.source()).isNotBlank());
        assertThat(STANDARD.ranges().getFirst().source())
                .isEqualTo("Holdfast, method section 9: a convention, not a survey");
    }

    @Test
    void those_of_some_companies_place_no_other() {
        Benchmarks some = new Benchmarks(List.of(STANDARD.ranges().stream()
                .filter(range -> range.of().equals("SMB"))
                .findFirst()
                .orElseThrow()));

        assertThat(some.of(Measure.NRR, new Retention.Measured(BigDecimal.ONE))).isEmpty();
    }
}
