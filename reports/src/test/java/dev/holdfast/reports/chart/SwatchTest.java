package dev.holdfast.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwatchTest {
    @Test
    void no_two_roles_share_a_light_colour() {
        assertThat(List.of(Swatch.values())).extracting(Swatch::light).doesNotHaveDuplicates();
    }

    /** Text needs 4.5 to 1 with the paper, graphics 3 to 1 (WCAG 2.2 AA). */
    @ParameterizedTest
    @CsvSource({"INK, 4.5", "MUTED, 4.5", "GOOD, 4.5", "BAD, 4.5", "PRIOR, 3", "GOOD_FILL, 3", "BAD_EDGE, 3"})
    void each_role_stands_out_from_its_paper(Swatch swatch, double least) {
        assertThat(contrast(swatch.light(), Swatch.PAPER.light())).isGreaterThanOrEqualTo(least);
        assertThat(contrast(swatch.dark(), Swatch.PAPER.dark())).isGreaterThanOrEqualTo(least);
    }

    @Test
    void good_and_bad_stay_apart_on_a_grey_printer() {
        assertThat(contrast(Swatch.GOOD_FILL.light(), Swatch.BAD_FILL.light())).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
