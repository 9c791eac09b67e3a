package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FitTest {
    @Test
    void leaves_a_name_that_fits() {
        assertThat(Fit.oneLine("Enterprise", 60)).isEqualTo("Enterprise");
    }

    @Test
    void cuts_a_name_that_does_not_and_says_so() {
        String cut = Fit.oneLine("Verkehrsbetriebe Rhein-Neckar GmbH", 60);
        assertThat(cut).startsWith("Verkehrs").endsWith("…");
        assertThat(Fit.width(cut)).isLessThanOrEqualTo(60);
    }

    @Test
    void wraps_a_name_once_at_a_space_and_cuts_each_line() {
        String wrapped = Fit.twoLines("Acquisition by partners and resellers", 60);
        assertThat(wrapped.split(" ", 2)[0]).isEqualTo("Acquisition");
        assertThat(wrapped).endsWith("…");
    }

    @Test
    void never_splits_a_character_outside_the_basic_plane() {
        String cut = Fit.oneLine("\uD83D\uDE80".repeat(40), 40);
        assertThat(cut.codePoints().filter(point -> point >= 0xD800 && point <= 0xDFFF))
                .isEmpty();
    }
}
