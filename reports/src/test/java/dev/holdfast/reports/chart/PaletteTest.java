package dev.holdfast.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.reports.chart.Palette.Accent;
import dev.holdfast.reports.chart.Palette.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    @ParameterizedTest
    @EnumSource(Swatch.class)
    void the_standard_palette_has_the_standard_colours(Swatch swatch) {
        assertThat(Palette.STANDARD.light(swatch)).isEqualTo(swatch.light());
        assertThat(Palette.STANDARD.dark(swatch)).isEqualTo(swatch.dark());
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void the_standard_palette_keeps_good_and_bad_apart(Ground ground) {
        assertThat(Palette.STANDARD.requireApart(ground)).isEqualTo(Palette.STANDARD);
    }

    @Test
    void a_colour_is_that_of_every_role_of_its_meaning_on_its_paper_alone() {
        Palette palette = Palette.STANDARD.with(Accent.BAD, Ground.LIGHT, "#9B2226");
        assertThat(palette.light(Swatch.BAD)).isEqualTo("#9b2226");
        assertThat(palette.light(Swatch.BAD_EDGE)).isEqualTo("#9b2226");
        assertThat(palette.light(Swatch.BAD_FILL)).isEqualTo("#d29c9d");
        assertThat(palette.dark(Swatch.BAD)).isEqualTo(Swatch.BAD.dark());
        assertThat(palette.light(Swatch.GOOD)).isEqualTo(Swatch.GOOD.light());
    }

    /** #777777 has 4.478 to 1 on white, #767676 has 4.542; #949494 has 3.03 and #959595 2.99. */
    @ParameterizedTest
    @CsvSource({"GOOD, #777777, 4.47, 4.50", "BAD, #777777, 4.47, 4.50", "ACTUAL, #959595, 2.99, 3.00"})
    void a_colour_that_is_hard_to_read_is_refused_with_its_contrast(
            Accent accent, String hex, String ratio, String least) {
        assertThatThrownBy(() -> Palette.STANDARD.with(accent, Ground.LIGHT, hex))
                .hasMessage("CONFIG_INVALID: the colour " + hex + " has a contrast of " + ratio
                        + " to 1 with the paper #ffffff, and needs " + least + " to 1. Take a darker one.");
    }

    @Test
    void the_least_contrast_is_enough() {
        assertThat(Palette.STANDARD.with(Accent.GOOD, Ground.LIGHT, "#767676").light(Swatch.GOOD))
                .isEqualTo("#767676");
        assertThat(Palette.STANDARD.with(Accent.ACTUAL, Ground.LIGHT, "#949494").light(Swatch.BALANCE))
                .isEqualTo("#949494");
    }

    @Test
    void a_colour_for_dark_paper_has_to_be_light() {
        assertThatThrownBy(() -> Palette.STANDARD.with(Accent.GOOD, Ground.DARK, "#1c5799"))
                .hasMessageContaining("with the paper #10161f")
                .hasMessageEndingWith("Take a lighter one.");
    }

    @Test
    void good_and_bad_that_a_grey_printer_mixes_up_are_refused() {
        Palette palette =
                Palette.STANDARD.with(Accent.GOOD, Ground.LIGHT, "#767676").with(Accent.BAD, Ground.LIGHT, "#000000");
        assertThatThrownBy(() -> palette.requireApart(Ground.LIGHT))
                .hasMessage(
                        "CONFIG_INVALID: on light paper the fill of good, #767676, and the fill of bad, #8c8c8c, have a"
                                + " contrast of 1.35 to 1, and need 2.00 to 1 to be told apart in grey."
                                + " Take a darker good, or a lighter bad.");
    }

    @ParameterizedTest
    @CsvSource({"blue", "#123", "1c5799", "#1c57999", "#1c579g"})
    void what_is_no_colour_is_told(String text) {
        assertThatThrownBy(() -> Palette.STANDARD.with(Accent.GOOD, Ground.LIGHT, text))
                .hasMessage("CONFIG_INVALID: '" + text + "' is no colour. Write it as \"#rrggbb\", in quotes, such as"
                        + " \"#1c5799\".");
    }
}
