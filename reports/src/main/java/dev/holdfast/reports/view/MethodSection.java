package dev.holdfast.reports.view;

import java.util.List;

/**
 * How the figure is made.
 *
 * @param paragraphs the method in words
 * @param settingsHeading the head of its settings, with the fingerprint in full
 * @param settings its settings in columns, each read downwards
 */
public record MethodSection(
        Heading heading, List<String> paragraphs, Heading settingsHeading, List<List<Setting>> settings) {

    /** A setting and its value. */
    public record Setting(String key, String value) {}
}
