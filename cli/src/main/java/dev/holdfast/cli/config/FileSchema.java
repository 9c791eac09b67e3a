package dev.holdfast.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Holds a file against {@code holdfast.schema.json}; what is wrong is told with line and column. */
final class FileSchema {
    private static final int TOLD = 5;
    private static final JsonNode TEXT = text();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    private FileSchema() {}

    /** Something wrong. */
    private record Problem(Yaml.Place place, String what, String next) {}

    /**
     * Makes sure that every key is known, and every value is of its kind.
     *
     * @throws Fault {@code CONFIG_INVALID} with all that is wrong, in the order of the file
     */
    static void require(Yaml file) {
        List<Problem> problems = SCHEMA.validate(tree(file)).stream()
                .map(error -> problem(file, error))
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.place().line())
                        .thenComparingInt(problem -> problem.place().column()))
                .toList();
        if (!problems.isEmpty()) {
            Problem first = problems.getFirst();
            String others = problems.stream()
                    .skip(1)
                    .limit(TOLD)
                    .map(problem -> ". Also line " + problem.place().line() + ", column "
                            + problem.place().column() + ": " + problem.what() + ". " + problem.next())
                    .collect(Collectors.joining());
            throw new Fault(ErrorCode.CONFIG_INVALID, first.what(), first.next() + others)
                    .at(first.place().toString());
        }
    }

    private static Problem problem(Yaml file, Error error) {
        NodePath path = error.getInstanceLocation();
        Yaml at = at(file, path);
        String name = name(path);
        JsonNode rule = rule(error);
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                new Problem(
                        key(at, error.getProperty()),
                        "'" + error.getProperty() + "' is not a key of " + (name.isEmpty() ? "the file" : name),
                        rule.has("patternProperties") ? written(rule) : "Use " + String.join(", ", names(rule)));
            case "required" ->
                new Problem(
                        at.place(),
                        name + " has no " + error.getProperty(),
                        "Add " + error.getProperty() + ": to it; docs/reference/configuration.md tells what it is");
            case "enum" ->
                new Problem(
                        at.place(),
                        name + " is '" + written(at) + "'",
                        "Use "
                                + StreamSupport.stream(rule.path("enum").spliterator(), false)
                                        .map(JsonNode::asText)
                                        .collect(Collectors.joining(" or ")));
            default -> wrong(at, name.isEmpty() ? "the file" : name, rule);
        };
    }

    private static Problem wrong(Yaml at, String name, JsonNode rule) {
        String type = rule.path("type").asText();
        boolean group = type.equals("object");
        boolean list = type.equals("array");
        return switch (at) {
            case Yaml.Mapping mapping
            when !group ->
                new Problem(
                        at.place(),
                        name + " is a group of keys, not " + (list ? "a list" : "one value"),
                        list ? written(rule) : "Write one value");
            case Yaml.Sequence sequence
            when !list && !group -> new Problem(at.place(), name + " is a list, not one value", "Write one value");
            case Yaml.Mapping empty -> new Problem(at.place(), name + " is empty", written(rule));
            case Yaml other
            when group ->
                new Problem(at.place(), name + " is not a group of keys", "Write 'key: value' lines below it");
            default ->
                new Problem(
                        at.place(),
                        // Somebody may have written a secret where its name belongs.
                        rule.path("writeOnly").asBoolean()
                                ? name + " has a value that does not fit"
                                : name + " is '" + written(at) + "', which does not fit",
                        written(rule));
        };
    }

    private static String written(JsonNode rule) {
        return "Write " + rule.path("description").asText("another value");
    }

    private static String written(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar scalar -> scalar.text();
            case Yaml.Sequence sequence -> "a list of " + sequence.items().size();
            case Yaml.Mapping mapping -> "a group of keys";
        };
    }

    /** The rule that a keyword stands in. */
    private static JsonNode rule(Error error) {
        NodePath path = error.getSchemaLocation().getFragment();
        JsonNode node = TEXT;
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            node = node.path(path.getName(i));
        }
        return node;
    }

    private static List<String> names(JsonNode rule) {
        return rule.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Yaml at(Yaml file, NodePath path) {
        Yaml found = file;
        for (int i = 0; i < path.getNameCount(); i++) {
            String name = path.getName(i);
            found = switch (found) {
                case Yaml.Mapping(var entries, var place) ->
                    entries.entrySet().stream()
                            .filter(entry -> entry.getKey().name().equals(name))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElseThrow();
                case Yaml.Sequence(var items, var place) -> items.get(Integer.parseInt(name));
                case Yaml.Scalar scalar -> scalar;
            };
        }
        return found;
    }

    private static Yaml.Place key(Yaml yaml, String name) {
        return yaml instanceof Yaml.Mapping(var entries, var place)
                ? entries.keySet().stream()
                        .filter(key -> key.name().equals(name))
                        .map(Yaml.Key::place)
                        .findFirst()
                        .orElse(place)
                : yaml.place();
    }

    /** Such as {@code delivery.groups.board.to}; the places in a list are left out. */
    private static String name(NodePath path) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            if (path.getElement(i) instanceof String key) {
                name.append(name.isEmpty() ? "" : ".").append(key);
            }
        }
        return name.toString();
    }

    private static JsonNode tree(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar(String text, Yaml.Kind kind, Yaml.Place place) ->
                switch (kind) {
                    case TEXT -> TextNode.valueOf(text);
                    case NUMBER -> number(text);
                    case TRUTH -> truth(text);
                };
            case Yaml.Sequence(var items, var place) -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                items.forEach(item -> array.add(tree(item)));
                yield array;
            }
            case Yaml.Mapping(var entries, var place) -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                entries.forEach((key, value) -> object.set(key.name(), tree(value)));
                yield object;
            }
        };
    }

    // YAML also takes words such as off for truths, which here are words.
    private static JsonNode truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text);
        };
    }

    // YAML knows numbers that Java does not, such as 0x1f and 1_000.
    private static JsonNode number(String text) {
        try {
            return DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException other) {
            return TextNode.valueOf(text);
        }
    }

    private static JsonNode text() {
        try (InputStream schema =
                Objects.requireNonNull(FileSchema.class.getResourceAsStream("holdfast.schema.json"))) {
            return new JsonMapper().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
