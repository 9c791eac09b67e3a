package dev.holdfast.reports.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates that come with the program. */
public final class BundledTemplates {
    /** Their names: those of the statement, its stylesheets, and those of messages. */
    public static final List<String> NAMES = List.of(
            "statement.ftlh",
            "bookmarks.ftlh",
            "masthead.ftlh",
            "answer.ftlh",
            "segments.ftlh",
            "panels.ftlh",
            "nav.ftlh",
            "where.ftlh",
            "who.ftlh",
            "trust.ftlh",
            "foot.ftlh",
            "parts.ftlh",
            "statement.css.ftl",
            "paper.css.ftl",
            "screen.css.ftl",
            "mail.ftlh",
            "mail.ftl",
            "mail.parts.ftlh",
            "notice.ftlh",
            "notice.ftl");

    private BundledTemplates() {}

    /** The text of each by its name. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        NAMES.forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    private static String text(String name) {
        try (InputStream in = BundledTemplates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
