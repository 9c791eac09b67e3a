package dev.holdfast.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {
    @ParameterizedTest
    @ValueSource(strings = {"Pro", "Tier 1", "=A1", "<b>", "Üna", "東京", "True north"})
    void a_name_with_a_letter_can_be_asked_for(String name) {
        assertThat(Criterion.canBe(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "2", "2.0", "-2", "Pro*", "Pro?", "~a", "TRUE", "False", "#N/A", "a\nb", "_x0041_"})
    void what_a_spreadsheet_reads_otherwise_cannot(String name) {
        assertThat(Criterion.canBe(name)).isFalse();
    }

    @Test
    void nor_can_what_is_longer_than_a_criterion() {
        assertThat(Criterion.canBe("x".repeat(250))).isTrue();
        assertThat(Criterion.canBe("x".repeat(251))).isFalse();
    }

    @Test
    void what_begins_with_an_operator_is_asked_for_by_one_more() {
        assertThat(Criterion.of("Pro", "$A5")).isEqualTo("$A5");
        assertThat(Criterion.of("=A1", "$A5")).isEqualTo("CONCATENATE(\"=\",$A5)");
        assertThat(Criterion.of("<b>", "$A5")).isEqualTo("CONCATENATE(\"=\",$A5)");
    }
}
