package dev.holdfast.reports.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {
    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->|<!--.*?-->|<style>.*?</style>");
    private static final Pattern VALUE = Pattern.compile("\\$\\{(?:[^}\"]|\"[^\"]*\")*\\}");
    private static final Pattern DIRECTIVE = Pattern.compile("</?[#@](?:[^>\"]|\"[^\"]*\")*>");
    /** That a macro writes into a tag. */
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z-]+=\"\\s*\"");

    private static final Pattern READ_ALOUD = Pattern.compile("(?:title|alt|aria-label|placeholder)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern WORD = Pattern.compile("(?<!&)\\p{L}{2,}[^<\n]*");

    static Stream<String> templates() {
        return BundledTemplates.NAMES.stream().filter(name -> !name.contains(".css."));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_word_of_a_template_can_be_replaced(String name) {
        assertThat(words(Objects.requireNonNull(BundledTemplates.texts().get(name))))
                .isEmpty();
    }

    @Test
    void every_bundled_template_has_its_name() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/dev/holdfast/reports/template"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(BundledTemplates.NAMES);
        }
    }

    @Test
    void a_word_that_cannot_be_replaced_is_seen() {
        assertThat(words("<p class=\"a\">${x.y} <#if a?has_content>Net of <b>${t(\"Churn\")}</b></#if></p> †&#160;·"))
                .containsExactly("Net of");
        assertThat(words("<img alt=\"The logo\" title=\"${a}\" />")).containsExactly("The logo");
    }

    @Test
    void every_text_that_a_template_calls_for_is_known() {
        assertThat(OwnTemplates.NONE.labels())
                .contains("Attached:", "What to do", "You receive this as a member of the group “{}”.")
                .doesNotHaveDuplicates();
        assertThat(Texts.labels(List.of("${t(\"Say \\\"x\\\"\")} ${t(\"of {}\", a.b)} ${t(x)} ${part(\"no\")}")))
                .containsExactly("Say \"x\"", "of {}");
    }

    private static List<String> words(String template) {
        String text = template;
        for (Pattern passed : List.of(COMMENT, VALUE, DIRECTIVE, ATTRIBUTE)) {
            text = passed.matcher(text).replaceAll(" ");
        }
        Stream<String> aloud = READ_ALOUD.matcher(text).results().map(found -> found.group(1));
        return Stream.concat(Stream.of(TAG.matcher(text).replaceAll("<")), aloud)
                .flatMap(part -> WORD.matcher(part).results())
                .map(found -> found.group().strip())
                .toList();
    }
}
