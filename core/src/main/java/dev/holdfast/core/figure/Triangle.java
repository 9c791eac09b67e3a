package dev.holdfast.core.figure;

import dev.holdfast.core.balance.CohortTally;
import dev.holdfast.core.balance.CohortTally.Cohort;
import dev.holdfast.core.balance.CohortTally.Kept;
import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Close;
import java.util.ArrayList;
import java.util.List;

/**
 * The cohort triangle: what of the units that began in a period is left at its end and at each later one.
 *
 * @param rows oldest first, each one cell shorter than that before it
 */
public record Triangle(Cohorts.Period period, List<Row> rows) {
    /**
     * The units that began in one period.
     *
     * @param end of the period
     * @param units how many began
     * @param start their MRR at its end
     * @param cells at its end and at each later one
     */
    public record Row(Close end, long units, Amount start, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What is left at one close.
     *
     * @param mrr at the close
     * @param units with MRR, or paused
     * @param keptMrr MRR as a share of that at the period's end; undefined where there was none
     * @param keptUnits units as a share of all that began; undefined where none did
     */
    public record Cell(Close close, Amount mrr, long units, Retention keptMrr, Retention keptUnits) {}

    public Triangle {
        rows = List.copyOf(rows);
    }

    /** The shares that a tally gives. */
    public static Triangle of(CohortTally tally) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < tally.rows().size(); i++) {
            rows.add(row(tally.cohorts().closes(), i, tally.rows().get(i)));
        }
        return new Triangle(tally.cohorts().period(), rows);
    }

    private static Row row(List<Close> closes, int first, Cohort cohort) {
        Amount start = cohort.kept().getFirst().mrr();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < cohort.kept().size(); i++) {
            Kept kept = cohort.kept().get(i);
            cells.add(new Cell(
                    closes.get(first + i),
                    kept.mrr(),
                    kept.units(),
                    Retention.of(kept.mrr().tenThousandths(), start.tenThousandths()),
                    Retention.of(kept.units(), cohort.units())));
        }
        return new Row(closes.get(first), cohort.units(), start, cells);
    }
}
