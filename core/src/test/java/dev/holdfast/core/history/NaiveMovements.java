package dev.holdfast.core.history;

import static dev.holdfast.core.method.Column.*;

import dev.holdfast.core.method.Column;
import dev.holdfast.core.time.Window;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/** Which movement leads from one balance to another, and which ones lie inside a window. */
@NullUnmarked
final class NaiveMovements {
    static final Map<Column, Column> COUNT_OF = Map.of(
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

    private NaiveMovements() {}

    /** Null for none. */
    static Column between(long o, long c, boolean before, boolean paused) {
        if (o == c) {
            return null;
        }
        if (o == 0) {
            return before ? REACTIVATION : NEW;
        }
        return c == 0 && !paused ? CHURN : c < o ? CONTRACTION : EXPANSION;
    }

    /** What its movements from month end to month end move inside a window, by movement. */
    static Map<Column, Long> inside(NaiveUnit unit, Window window, LocalDate base) {
        Map<Column, Long> flow = new TreeMap<>();
        COUNT_OF.keySet().forEach(column -> flow.put(column, 0L));
        for (int back = window.months() - 1; back >= 0; back--) {
            LocalDate after = window.close().month().minusMonths(back).atEndOfMonth();
            LocalDate before = window.close().month().minusMonths(back + 1).atEndOfMonth();
            long o = unit.mrr(before, base);
            long c = unit.mrr(after, base);
            Column moved = between(o, c, unit.hadMrrBy(before), c == 0 && unit.hasPaused(after));
            if (moved != null) {
                flow.merge(moved, Math.abs(c - o), Long::sum);
            }
        }
        return flow;
    }
}
