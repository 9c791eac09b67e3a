package dev.holdfast.cli.config;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One mapping of the file, which the schema has been held against. */
record Section(String name, Map<Yaml.Key, Yaml> entries) {
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

    /** The section under a key; one without keys when there is none. */
    Section section(String key) {
        return value(key).map(yaml -> of(path(key), yaml)).orElseGet(() -> empty(path(key)));
    }

    /** The text of a key, as it is written; empty when it is not there. */
    Optional<String> text(String key) {
        return value(key).map(yaml -> scalar(path(key), yaml));
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

    /** A number; empty when the key is not there. */
    Optional<BigDecimal> number(String key) {
        return value(key).map(yaml -> new BigDecimal(scalar(path(key), yaml)));
    }

    /** A whole number; empty when the key is not there. */
    Optional<Integer> whole(String key) {
        return number(key).map(BigDecimal::intValueExact);
    }

    /** A list of texts, each read by a function whose faults are then told with its place; empty when there is none. */
    <T> List<T> list(String key, Function<String, T> reading) {
        return value(key).stream()
                .flatMap(yaml -> yaml instanceof Yaml.Sequence sequence ? sequence.items().stream() : Stream.of(yaml))
                .map(item -> located(item.place(), () -> reading.apply(scalar(path(key), item))))
                .toList();
    }

    /** A text, read by a function whose faults are then told with the place; empty when the key is not there. */
    <T> Optional<T> read(String key, Function<String, T> reading) {
        return value(key).map(yaml -> located(yaml.place(), () -> reading.apply(scalar(path(key), yaml))));
    }

    /** The sections below, by their keys, in the order of the file. */
    Map<Yaml.Key, Section> sections() {
        Map<Yaml.Key, Section> sections = new LinkedHashMap<>();
        entries.forEach((key, yaml) -> sections.put(key, of(path(key.name()), yaml)));
        return sections;
    }

    /** Reads something; its faults are told with the place. */
    static <T> T located(Yaml.Place place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Fault fault) {
            throw fault.at(place.toString());
        }
    }

    /** Whether there is such a key. */
    boolean has(String key) {
        return value(key).isPresent();
    }

    String path(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    static String scalar(String path, Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar scalar -> scalar.text();
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
