package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Evaluator;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.history.RandomMethod;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each value of each setting changes a printed figure of many a company.
 *
 * <p>Not so the zone, which tells what day a source's timestamp is on: rows have days by then. Nor the currency: it names what
 * the rates lead to, and the warehouse's rates are all into it. Grace and months of usage are not measured yet.
 */
class SettingEffectsTest {
    private static final int SEEDS = 40;
    private static final Method DEFAULT = Method.standard().with(Setting.CURRENCY, "USD");
    private static final Map<Setting, List<String>> OTHERS = new EnumMap<>(Map.of(
            Setting.TIER_ORDER, List.of("Zero,Basic,Pro", "Pro,Basic"),
            Setting.SMALL_UNITS, List.of("0", "10")));
    private static final Set<Setting> WITHOUT_EFFECT =
            Set.of(Setting.ZONE, Setting.CURRENCY, Setting.GRACE_DAYS, Setting.USAGE_MONTHS);

    private static final List<Company> COMPANIES = LongStream.range(0, SEEDS)
            .mapToObj(RandomHistory::ratedDaily)
            .map(history -> Company.of(history.by(DEFAULT)))
            .toList();

    /**
     * A company and its figures by default.
     *
     * @param units of the default grain
     */
    private record Company(History history, List<Unit> units, Map<Printed, String> figures) {
        static Company of(History history) {
            List<Unit> units = new HistoryUnits(history).units();
            return new Company(history, units, measured(history, units));
        }

        /** The same company with every customer paying as much as the others, so that their number matters. */
        Company even() {
            return of(history.with(history.items().stream()
                    .map(row -> row.costing(BigDecimal.TEN))
                    .toList()));
        }

        /** Whether a figure that is printed either way is another one. */
        boolean differsBy(Method method) {
            History other = history.by(method);
            boolean sameUnits = method.grain() == DEFAULT.grain();
            Map<Printed, String> otherwise = measured(other, sameUnits ? units : new HistoryUnits(other).units());
            return figures.entrySet().stream()
                    .anyMatch(figure -> !otherwise
                            .getOrDefault(figure.getKey(), figure.getValue())
                            .equals(figure.getValue()));
        }
    }

    /** What is printed, and where. */
    private record Printed(Window.Kind window, Segment segment, String figure) {}

    private record Value(Setting setting, String value) {
        @Override
        public String toString() {
            return setting.key() + "=" + value;
        }
    }

    static Stream<Value> values() {
        return Stream.of(Setting.values())
                .filter(setting -> !WITHOUT_EFFECT.contains(setting))
                .flatMap(setting -> OTHERS.getOrDefault(setting, RandomMethod.values(setting)).stream()
                        .filter(value -> !value.equals(setting.defaultValue()))
                        .map(value -> new Value(setting, value)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_changes_a_printed_figure_in_five_per_cent_of_the_histories(Value value) {
        Method method = DEFAULT.with(value.setting, value.value);

        long changed = COMPANIES.stream()
                .map(company -> value.setting == Setting.SMALL_UNITS ? company.even() : company)
                .filter(company -> company.differsBy(method))
                .count();

        assertThat(changed * 100 / SEEDS)
                .as("%s changes a figure of %d in %d histories; per cent", value, changed, SEEDS)
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void the_zone_changes_nothing_where_rows_have_days() {
        Method far = DEFAULT.with(Setting.ZONE, "Pacific/Kiritimati");

        assertThat(COMPANIES).noneMatch(company -> company.differsBy(far));
    }

    @Test
    void no_setting_is_forgotten() {
        Set<Setting> told = new HashSet<>(WITHOUT_EFFECT);
        values().map(Value::setting).forEach(told::add);

        assertThat(told).containsExactlyInAnyOrder(Setting.values());
    }

    private static Map<Printed, String> measured(History history, List<Unit> units) {
        Method method = history.method();
        List<Window> windows = Stream.of(Window.Kind.TRAILING_12_MONTHS, Window.Kind.YEAR_TO_DATE)
                .map(kind -> method.calendar().window(kind, history.close()))
                .toList();
        Evaluator evaluator =
                new Evaluator(method, new HistoryUnits(history).rated(windows), Question.by(Set.of(Dimension.TIER)));
        units.forEach(evaluator::add);
        Map<Printed, String> printed = new HashMap<>();
        for (Window window : windows) {
            evaluator
                    .tallies()
                    .of(window)
                    .forEach((segment, tally) -> print(
                            Figures.of(tally, method),
                            (figure, value) -> printed.put(new Printed(window.kind(), segment, figure), value)));
        }
        return printed;
    }

    private static void print(Figures figures, BiConsumer<String, String> printer) {
        Map.of(
                        "nrr", figures.nrr().ratio(),
                        "grr", figures.grr().ratio(),
                        "logo retention", figures.logoRetention().ratio(),
                        "half width", figures.halfWidth95(),
                        "nrr without largest", figures.nrrWithoutLargest())
                .forEach((figure, ratio) ->
                        ratio.ifPresent(value -> printer.accept(figure, new Retention.Measured(value).toString())));
        printer.accept("small", Boolean.toString(figures.small()));
    }
}
