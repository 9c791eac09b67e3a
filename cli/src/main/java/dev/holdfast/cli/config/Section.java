package dev.holdfast.cli.config;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One mapping of the file, in which every key is known. */
record Section(String name, Map<Yaml.Key, Yaml> entries) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?");

    /** The keys of a section in the words of its errors; the outermost section has no name. */
    static Section of(String name, Yaml yaml) {
        if (yaml instanceof Yaml.Mapping(var entries, var place)) {
            return new Section(name, entries);
        }
        throw invalid(yaml.place(), where(name) + " is not a group of keys", "Write 'key: value' lines below it");
    }

    static Section empty(String name) {
        return new Section(name, Map.of());
    }

    /**
     * This section, without keys that mean nothing.
     *
     * @throws Fault {@code CONFIG_INVALID} at the first other key
     */
    Section allowing(String... keys) {
        for (Yaml.Key key : entries.keySet()) {
            if (!Arrays.asList(keys).contains(key.name())) {
                throw invalid(
                        key.place(),
                        "'" + key.name() + "' is not a key of " + where(name),
                        "Use " + Arrays.stream(keys).collect(Collectors.joining(", ")));
            }
        }
        return this;
    }

    /** The section under a key; one without keys when there is none. */
    Section section(String key) {
        return value(key).map(yaml -> of(key, yaml)).orElseGet(() -> empty(key));
    }

    /** The text of a key, as it is written; empty when it is not there. */
    Optional<String> text(String key) {
        return value(key).map(yaml -> scalar(path(key), yaml));
    }

    /** The text of a key, read by a function whose faults are then told with the place. */
    Optional<String> text(String key, UnaryOperator<String> reading) {
        return value(key).map(yaml -> {
            String text = scalar(path(key), yaml);
            try {
                return reading.apply(text);
            } catch (Fault fault) {
                throw fault.at(yaml.place().toString());
            }
        });
    }

    /** The value of a key, read by a function whose faults are then told with the place; empty when it is not there. */
    <T> Optional<T> read(String key, Function<Yaml, T> reading) {
        return value(key).map(yaml -> {
            try {
                return reading.apply(yaml);
            } catch (Fault fault) {
                throw fault.at(yaml.place().toString());
            }
        });
    }

    /** Where the value of a key stands; empty when it is not there. */
    Optional<Yaml.Place> place(String key) {
        return value(key).map(Yaml::place);
    }

    /** One of some words, as the value it stands for; empty when the key is not there. */
    <E extends Enum<E>> Optional<E> choice(String key, List<E> choices) {
        return value(key).map(yaml -> {
            String text = scalar(path(key), yaml);
            return choices.stream()
                    .filter(choice -> word(choice).equals(text))
                    .findFirst()
                    .orElseThrow(() -> invalid(
                            yaml.place(),
                            path(key) + " is '" + text + "'",
                            "Use " + choices.stream().map(Section::word).collect(Collectors.joining(" or "))));
        });
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A number of 0 or more with at most six decimals; empty when the key is not there. */
    Optional<BigDecimal> number(String key) {
        return value(key).map(yaml -> {
            String text = scalar(path(key), yaml);
            if (!NUMBER.matcher(text).matches()) {
                throw invalid(
                        yaml.place(),
                        path(key) + " is '" + text + "', not a number of 0 or more",
                        "Write digits with a point, such as 0.05, with at most six decimals");
            }
            return new BigDecimal(text);
        });
    }

    String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    static String scalar(String path, Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar(String text, Yaml.Place place) -> text;
            case Yaml.Sequence sequence ->
                throw invalid(sequence.place(), path + " is a list, not one value", "Write one value");
            case Yaml.Mapping mapping ->
                throw invalid(mapping.place(), path + " is a group of keys, not one value", "Write one value");
        };
    }

    /** A list, or one value with commas between its parts. */
    static List<String> list(String path, Yaml yaml) {
        return switch (yaml) {
            case Yaml.Sequence(List<Yaml> items, Yaml.Place place) ->
                items.stream().map(item -> part(path, item)).toList();
            case Yaml.Scalar scalar -> List.of(scalar.text().split(",", -1));
            case Yaml.Mapping mapping ->
                throw invalid(mapping.place(), path + " is a group of keys, not a list", "Write [Low, High]");
        };
    }

    private static String part(String path, Yaml item) {
        String text = scalar(path, item);
        if (text.contains(",")) {
            throw invalid(
                    item.place(), "'" + text + "' has a comma, which separates the parts of " + path, "Rename it");
        }
        return text;
    }

    private Optional<Yaml> value(String key) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String where(String name) {
        return name.isEmpty() ? "the file" : name;
    }

    private static Fault invalid(Yaml.Place place, String what, String next) {
        return new Fault(ErrorCode.CONFIG_INVALID, what, next).at(place.toString());
    }
}
