package dev.holdfast.cli.command;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.template.BundledTemplates;
import dev.holdfast.reports.template.OwnTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the bundled templates for somebody who begins templates of his own. */
record TemplateFolder(Path folder) {
    /**
     * Writes all, or none where one is there already.
     *
     * @throws Fault {@code USAGE} where one is there, {@code OUTPUT_UNWRITABLE}
     */
    void write() {
        Map<String, String> files = new TreeMap<>(BundledTemplates.texts());
        files.put(OwnTemplates.TEXTS, texts());
        for (String name : files.keySet()) {
            if (Files.exists(folder.resolve(name))) {
                throw new Fault(
                        ErrorCode.USAGE,
                        folder.resolve(name) + " is there already and was left as it is",
                        "Choose another folder");
            }
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritable) {
            throw new Fault(
                    ErrorCode.OUTPUT_UNWRITABLE,
                    "the folder " + folder + " cannot be written",
                    "Choose another, or mend its rights",
                    unwritable);
        }
    }

    private static String texts() {
        return "# Other words for the fixed texts of templates. Remove the # before a text to change it.\n"
                + OwnTemplates.NONE.labels().stream()
                        .map(label -> "# " + quoted(label) + ": " + quoted(label) + "\n")
                        .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
