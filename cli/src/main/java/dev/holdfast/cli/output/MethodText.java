package dev.holdfast.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Methods as text. */
public final class MethodText {
    private MethodText() {}

    /** Every setting, what is not at its default marked, and whose definition it is where it is a preset's. */
    public static String table(Method method, Optional<Preset> preset) {
        List<String> lines = new ArrayList<>();
        preset.ifPresent(of -> lines.addAll(List.of(
                of.company() + ", " + of.filing() + ": " + of.source(),
                "Measures " + of.measures() + ".",
                "Differs from it: " + of.differs() + ".",
                "")));
        lines.add("Method " + method.version() + ", SHA-256 " + method.fingerprint());
        lines.add("");
        for (Setting setting : Setting.values()) {
            String value = method.value(setting);
            String mark = value.equals(setting.defaultValue()) ? "  " : "* ";
            lines.add("%s%-18s %s".formatted(mark, setting.key(), value.isEmpty() ? "\u2013" : value));
        }
        lines.add("");
        lines.add("* not the default");
        if (method.currency().isEmpty()) {
            lines.add("The currency is that of the data; the fingerprint of a measurement has it in.");
        }
        return String.join("\n", lines) + "\n";
    }

    /** A method as JSON. */
    public static String json(Method method) {
        ObjectNode root = MeasureJson.MAPPER.createObjectNode();
        root.put("version", method.version());
        root.put("fingerprint", method.fingerprint().hex());
        ObjectNode settings = root.putObject("settings");
        for (Setting setting : Setting.values()) {
            settings.put(setting.key(), method.value(setting));
        }
        ArrayNode text = root.putArray("text");
        method.canonicalText().lines().forEach(text::add);
        try {
            return MeasureJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always JSON", impossible);
        }
    }

    /** What leads from one method to another. */
    public static String difference(Method before, Method after) {
        if (before.fingerprint().equals(after.fingerprint())) {
            return "The same method: " + after.fingerprint() + "\n";
        }
        List<String> changes = after.changesSince(before);
        return (changes.isEmpty() ? List.of("Rules of another release") : changes)
                        .stream().map(change -> change + "\n").collect(Collectors.joining())
                + "\nFrom " + before.fingerprint() + "\nto   " + after.fingerprint() + "\n";
    }

    /** The presets, by what they measure. */
    public static String presets() {
        List<String> lines = new ArrayList<>();
        for (Preset preset : Preset.all()) {
            lines.add(preset.name() + ": " + preset.company() + ", " + preset.filing());
            lines.add("  " + preset.measures());
            lines.add("  "
                    + (preset.settings().isEmpty()
                            ? "the defaults"
                            : preset.settings().entrySet().stream()
                                    .map(MethodText::written)
                                    .collect(Collectors.joining(" "))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String written(Map.Entry<Setting, String> setting) {
        return setting.getKey().key() + "=" + setting.getValue();
    }
}
