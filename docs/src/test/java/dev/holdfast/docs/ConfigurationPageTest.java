package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.cli.config.ConfigurationFile;
import dev.holdfast.reports.delivery.MailTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    private static final Path PAGE = Path.of("reference/configuration.md");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `([\\w.-]+)` \\| ([^|]+) \\| [^|]* ?\\| [^|]+ \\|$");
    private static final Pattern VALUE = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| [^|]+ \\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static JsonNode schema;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream text =
                Objects.requireNonNull(ConfigurationFile.class.getResourceAsStream("holdfast.schema.json"))) {
            schema = new JsonMapper().readTree(text);
        }
    }

    @Test
    void every_key_of_the_schema_is_there_and_no_other() throws IOException {
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(leaves().keySet());
    }

    @Test
    void every_word_that_a_key_takes_is_there_and_no_other() throws IOException {
        Map<String, String> rows = rows();
        leaves().forEach((key, rule) -> {
            JsonNode words =
                    resolved(rule.has("items") ? rule.path("items") : rule).path("enum");
            if (!words.isMissingNode()) {
                assertThat(CODE.matcher(rows.getOrDefault(key, "")).results().map(word -> word.group(1)))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(
                                words.valueStream().map(JsonNode::asText).toList());
            }
        });
    }

    @Test
    void every_value_that_a_text_may_name_is_there() throws IOException {
        assertThat(VALUE.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(MailTexts.VALUES);
    }

    /** The values of each key on the page. */
    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (MatchResult row : KEY.matcher(Files.readString(PAGE)).results().toList()) {
            assertThat(rows.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
        }
        return rows;
    }

    /** The keys with a value, each with its rule. */
    private static Map<String, JsonNode> leaves() {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        collect("", schema, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode rule, Map<String, JsonNode> leaves) {
        JsonNode node = resolved(rule);
        if (node.path("additionalProperties").isObject()) {
            collect(path + ".NAME", node.path("additionalProperties"), leaves);
        } else if (node.has("properties")) {
            for (String key : List.copyOf(JsonPaths.names(node.path("properties")))) {
                collect(
                        path.isEmpty() ? key : path + "." + key,
                        node.path("properties").path(key),
                        leaves);
            }
        } else {
            leaves.put(path, node);
        }
    }

    private static JsonNode resolved(JsonNode rule) {
        return rule.has("$ref") ? schema.at(rule.path("$ref").asText().substring(1)) : rule;
    }
}
