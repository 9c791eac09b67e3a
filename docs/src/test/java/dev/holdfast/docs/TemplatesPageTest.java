package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.reports.template.BundledTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesPageTest {
    private static final Path PAGE = Path.of("reference/templates.md");
    private static final Pattern FIELDS = Pattern.compile("(?s)(?<=<!-- fields -->\n).*(?=<!-- end of fields -->)");
    private static final Pattern NAME = Pattern.compile("(?m)^\\| `([\\w.]+\\.(?:ftlh|ftl))` \\|");

    /** With {@code -Dholdfast.golden=write} the page is written anew. */
    @Test
    void every_field_that_a_template_can_reach_is_there_as_its_record_describes_it() throws IOException {
        String page = Files.readString(PAGE);
        String fields = TemplateFields.markdown();
        if ("write".equals(System.getProperty("holdfast.golden"))) {
            Files.writeString(
                    PAGE, FIELDS.matcher(page).replaceFirst(java.util.regex.Matcher.quoteReplacement(fields)));
        }
        assertThat(FIELDS.matcher(Files.readString(PAGE)).results().map(found -> found.group()))
                .containsExactly(fields);
    }

    @Test
    void every_template_is_there_and_no_other() throws IOException {
        List<String> names = NAME.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(names).containsExactlyElementsOf(BundledTemplates.NAMES);
    }
}
