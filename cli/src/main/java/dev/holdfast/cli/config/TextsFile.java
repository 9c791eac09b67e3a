package dev.holdfast.cli.config;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.template.Nearest;
import dev.holdfast.reports.template.OwnTemplates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code texts.yaml}: under each fixed text of the templates, the company's words for it. */
final class TextsFile {
    private static final String VALUE = "{}";

    private TextsFile() {}

    /**
     * The words by the text that they stand for.
     *
     * @param labels the texts that there are
     * @throws Fault {@code TEMPLATE_INVALID} with line and column
     */
    static Map<String, String> read(String text, List<String> labels) {
        Map<String, String> words = new HashMap<>();
        file(text)
                .ifPresent(file -> file.entries().forEach((key, value) -> {
                    requireKnown(key, labels);
                    words.put(key.name(), words(key, value));
                }));
        return words;
    }

    private static Optional<Section> file(String text) {
        try {
            return YamlReader.read(OwnTemplates.TEXTS, text).map(yaml -> Section.of("", yaml));
        } catch (Fault broken) {
            throw new Fault(ErrorCode.TEMPLATE_INVALID, broken.what(), broken.next(), broken);
        }
    }

    private static void requireKnown(Yaml.Key key, List<String> labels) {
        if (!labels.contains(key.name())) {
            throw fault(
                    key.place(),
                    "no template has the text \"" + key.name() + "\"",
                    Nearest.to(key.name(), labels)
                            .map(near -> "The nearest is \"" + near + "\"")
                            .orElse("Write one as it stands in a template, in t(\"…\")"));
        }
    }

    private static String words(Yaml.Key key, Yaml value) {
        if (!(value instanceof Yaml.Scalar scalar)) {
            throw fault(value.place(), "the words for \"" + key.name() + "\" are no text", "Write them in quotes");
        }
        long values = count(key.name());
        if (count(scalar.text()) != values) {
            throw fault(
                    value.place(),
                    "the words for \"" + key.name() + "\" have {} " + count(scalar.text()) + " times, and it " + values,
                    "Write {} where each value is to stand");
        }
        return scalar.text();
    }

    private static int count(String text) {
        return (text.length() - text.replace(VALUE, "").length()) / VALUE.length();
    }

    private static Fault fault(Yaml.Place place, String what, String next) {
        return new Fault(ErrorCode.TEMPLATE_INVALID, what, next).at(place.toString());
    }
}
