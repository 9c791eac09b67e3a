package dev.holdfast.core.history;

import static dev.holdfast.core.method.Column.*;
import static dev.holdfast.core.method.Column.ACQUIRED;
import static dev.holdfast.core.method.Column.ACQUIRED_UNITS;
import static dev.holdfast.core.method.Column.IN_GRACE;
import static dev.holdfast.core.method.Column.IN_GRACE_UNITS;
import static dev.holdfast.core.method.Column.LOST_WHILE_PAUSED;
import static dev.holdfast.core.method.Column.LOST_WHILE_PAUSED_UNITS;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Window;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** What one unit adds to a window at the rates of a day, setting by setting. */
@NullUnmarked
record NaiveTally(NaiveUnit unit, Window window, LocalDate base) {
    Tally tally() {
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
        Map<Column, Long> flow = NaiveMovements.inside(unit, window, base);
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
        disclose(sums);
        Column moved = NaiveMovements.between(o, c, unit.hadMrrBy(open), paused);
        if (moved != null) {
            sums.put(moved, Math.abs(c - o));
            sums.put(NaiveMovements.COUNT_OF.get(moved), 1L);
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

    /** What stands beside the bridge. */
    private void disclose(Map<Column, Long> sums) {
        LocalDate open = window.open().day();
        LocalDate close = window.close().day();
        long c = unit.mrr(close, base);
        boolean nothing = unit.mrr(open, base) == 0 && c == 0;
        if (nothing && unit.hasPaused(open) && !unit.hasPaused(close)) {
            sums.put(LOST_WHILE_PAUSED_UNITS, 1L);
            sums.put(LOST_WHILE_PAUSED, unit.onHold(open, base));
        }
        if (unit.isInGrace(close, base)) {
            sums.put(IN_GRACE_UNITS, 1L);
            sums.put(IN_GRACE, c);
        }
        LocalDate acquired = unit.acquired();
        if (acquired.isAfter(open) && !acquired.isAfter(close) && c > 0) {
            sums.put(ACQUIRED_UNITS, 1L);
            sums.put(ACQUIRED, c);
        }
    }

    private String is(Setting setting) {
        return unit.books().history().method().value(setting);
    }
}
