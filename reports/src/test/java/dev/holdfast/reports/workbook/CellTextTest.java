package dev.holdfast.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Pro                    | Pro",
                "<b> & \"Ünïcode\" 東京 😀 | <b> & \"Ünïcode\" 東京 😀",
                "~a\tb\r\nc~            | a b  c",
                "~a\u0001b\u001fc\u007f~ | ~a b c ~",
                "~a\ud800b\udc00~       | a\ufffdb\ufffd",
                "~a\uffffb\ufffe~       | a\ufffdb\ufffd",
                "_x0041_                | _x005F_x0041_",
                "_x00412_               | _x00412_"
            })
    void replaces_what_a_workbook_cannot_hold_or_would_read_as_a_code(String text, String expected) {
        assertThat(CellText.of(text)).isEqualTo(expected);
    }

    @Test
    void a_null_is_a_space_too() {
        assertThat(CellText.of("a\u0000b")).isEqualTo("a b");
    }

    @Test
    void ends_what_is_longer_than_a_cell_in_an_ellipsis() {
        assertThat(CellText.of("x".repeat(32_767))).isEqualTo("x".repeat(32_767));
        assertThat(CellText.of("x".repeat(32_768))).isEqualTo("x".repeat(32_766) + "…");
        assertThat(CellText.of("x".repeat(32_765) + "😀😀")).isEqualTo("x".repeat(32_765) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
    void knows_what_would_become_a_formula(String text) {
        assertThat(CellText.readsAsFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pro", "1=1", " =1"})
    void knows_what_would_not(String text) {
        assertThat(CellText.readsAsFormula(text)).isFalse();
    }

    @Test
    void doubles_what_begins_a_code_in_the_head_of_a_page_and_keeps_it_short() {
        assertThat(CellText.margin("Smith & Sons")).isEqualTo("Smith && Sons");
        assertThat(CellText.margin("&".repeat(500))).isEqualTo("&&".repeat(39) + "…");
        assertThat(CellText.margin("x".repeat(500))).isEqualTo("x".repeat(79) + "…");
    }
}
