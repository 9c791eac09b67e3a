package dev.holdfast.reports.view;

import dev.holdfast.core.statement.MethodInWords;
import dev.holdfast.core.statement.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the figure is made.
 *
 * @param paragraphs the method in words
 * @param settingsHeading the head of its settings, with the fingerprint in full
 * @param settings its settings in columns, each read downwards
 * @param order the one that may be long, in a line of its own
 */
public record MethodSection(
        Heading heading,
        List<String> paragraphs,
        Heading settingsHeading,
        List<List<Setting>> settings,
        Setting order) {

    /** A setting and its value. */
    public record Setting(String key, String value) {}

    private static final int COLUMNS = 4;

    static MethodSection of(Statement statement) {
        List<Setting> settings = Arrays.stream(dev.holdfast.core.method.Setting.values())
                .filter(setting -> setting != dev.holdfast.core.method.Setting.TIER_ORDER)
                .map(setting -> setting(setting, statement))
                .toList();
        int rows = (settings.size() + COLUMNS - 1) / COLUMNS;
        return new MethodSection(
                Heading.of("method", statement.commentary().method()),
                MethodInWords.of(statement.method(), statement.windows().headline(), statement.notation())
                        .paragraphs(),
                Heading.of("settings", statement.commentary().settings()),
                IntStream.range(0, COLUMNS)
                        .mapToObj(column -> settings.subList(
                                Math.min(settings.size(), column * rows),
                                Math.min(settings.size(), (column + 1) * rows)))
                        .toList(),
                setting(dev.holdfast.core.method.Setting.TIER_ORDER, statement));
    }

    private static Setting setting(dev.holdfast.core.method.Setting setting, Statement statement) {
        return new Setting(setting.key(), value(statement.method().value(setting)));
    }

    /** A list of names breaks after its commas; a value that is not set is a dash. */
    private static String value(String value) {
        return value.isEmpty() ? Print.DASH : value.replace(",", ", ");
    }
}
