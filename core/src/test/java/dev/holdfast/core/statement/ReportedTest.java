package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.sample.Book;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NRR then | GRR then | NRR now          | GRR now        | visible
            1.0000   | 0.9      | 1.0000           | 0.9            | false
            1.0000   | 0.9      | 1.0005           | 0.9            | true
            1.0000   | 0.9      | 0.9995           | 0.9            | true
            1.0000   | 0.9      | 1.000499999999   | 0.9            | false
            1.0000   | 0.9      | 0.999500000001   | 0.9            | false
            1.0000   | 0.9      | 1.00049999999949 | 0.9            | false
            1.0000   | 0.9      | 1.0004999999995  | 0.9            | true
            1.0000   | 0.9      | 1.0000           | 0.9005         | true
            1.0000   | 0.9      | 1.0000           | 0.900499999999 | false
            -        | -        | -                | -              | false
            1.0000   | 0.9      | -                | -              | true
            -        | -        | 1.0000           | 0.9            | true
            0        | 0        | -                | -              | true
            """)
    void it_differs_visibly_from_a_twentieth_of_a_point_on(
            String nrrThen, String grrThen, String nrr, String grr, boolean visible) {
        assertThat(Once.reported(Book.YEAR.close(), nrrThen, grrThen).differsVisiblyFrom(Once.figures(nrr, grr)))
                .isEqualTo(visible);
    }

    @Test
    void figures_are_reported_to_twelve_decimals_half_up() {
        Figures figures = Figures.of(Book.ofChanges("3>2, 3>3, 3>3").total(), Told.METHOD);
        Fingerprint method = Told.METHOD.fingerprint();
        Reported reported = Reported.of(Book.YEAR.close(), Once.ISSUED, method, figures);

        assertThat(reported.close()).isEqualTo(Book.YEAR.close());
        assertThat(reported.issuedAt()).isEqualTo(Once.ISSUED);
        assertThat(reported.method()).contains(method);
        assertThat(reported.nrr()).isEqualTo(Once.retention("0.888888888889"));
        assertThat(reported.grr()).isEqualTo(Once.retention("0.888888888889"));
        assertThat(reported.halfWidth95())
                .isEqualTo(figures.halfWidth95().map(Reported::rounded))
                .hasValueSatisfying(width -> assertThat(width.scale()).isEqualTo(Retention.SCALE));
        assertThat(reported.differsVisiblyFrom(figures)).isFalse();
    }

    @Test
    void no_cohort_is_reported_as_none() {
        Reported reported = Reported.of(
                Book.YEAR.close(),
                Once.ISSUED,
                Told.METHOD.fingerprint(),
                Figures.of(Book.ofChanges("->1").total(), Told.METHOD));

        assertThat(reported.nrr()).isEqualTo(Once.retention("-"));
        assertThat(reported.grr()).isEqualTo(Once.retention("-"));
        assertThat(reported.halfWidth95()).isEmpty();
    }

    @Test
    void what_was_issued_before_the_register_was_kept_has_no_method() {
        Reported imported = new Reported(
                Book.YEAR.close(),
                Once.ISSUED,
                Optional.empty(),
                Once.retention("1"),
                Once.retention("1"),
                Optional.empty());

        assertThat(imported.isImported()).isTrue();
        assertThat(Once.reported("1").isImported()).isFalse();
    }

    @Test
    void a_difference_is_taken_of_figures_as_they_are_issued() {
        assertThat(Reported.difference(Once.retention("1.0000000000004"), Once.retention("1.0000000000005")))
                .contains(new BigDecimal("0.000000000001"));
        assertThat(Reported.difference(Once.retention("1.1"), Once.retention("1")))
                .contains(new BigDecimal("-0.100000000000"));
        assertThat(Reported.difference(Once.retention("-"), Once.retention("1")))
                .isEmpty();
        assertThat(Reported.difference(Once.retention("1"), Once.retention("-")))
                .isEmpty();
    }
}
