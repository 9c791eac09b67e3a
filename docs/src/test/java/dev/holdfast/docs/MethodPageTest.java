package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.sample.Definitions;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MethodPageTest {
    private static final Segment MID = Segment.of(Dimension.of("size"), "Mid");

    /** A value of a setting that ratios are told by. */
    record Value(Setting setting, String value, String means, String usedBy, String nrr, String grr) {
        Method method() {
            return Method.standard().with(Setting.CURRENCY, "USD").with(setting, value);
        }

        @Override
        public String toString() {
            return setting.key() + "=" + value;
        }
    }

    /** A setting that the others are. */
    record Other(Setting setting, String values, String means) {}

    static List<Value> values() throws IOException {
        return rows("| key | value |")
                .map(cells -> new Value(
                        Setting.of(cells.get(0)), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)))
                .toList();
    }

    static List<Other> others() throws IOException {
        return rows("| key | values, default first |")
                .map(cells -> new Other(Setting.of(cells.get(0)), cells.get(1), cells.get(2)))
                .toList();
    }

    /** The cells of a table's rows. */
    private static Stream<List<String>> rows(String head) throws IOException {
        String page = Files.readString(Path.of("reference/method.md"));
        return page.substring(page.indexOf(head))
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    @Test
    void every_setting_is_there_with_the_values_it_takes_and_what_each_means() throws IOException {
        assertThat(Stream.concat(
                                values().stream().map(Value::setting).distinct(),
                                others().stream().map(Other::setting))
                        .toList())
                .containsExactly(Setting.values());
        for (Setting setting : values().stream().map(Value::setting).distinct().toList()) {
            assertThat(values().stream()
                            .filter(value -> value.setting() == setting)
                            .map(Value::value)
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(setting.allowed());
        }
        for (Other other : others()) {
            assertThat(other.values())
                    .as(other.setting().key())
                    .isEqualTo(other.setting().allowed());
        }
        assertThat(values()).noneMatch(value -> value.means().isEmpty());
        assertThat(others()).noneMatch(other -> other.means().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("values")
    void each_value_does_to_the_example_what_is_said(Value value) {
        History history = Definitions.history(value.method());
        Segment of = value.setting() == Setting.ATTRIBUTION ? MID : Segment.TOTAL;
        Tally tally = new HistoryUnits(history)
                .tallies()
                .of(history.windows().getFirst())
                .getOrDefault(of, Tally.EMPTY);
        Figures figures = Figures.of(tally, value.method());

        assertThat(percent(figures.nrr().ratio())).isEqualTo(value.nrr());
        assertThat(percent(figures.grr().ratio())).isEqualTo(value.grr());
    }

    @ParameterizedTest
    @MethodSource("values")
    void the_presets_that_set_it_are_named(Value value) {
        assertThat(value.usedBy())
                .isEqualTo(Preset.all().stream()
                        .filter(preset -> value.value().equals(preset.settings().get(value.setting())))
                        .map(preset -> "`" + preset.name() + "`")
                        .collect(Collectors.joining(", ")));
    }

    private static String percent(Optional<BigDecimal> ratio) {
        return ratio.map(value -> value.movePointRight(2).setScale(6, RoundingMode.HALF_UP))
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }
}
