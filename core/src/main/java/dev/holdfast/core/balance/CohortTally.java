package dev.holdfast.core.balance;

import dev.holdfast.core.money.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is left of the units that began in each period.
 *
 * @param rows a cohort for each period of {@code cohorts}, in their order
 */
public record CohortTally(Cohorts cohorts, List<Cohort> rows) {
    /**
     * The units that first had MRR in one period.
     *
     * @param units how many began
     * @param kept at the end of the period itself and at each later close; those that have not come yet are not there
     */
    public record Cohort(long units, List<Kept> kept) {
        public Cohort {
            kept = List.copyOf(kept);
        }
    }

    /**
     * What is there at a close.
     *
     * @param units with MRR, or paused
     */
    public record Kept(long units, Amount mrr) {}

    public CohortTally {
        rows = List.copyOf(rows);
    }

    /**
     * Builds rows from counts.
     *
     * @param began by cohort
     * @param units by cohort and close
     * @param mrr by cohort and close, in 1/10 000
     */
    public static CohortTally of(Cohorts cohorts, long[] began, long[][] units, long[][] mrr) {
        List<Cohort> rows = new ArrayList<>();
        for (int i = 0; i < began.length; i++) {
            int cohort = i;
            rows.add(new Cohort(
                    began[i],
                    IntStream.range(i, began.length)
                            .mapToObj(close -> new Kept(units[cohort][close], new Amount(mrr[cohort][close])))
                            .toList()));
        }
        return new CohortTally(cohorts, rows);
    }
}
