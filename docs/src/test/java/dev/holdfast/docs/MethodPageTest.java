package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MethodPageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z0-9-]+) \\| ([^|]+) \\| ([^|]*) ?\\|$");

    private record Row(String key, String values, List<String> later) {}

    private static List<Row> rows() throws IOException {
        String page = Files.readString(Path.of("reference/method.md"));
        return ROW.matcher(page.substring(page.indexOf("| measurement |")))
                .results()
                .map(row -> new Row(
                        row.group(1),
                        row.group(2).strip(),
                        Arrays.stream(row.group(3).split(","))
                                .map(String::strip)
                                .filter(value -> !value.isEmpty())
                                .toList()))
                .toList();
    }

    @Test
    void every_setting_is_there_with_the_values_it_takes() throws IOException {
        assertThat(rows())
                .extracting(Row::key)
                .containsExactly(
                        Arrays.stream(Setting.values()).map(Setting::key).toArray(String[]::new));
        for (Row row : rows()) {
            assertThat(row.values())
                    .as(row.key())
                    .isEqualTo(Setting.of(row.key()).allowed());
        }
    }

    @Test
    void a_value_that_comes_later_is_refused_with_that_reason() throws IOException {
        for (Row row : rows()) {
            for (String value : row.later()) {
                assertThatThrownBy(() -> Method.standard().with(Setting.of(row.key()), value))
                        .as("%s=%s", row.key(), value)
                        .isInstanceOfSatisfying(
                                Fault.class,
                                fault -> assertThat(fault.code()).isEqualTo(ErrorCode.SETTING_UNAVAILABLE));
            }
        }
    }
}
