package dev.holdfast.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrintableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "株式会社 ABC > ◊◊◊◊ ABC",
                "שָׁלוֹם > ◊◊◊◊",
                "snow 😀☃ > snow ◊◊",
                "a\u200fb\u2066c\u0001d > abcd",
                "a\u3000b > a b",
                "Zoe\u0308 ☃ > Zoë ◊",
            })
    void stands_in_for_what_the_face_lacks(String text, String printed) {
        assertThat(Face.REGULAR.printable(text)).isEqualTo(printed);
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void leaves_alone_what_each_face_has(Face face) {
        String text = "Zażółć & Söhne «Отдел» Κανάλι −1.4 † Δ … $ € £ ¥ ◊";
        assertThat(face.printable(text)).isSameAs(text);
    }

    @Test
    void takes_the_room_of_what_is_printed() {
        assertThat(Face.REGULAR.width("株式", 10))
                .isEqualTo(Face.REGULAR.width("◊◊", 10))
                .isPositive();
    }
}
