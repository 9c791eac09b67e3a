package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Preset;
import dev.holdfast.core.sample.Book;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            nrr                    | message
            1.0770, 0.8364, 0.9    | Other definitions give 83.6% to 107.7% for the same year
            1.0772, 1.0768         | Other definitions give 107.7% for the same year
            -0.05, 0.9             | Other definitions give −5.0% to 90.0% for the same year
            1.0770                 | The definition of PagerDuty gives 107.7% for the same year
            -, 1.0770              | Only that of Asana has a figure: 107.7% for the same year
            -                      | No other definition has a figure for the same year
            -, -                   | No other definition has a figure for the same year
            """)
    void the_heading_goes_from_the_lowest_to_the_highest(String nrr, String message) {
        assertThat(heading(nrr).message()).isEqualTo(message);
    }

    @Test
    void the_subtitle_names_the_period_and_how_near_the_definitions_are() {
        assertThat(heading("1").subtitle())
                .isEqualTo("Trailing twelve months to 31 December 2025, %, on the same data;"
                        + " each definition as near as the settings come to its filing");
    }

    @Test
    void there_is_none_where_none_was_asked_for() {
        Told told = Told.of(Book.ofChanges("1>1"));

        assertThat(new DefinitionWords(told.story(), told.notation()).heading()).isEmpty();
    }

    private static Heading heading(String nrr) {
        String[] ratios = nrr.split(", ", -1);
        OtherDefinition[] others = new OtherDefinition[ratios.length];
        Arrays.setAll(
                others,
                i -> new OtherDefinition(
                        Preset.all().get(i), List.of(), Once.retention(ratios[i]), Once.retention("1")));
        Told told = Told.of(Book.ofChanges("1>1")).under(others);
        return new DefinitionWords(told.story(), told.notation()).heading().orElseThrow();
    }
}
