package dev.holdfast.cli.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads YAML text into {@link Yaml}. */
final class YamlReader {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final YAMLParser parser;

    private YamlReader(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * The one document of a text; empty when there is none.
     *
     * @throws Fault {@code CONFIG_INVALID} with line and column when it is no YAML
     */
    static Optional<Yaml> read(String file, String text) {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            YamlReader reader = new YamlReader(file, parser);
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Yaml root = reader.value();
            if (parser.nextToken() != null) {
                throw reader.invalid("a second document begins here", "Keep one document in the file");
            }
            return Optional.of(root);
        } catch (JsonProcessingException broken) {
            throw syntax(file, broken);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Fault syntax(String file, JsonProcessingException broken) {
        if (broken.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark mark = marked.getProblemMark();
            String begun = marked.getContextMark() == null
                    ? ""
                    : " " + marked.getContext() + " that begins in line "
                            + (marked.getContextMark().getLine() + 1);
            return broken(file, mark.getLine() + 1, mark.getColumn() + 1, marked.getProblem() + begun, broken);
        }
        JsonLocation at = broken.getLocation();
        return broken(file, at.getLineNr(), at.getColumnNr(), broken.getOriginalMessage(), broken);
    }

    private static Fault broken(String file, int line, int column, String reason, Exception cause) {
        return new Fault(ErrorCode.CONFIG_INVALID, reason, "Correct the YAML there", cause)
                .at(new Yaml.Place(file, line, column).toString());
    }

    private Yaml value() throws IOException {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw invalid("anchors and aliases are not read here", "Write the value out");
        }
        Yaml.Place place = place();
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            default -> scalar(place);
        };
    }

    private Yaml scalar(Yaml.Place place) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL || parser.getText().isEmpty()) {
            throw invalid("there is no value", "Give one, or remove the key to keep its default");
        }
        return new Yaml.Scalar(parser.getText(), kind(parser.currentToken()), place);
    }

    private static Yaml.Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Yaml.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Yaml.Kind.TRUTH;
            default -> Yaml.Kind.TEXT;
        };
    }

    private Yaml mapping(Yaml.Place place) throws IOException {
        Map<Yaml.Key, Yaml> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Yaml.Key key = new Yaml.Key(parser.currentName(), place());
            parser.nextToken();
            entries.put(key, value());
        }
        return new Yaml.Mapping(entries, place);
    }

    private Yaml sequence(Yaml.Place place) throws IOException {
        List<Yaml> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Yaml.Sequence(items, place);
    }

    private Yaml.Place place() {
        JsonLocation at = parser.currentTokenLocation();
        return new Yaml.Place(file, at.getLineNr(), at.getColumnNr());
    }

    private Fault invalid(String what, String next) {
        return new Fault(ErrorCode.CONFIG_INVALID, what, next).at(place().toString());
    }
}
