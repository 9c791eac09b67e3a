package dev.holdfast.core.history;

import static dev.holdfast.core.method.Column.*;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** The method written down once more, as plainly and slowly as can be: unit by unit, setting by setting. */
@NullUnmarked
public record NaiveOracle(History history) {
    public Tallies tallies() {
        NaiveBooks books = new NaiveBooks(history);
        Map<Window, SortedMap<Segment, Tally>> cells = new LinkedHashMap<>();
        List<NaiveUnit> units = books.units().entrySet().stream()
                .map(unit -> new NaiveUnit(books, unit.getKey(), unit.getValue()))
                .toList();
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
        NaivePairs pairs = new NaivePairs(this, units);
        return new Tallies(cells, pairs.shared(), pairs.flow());
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
            Tally tally = tally(unit, window, base);
            if (tally.sums().values().stream().anyMatch(sum -> sum != 0)) {
                Segment cell = unit.segment(window, base);
                Tallies.groupingSets(history.dimensions())
                        .forEach(set -> cells.merge(cell.onto(set), tally, Tally::plus));
            }
        }
        return cells;
    }

    /** What one unit adds to a window at the rates of a day. */
    Tally tally(NaiveUnit unit, Window window, LocalDate base) {
        boolean year = window.kind() == Window.Kind.TRAILING_12_MONTHS;
        YearMonth last = window.close().month();
        int months = window.months();
        LocalDate open = window.open().day();
        LocalDate close = window.close().day();
        long o = unit.mrr(open, base);
        long c = unit.mrr(close, base);
        boolean paused = c == 0 && unit.hasPaused(close);
        boolean inCohort = switch (is(Setting.COHORT)) {
            case "survivors" -> o > 0 && c > 0;
            case "first-month-of-two-years" ->
                (year ? unit.mrr(last.minusMonths(23).atEndOfMonth(), base) : o) > 0;
            default -> o > 0;
        };
        boolean lost = is(Setting.RETURNED).equals("lost")
                && IntStream.range(0, months)
                        .mapToObj(back -> last.minusMonths(back).atEndOfMonth())
                        .anyMatch(day -> unit.mrr(day, base) == 0 && !unit.hasPaused(day));
        boolean revenue = year && is(Setting.BASE).equals("window-revenue");
        long from = revenue ? unit.revenue(last.minusMonths(12), base) : o;
        long to = revenue ? unit.revenue(last, base) : c;
        Map<Column, Long> flow = flows(unit, window, base);
        long fall = flow.get(CONTRACTION) + flow.get(CHURN);
        long rise = flow.get(EXPANSION) + (is(Setting.RETURNED).equals("lost") ? 0 : flow.get(REACTIVATION));
        boolean moves = inCohort || is(Setting.MEASUREMENT).equals("all-flows");
        boolean points = is(Setting.MEASUREMENT).equals("point-to-point");
        boolean stays = inCohort && !lost;
        long numerator = points ? (stays ? to : 0) : (inCohort ? o : 0) + (moves ? rise - fall : 0);
        long kept = points ? (stays ? Math.min(from, to) : 0) : (inCohort ? o : 0) - (moves ? fall : 0);
        boolean wonBack = is(Setting.WIN_BACK).equals("included")
                && !is(Setting.MEASUREMENT).equals("all-flows");
        if (wonBack && !inCohort && o == 0 && c > 0 && unit.hadMrrBy(open)) {
            numerator += to;
        }
        long denominator = inCohort ? from : 0;
        Map<Column, Long> sums = new TreeMap<>(Map.of(
                UNITS,
                inCohort ? 1L : 0,
                RETAINED_UNITS,
                stays && (c > 0 || paused) ? 1L : 0,
                CLOSING_UNITS,
                c > 0 ? 1L : 0,
                OPENING,
                o,
                CLOSING,
                c,
                CLOSING_AT_OWN_RATE,
                unit.ownMrr(close),
                COHORT_CLOSING,
                inCohort ? c : 0,
                KEPT,
                kept,
                NUMERATOR,
                numerator,
                DENOMINATOR,
                denominator));
        sums.put(OPENING_UNITS, o > 0 ? 1L : 0);
        Column moved = unit.movement(o, c, unit.hadMrrBy(open), paused);
        if (moved != null) {
            sums.put(moved, Math.abs(c - o));
            sums.put(COUNT_OF.get(moved), 1L);
        }
        if (!inCohort) {
            return new Tally(sums, Tally.Squares.ZERO, null);
        }
        BigInteger x = BigInteger.valueOf(denominator);
        BigInteger y = BigInteger.valueOf(numerator);
        return new Tally(
                sums,
                new Tally.Squares(x.multiply(x), x.multiply(y), y.multiply(y)),
                numerator > denominator ? new Tally.Expander(unit.id(), denominator, numerator) : null);
    }

    private static final Map<Column, Column> COUNT_OF = Map.of(
            NEW,
            NEW_UNITS,
            REACTIVATION,
            REACTIVATED_UNITS,
            EXPANSION,
            EXPANDED_UNITS,
            CONTRACTION,
            CONTRACTED_UNITS,
            CHURN,
            CHURNED_UNITS);

    private Map<Column, Long> flows(NaiveUnit unit, Window window, LocalDate base) {
        Map<Column, Long> flow = new TreeMap<>();
        COUNT_OF.keySet().forEach(column -> flow.put(column, 0L));
        for (int back = window.months() - 1; back >= 0; back--) {
            LocalDate after = window.close().month().minusMonths(back).atEndOfMonth();
            LocalDate before = window.close().month().minusMonths(back + 1).atEndOfMonth();
            long o = unit.mrr(before, base);
            long c = unit.mrr(after, base);
            Column moved = unit.movement(o, c, unit.hadMrrBy(before), c == 0 && unit.hasPaused(after));
            if (moved != null) {
                flow.merge(moved, Math.abs(c - o), Long::sum);
            }
        }
        return flow;
    }

    private String is(Setting setting) {
        return history.method().value(setting);
    }
}
