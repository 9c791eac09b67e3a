package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({"0, zero", "1, one", "2, two", "12, twelve", "13, thirteen", "20, twenty", "24, twenty-four"})
    void as_many_months_as_a_trend_has_are_told_in_words(int number, String word) {
        assertThat(Numerals.of(number)).isEqualTo(word);
    }

    @Test
    void there_is_no_word_beyond() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Numerals.of(StatementWindows.TREND_MONTHS + 1));
    }
}
