package dev.holdfast.core.history;

import static dev.holdfast.core.method.Column.*;

import dev.holdfast.core.balance.Details;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** The method written down once more, as plainly and slowly as can be: unit by unit, setting by setting. */
@NullUnmarked
public record NaiveOracle(History history) {
    public Tallies tallies() {
        Map<Window, SortedMap<Segment, Tally>> cells = new LinkedHashMap<>();
        List<NaiveUnit> units = units();
        for (Window window : history.windows()) {
            SortedMap<Segment, Tally> own = cells(units, window, window.open().day());
            own.putIfAbsent(Segment.TOTAL, Tally.EMPTY);
            List<SortedMap<Segment, Tally>> parts = parts(window)
                    .map(part -> cells(units, part, window.open().day()))
                    .toList();
            own.replaceAll((segment, tally) -> new Tally(
                    tally.sums(),
                    tally.squares(),
                    tally.expander(),
                    parts.stream()
                            .map(part -> part.getOrDefault(segment, Tally.EMPTY))
                            .toList()));
            cells.put(window, own);
        }
        NaivePairs pairs = new NaivePairs(history, units);
        NaiveCohorts cohorts = new NaiveCohorts(history, units);
        return new Tallies(
                cells,
                new Details(
                        pairs.shared(),
                        pairs.flow(),
                        Optional.of(new NaiveCauses(history, units).tally()),
                        Optional.of(cohorts.tally()),
                        cohorts.largest()));
    }

    /** What each unit did in the headline, and why, in no order. */
    public List<UnitMovement> movements() {
        NaiveUnitMovements movements = new NaiveUnitMovements(history);
        return units().stream().flatMap(movements::of).toList();
    }

    private List<NaiveUnit> units() {
        NaiveBooks books = new NaiveBooks(history);
        return books.units().entrySet().stream()
                .map(unit -> new NaiveUnit(books, unit.getKey(), unit.getValue()))
                .toList();
    }

    private Stream<Window> parts(Window window) {
        boolean year = window.kind() == Window.Kind.TRAILING_12_MONTHS;
        YearMonth month = window.close().month();
        int start = Integer.parseInt(is(Setting.FISCAL_YEAR_START));
        return switch (year ? is(Setting.AVERAGING) : "none") {
            case "mean-of-4-quarters" ->
                IntStream.range(0, 12)
                        .mapToObj(month::minusMonths)
                        .filter(end -> (end.getMonthValue() - start + 12) % 3 == 2)
                        .map(end -> window(Window.Kind.TRAILING_12_MONTHS, end));
            case "weighted-mean-of-12" ->
                IntStream.range(0, 12)
                        .mapToObj(back -> window(Window.Kind.TRAILING_12_MONTHS, month.minusMonths(back)));
            case "none" -> Stream.of();
            default -> IntStream.range(0, 12).mapToObj(back -> window(Window.Kind.MONTH, month.minusMonths(back)));
        };
    }

    private Window window(Window.Kind kind, YearMonth month) {
        return history.method().calendar().window(kind, Close.of(month));
    }

    private SortedMap<Segment, Tally> cells(List<NaiveUnit> units, Window window, LocalDate base) {
        SortedMap<Segment, Tally> cells = new TreeMap<>();
        for (NaiveUnit unit : units) {
            Tally tally = new NaiveTally(unit, window, base).tally();
            if (tally.sums().values().stream().anyMatch(sum -> sum != 0)) {
                Segment cell = unit.segment(window, base);
                Tallies.groupingSets(history.dimensions())
                        .forEach(set -> cells.merge(cell.onto(set), tally, Tally::plus));
            }
        }
        return cells;
    }

    private String is(Setting setting) {
        return history.method().value(setting);
    }
}
