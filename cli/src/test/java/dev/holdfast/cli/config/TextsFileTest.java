package dev.holdfast.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsFileTest {
    private static final List<String> LABELS = List.of("Definition", "Attached:", "a = b: c", "{} of {}", "Δ pp");

    @Test
    void any_text_can_be_replaced_whatever_signs_it_has() {
        assertThat(TextsFile.read("""
                # ours
                Definition: Fassung
                "Attached:": "Anbei: #1"
                "a = b: c": 12
                "{} of {}": "{} von {}"
                Δ pp: Δ Pp.
                """, LABELS))
                .containsEntry("Definition", "Fassung")
                .containsEntry("Attached:", "Anbei: #1")
                .containsEntry("a = b: c", "12")
                .containsEntry("{} of {}", "{} von {}")
                .containsEntry("Δ pp", "Δ Pp.");
    }

    @Test
    void a_file_of_comments_says_nothing() {
        assertThat(TextsFile.read("# nothing\n", LABELS)).isEmpty();
        assertThat(TextsFile.read("", LABELS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Definitoin: x|line 1, column 1: no template has the text \"Definitoin\". The nearest is \"Definition\".",
                "Something else: x|line 1, column 1: no template has the text \"Something else\". Write one as it stands",
                "Definition: [x]|line 1, column 13: the words for \"Definition\" are no text",
                "\"{} of {}\": all|line 1, column 13: the words for \"{} of {}\" have {} 0 times, and it 2",
                "Definition: \"x|line 1, column 15: found unexpected end of stream",
                "- Definition|line 1, column 1: the file is not a group of keys",
            })
    void what_is_wrong_is_told_by_its_place(String text, String told) {
        assertThatThrownBy(() -> TextsFile.read(text, LABELS))
                .hasMessageStartingWith("TEMPLATE_INVALID: texts.yaml, " + told);
    }
}
