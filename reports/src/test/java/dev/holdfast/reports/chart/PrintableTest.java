package dev.holdfast.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrintableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "株式会社 ABC > [株式会社] ABC",
                "クラウド・(株) > [クラウド・]([株])",
                "深圳市软件有限公司 > [深圳市软件有限公司]",
                "한빛소프트 주식회사 > [한빛소프트] [주식회사]",
                "שָׁלוֹם > ◊◊◊◊",
                "snow 😀☃ > snow ◊◊",
                "a\u200fb\u2066c\u0001d > abcd",
                "a\u3000b > a b",
                "Zoe\u0308 ☃ > Zoë ◊",
            })
    void has_each_letter_printed_by_the_face_that_has_it_or_stood_in_for(String text, String printed) {
        for (Face face : Face.FAMILY) {
            assertThat(face.stretches(text).stream()
                            .map(stretch -> stretch.face() == face ? stretch.text() : "[" + stretch.text() + "]"))
                    .containsExactly(printed.split("(?<=])|(?=\\[)"));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EAST_ASIAN")
    void leaves_alone_what_each_face_has(Face face) {
        String text = "Zażółć & Söhne «Отдел» Κανάλι −1.4 † Δ … $ € £ ¥ ◊";
        assertThat(face.stretches(text)).containsExactly(new Face.Stretch(face, text));
    }

    @Test
    void prints_nothing_of_what_is_never_seen() {
        assertThat(Face.REGULAR.stretches("\u200f\u2066")).containsExactly(new Face.Stretch(Face.REGULAR, ""));
    }

    @Test
    void takes_the_room_of_what_is_printed() {
        assertThat(Face.REGULAR.width("ab株☃", 10))
                .isEqualTo(Face.REGULAR.width("ab", 10) + 10 + Face.REGULAR.width("◊", 10), within(1e-6));
    }

    @Test
    void outlines_of_a_line_follow_each_other() {
        Rectangle2D line = Outlines.of(Face.REGULAR, "ab株式", 10, 100, 50).getBounds2D();
        assertThat(line.getMinX()).isBetween(100.0, 101.0);
        assertThat(line.getMaxX())
                .isBetween(100 + Face.REGULAR.width("ab株", 10) + 5, 100 + Face.REGULAR.width("ab株式", 10));
    }
}
