package dev.holdfast.reports.document;

import dev.holdfast.core.balance.Evaluator;
import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.balance.RatedWindows;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.History.Known;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.history.RandomMethod;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.DataRead;
import dev.holdfast.core.statement.Evidence;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.statement.OtherDefinition;
import dev.holdfast.core.statement.Provenance;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.StatementWindows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;

/** Statements by every setting and by combinations of them, of histories in which everything happens. */
public final class Methods {
    private static final int COMBINATIONS = 20;
    private static final Method PLAIN =
            Method.standard().with(Setting.CURRENCY, "USD").with(Setting.SMALL_UNITS, "3");

    private Methods() {}

    /** One statement by each value of a setting that a ratio hangs on, and one by each of many combinations. */
    public static Stream<Arguments> statements() {
        return Made.ALL.stream().map(made -> Arguments.of(Named.of(made.name, made.listed.statement())));
    }

    /** Some of these with their units. */
    public static Stream<Arguments> listed() {
        return every(4).map(made -> Arguments.of(Named.of(made.name, made.listed)));
    }

    /** Some of these, for forms that take their time. */
    public static Stream<Arguments> some() {
        return every(4).map(made -> Arguments.of(Named.of(made.name, made.listed.statement())));
    }

    /** A few of these, for what takes longer still. */
    public static Stream<Arguments> few() {
        return every(16).map(made -> Arguments.of(Named.of(made.name, made.listed.statement())));
    }

    private static Stream<Made> every(int step) {
        return IntStream.iterate(0, place -> place < Made.ALL.size(), place -> place + step)
                .mapToObj(Made.ALL::get);
    }

    /** Each is made once, for every test. */
    private record Made(String name, Listed listed) {
        static final List<Made> ALL = methods().map(Methods::made).toList();
    }

    private record Numbered(int seed, Method method) {}

    private static Stream<Numbered> methods() {
        Set<Method> methods = new LinkedHashSet<>();
        for (Setting setting : Setting.values()) {
            if (setting.compareTo(Setting.TIER_ORDER) < 0) {
                RandomMethod.values(setting).forEach(value -> methods.add(PLAIN.with(setting, value)));
            }
        }
        int values = methods.size();
        Random random = new Random(5);
        while (methods.size() < COMBINATIONS + values) {
            methods.add(RandomMethod.over(PLAIN, random));
        }
        List<Method> all = List.copyOf(methods);
        return IntStream.range(0, all.size()).mapToObj(seed -> new Numbered(seed, all.get(seed)));
    }

    private static Made made(Numbered of) {
        String name = of.seed + ": " + String.join(", ", of.method.changesSince(PLAIN));
        return new Made(name, of(RandomHistory.plain(of.seed), of.method, Evidence.NONE));
    }

    /** A history of three currencies by a method. */
    public static Statement of(long seed, Method method) {
        return of(RandomHistory.plain(seed), method, Evidence.NONE).statement();
    }

    /** The usual company, with its period under other definitions. */
    public static Statement defined(Method method, Preset... presets) {
        return Histories.northwindHistory().statement(method, evidence(method, presets));
    }

    private static Evidence evidence(Method method, Preset... presets) {
        Method settled = method.with(Setting.CURRENCY, "USD");
        return Evidence.NONE.under(Stream.of(presets)
                .map(preset -> OtherDefinition.of(
                        preset,
                        settled,
                        Histories.northwindHistory()
                                .statement(preset.on(settled), Evidence.NONE)
                                .headline()))
                .toList());
    }

    private static Listed of(History any, Method method, Evidence evidence) {
        History history = rated(any).by(method);
        StatementWindows windows = new StatementWindows(history.close(), method.calendar());
        HistoryUnits source = new HistoryUnits(history);
        List<Unit> units = source.units();
        RatedWindows rated =
                source.rated(windows.all(), windows.question().cohorts().orElseThrow());
        Evaluator evaluator = new Evaluator(method, rated, windows.question());
        MonthRevenue revenue =
                new MonthRevenue(windows.close(), rated.all().getFirst().atClose(), method);
        List<UnitMovement> movements = new ArrayList<>();
        evaluator.watch(movements::add);
        units.forEach(evaluator::add);
        units.forEach(revenue::add);
        Provenance provenance = new Provenance(
                Instant.parse("2026-11-02T03:00:00Z"),
                Instant.parse("2026-11-02T04:10:00Z"),
                "1",
                method.fingerprint(),
                "5d41402abc4b2a76b9719d911017c592ae5f1e2b8f2d3a4c5b6a7988897a6b5c",
                "0.1.0");
        DataRead read = new DataRead(
                Map.of(DataRead.Kind.RECURRING, (long) history.items().size()),
                Optional.of(LocalDate.of(2020, 1, 1)),
                List.of(new DataRead.RatePair("EUR", Optional.of("1.0875"), Optional.of("1.0752"))));
        Statement statement = Statement.of(
                Company.named("Northwind Cloud, Inc."),
                windows,
                new Measurement(method, evaluator.tallies(), revenue.walk(), Set.of(), read, provenance),
                evidence.with(Annexes.of(units, windows, method, movements, Annexes.Told.USUAL, source::rated)));
        return new Listed(statement, movements);
    }

    /** The history with a rate of every week, so that each method finds its own. */
    private static History rated(History of) {
        Random random = new Random(of.items().size());
        Known known = new Known(Instant.parse("2020-01-01T00:00:00Z"), null);
        List<RateRow> rates = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2019, 1, 1); day.getYear() < 2027; day = day.plusDays(7)) {
            rates.add(new RateRow("EUR", day, BigDecimal.valueOf(9_000 + random.nextInt(3_000), 4), known));
            rates.add(new RateRow("JPY", day, BigDecimal.valueOf(60 + random.nextInt(20), 4), known));
        }
        return new History(
                of.customers(),
                of.items(),
                rates,
                of.attributes(),
                of.method(),
                of.close(),
                Dimension.OF_STATEMENT,
                of.knownAt(),
                of.features());
    }
}
