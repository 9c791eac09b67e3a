package dev.holdfast.reports.template;

import dev.holdfast.core.fault.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A company's own templates, as a folder held them when it was read. Nothing is read later: what a template asks for is here
 * or among the bundled ones, or nowhere.
 *
 * @param files their text by name, each instead of the bundled template of that name; {@value #EXTRA} stands after the
 *     stylesheet
 * @param texts other words for the fixed texts of templates, by the text that each replaces
 */
public record OwnTemplates(Map<String, String> files, Map<String, String> texts) {
    /** Rules that stand after the stylesheet's own. */
    public static final String EXTRA = "extra.css";
    /** The file with other words for fixed texts; whoever knows its form reads it. */
    public static final String TEXTS = "texts.yaml";
    /** None. */
    public static final OwnTemplates NONE = new OwnTemplates(Map.of(), Map.of());

    private static final long LARGEST = 1_000_000;

    public OwnTemplates {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        texts = Map.copyOf(texts);
    }

    /**
     * Reads a folder. Names that begin with a dot are passed over.
     *
     * @throws Fault {@code TEMPLATE_INVALID} where it is no folder, has a file of another name, or one that is too large,
     *     cannot be read, leads out of the folder, is not UTF-8 or is no stylesheet
     */
    public static OwnTemplates read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            Path root = folder.toRealPath();
            for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith(".")) {
                    requireKnown(name, folder);
                    files.put(name, text(name, inside(root, entry)));
                }
            }
        } catch (IOException unreadable) {
            throw TemplateFaults.of(
                    "the folder of templates " + folder + " cannot be read",
                    "Correct statement.templates, or write one with: holdfast init --templates " + folder,
                    unreadable);
        }
        files.remove(TEXTS);
        Output.requireRules(files.getOrDefault(EXTRA, ""), line -> EXTRA);
        return new OwnTemplates(files, Map.of());
    }

    /**
     * The text of {@value #TEXTS} in a folder that was {@link #read}.
     *
     * @throws Fault {@code TEMPLATE_INVALID} as above
     */
    public static String texts(Path folder) {
        Path file = folder.resolve(TEXTS);
        try {
            return Files.exists(file) ? text(TEXTS, inside(folder.toRealPath(), file)) : "";
        } catch (IOException unreadable) {
            throw unreadable(TEXTS, unreadable);
        }
    }

    public OwnTemplates withTexts(Map<String, String> others) {
        return new OwnTemplates(files, others);
    }

    /** The fixed texts of the templates in force. */
    public List<String> labels() {
        return Texts.labels(inForce().values());
    }

    /** The bundled templates, each replaced by the one of its name here. */
    Map<String, String> inForce() {
        Map<String, String> all = new TreeMap<>(BundledTemplates.texts());
        all.putAll(files);
        all.remove(EXTRA);
        return all;
    }

    private static void requireKnown(String name, Path folder) {
        List<String> known = Stream.concat(BundledTemplates.NAMES.stream(), Stream.of(EXTRA, TEXTS))
                .toList();
        if (!known.contains(name)) {
            throw TemplateFaults.of(
                    "the folder of templates " + folder + " has '" + name + "', and there is no template of that name",
                    Nearest.to(name, known).map(near -> "Call it " + near).orElse("Take it out") + "; the names are "
                            + String.join(", ", known),
                    null);
        }
    }

    private static Path inside(Path root, Path entry) {
        try {
            Path real = entry.toRealPath();
            if (!real.startsWith(root)) {
                throw TemplateFaults.of(
                        entry + " leads out of the folder of templates, to " + real,
                        "Put the file itself into the folder",
                        null);
            }
            return real;
        } catch (IOException unreadable) {
            throw unreadable(String.valueOf(entry.getFileName()), unreadable);
        }
    }

    private static String text(String name, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw TemplateFaults.of(name + " is no file", "Templates stand in the folder itself", null);
            }
            if (Files.size(file) > LARGEST) {
                throw TemplateFaults.of(
                        name + " has " + Files.size(file) + " bytes, and a template may have " + LARGEST,
                        "Take out what is not text",
                        null);
            }
            return decoded(name, Files.readAllBytes(file)).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw unreadable(name, unreadable);
        }
    }

    private static String decoded(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer letters = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), letters, true);
        String text = letters.flip().toString();
        if (result.isError()) {
            throw TemplateFaults.at(
                    name,
                    1 + text.chars().filter(letter -> letter == '\n').count(),
                    text.length() - text.lastIndexOf('\n'),
                    "this is not UTF-8",
                    "Save the file as UTF-8",
                    null);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Fault unreadable(String name, IOException cause) {
        return TemplateFaults.of(name + " cannot be read", "Mend its rights, or take it out of the folder", cause);
    }
}
