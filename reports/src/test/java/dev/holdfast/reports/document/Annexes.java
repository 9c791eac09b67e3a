package dev.holdfast.reports.document;

import dev.holdfast.core.balance.Evaluator;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.RatedWindows;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Spread;
import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Annex;
import dev.holdfast.core.statement.Comparisons;
import dev.holdfast.core.statement.Decisive;
import dev.holdfast.core.statement.Migration;
import dev.holdfast.core.statement.Movers;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.Renewals;
import dev.holdfast.core.statement.StatementWindows;
import dev.holdfast.core.statement.Targets;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What statements of invented companies tell beside their tallies, measured by core from the same units. */
final class Annexes {
    private Annexes() {}

    /** That of a history in one currency; customers are named by their ids. */
    static Annex of(
            Collection<Unit> units, StatementWindows windows, Method method, List<UnitMovement> movements, Told told) {
        String currency = method.value(Setting.CURRENCY);
        ExchangeRates none = new ExchangeRates(currency, Map.of());
        return of(units, windows, method, movements, told, of -> RatedWindows.of(method, of, none, Set.of(currency)));
    }

    /**
     * How it is told.
     *
     * @param name of a unit, by its id
     */
    record Told(Presentation presentation, UnaryOperator<String> name) {
        static final Told USUAL = new Told(Presentation.STANDARD, id -> "Customer " + id);
    }

    /** That of any other. */
    static Annex of(
            Collection<Unit> units,
            StatementWindows windows,
            Method method,
            List<UnitMovement> movements,
            Told told,
            Function<List<Window>, RatedWindows> rated) {
        Spread.Collecting now = new Spread.Collecting();
        Migration.Paused paused = new Migration.Paused();
        Movers.Collecting movers = new Movers.Collecting();
        movements.forEach(movement -> {
            now.accept(movement.balance());
            paused.accept(movement.balance());
            movers.accept(movement);
        });
        Spread.Collecting then = new Spread.Collecting();
        evaluated(
                units,
                method,
                rated.apply(List.of(windows.yearAgo())),
                Set.of(),
                movement -> then.accept(movement.balance()));
        Evaluator compared = evaluated(
                units,
                method,
                rated.apply(List.of(windows.headline(), windows.yearAgo())),
                Comparisons.DIMENSIONS,
                movement -> {});
        Map<String, String> names = movers.units().stream().collect(Collectors.toMap(unit -> unit, told.name()));
        Method strict = method.with(Setting.GRACE_DAYS, "0");
        Evaluator withoutGrace =
                evaluated(units, strict, rated.apply(List.of(windows.headline())), Set.of(), movement -> {});
        return new Annex(
                told.presentation(),
                Targets.NONE,
                new Annex.Variants(
                        Optional.of(Figures.of(withoutGrace.tallies().total(windows.headline()), strict))
                                .filter(figures -> method.graceDays() > 0),
                        Optional.empty()),
                Comparisons.of(compared.tallies(), windows, method),
                paused.byTier(),
                now.spread(),
                then.spread(),
                movers.movers(
                        names,
                        movers.units().stream()
                                .collect(Collectors.toMap(
                                        unit -> unit,
                                        unit -> windows.headline().open().day().plusDays(40)))),
                Decisive.of(movements, Figures.of(compared.tallies().total(windows.headline()), method), method, names),
                Optional.empty(),
                Findings.NONE);
    }

    private static Evaluator evaluated(
            Collection<Unit> units,
            Method method,
            RatedWindows windows,
            Set<Dimension> dimensions,
            Consumer<UnitMovement> seen) {
        Evaluator evaluator = new Evaluator(method, windows, Question.by(dimensions));
        evaluator.watch(seen);
        units.forEach(evaluator::add);
        return evaluator;
    }

    /** The same with all that a configuration can say, with terms, and with what checks found. */
    static Annex full(Annex of, StatementWindows windows) {
        SortedMap<Close, BigDecimal> nrr = new TreeMap<>();
        for (int months = 8; months >= 0; months--) {
            nrr.put(windows.close().minusMonths(months), new BigDecimal(months > 4 ? "1.105" : "1.13"));
        }
        YearMonth month = windows.close().month();
        return new Annex(
                new Presentation(
                        Presentation.Names.FULL,
                        Presentation.Balance.MRR,
                        Optional.empty(),
                        List.of(
                                new Presentation.Event(month.minusMonths(14), "list price +5%"),
                                new Presentation.Event(month.minusMonths(7), "Analytics add-on"))),
                new Targets(nrr, new TreeMap<>()),
                of.variants(),
                of.comparisons(),
                of.paused(),
                of.spread(),
                of.spreadYearAgo(),
                of.movers(),
                of.decisive(),
                Optional.of(new Renewals(
                        List.of(
                                month.plusMonths(1).atEndOfMonth(),
                                month.plusMonths(2).atEndOfMonth(),
                                month.plusMonths(3).atDay(29)),
                        List.of(
                                renewal("Enterprise", "260100", "287100", "319500", 66, "807500", "0", "802900"),
                                renewal("Business", "73300", "51000", "118400", 72, "264900", "10400", "235900"),
                                renewal("Starter", "3400", "0", "4000", 41, "18900", "0", "15500")))),
                new Findings(List.of(
                        new Finding(
                                "missing-channel",
                                Severity.WARNING,
                                21,
                                "21 units with MRR at the close have no channel",
                                List.of("unit c1"),
                                "Fill channel in customers"),
                        new Finding(
                                "gap",
                                Severity.WARNING,
                                2,
                                "2 items have a gap between versions",
                                List.of(),
                                "Close it"))));
    }

    private static Renewals.Row renewal(
            String tier,
            String first,
            String second,
            String third,
            long customers,
            String ended,
            String inGrace,
            String renewed) {
        return new Renewals.Row(
                tier,
                List.of(Amount.of(first), Amount.of(second), Amount.of(third)),
                customers,
                Amount.of(ended),
                Amount.of(inGrace),
                Amount.of(renewed));
    }
}
