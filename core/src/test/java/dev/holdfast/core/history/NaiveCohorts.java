package dev.holdfast.core.history;

import dev.holdfast.core.balance.CohortTally;
import dev.holdfast.core.balance.CohortTally.Cohort;
import dev.holdfast.core.balance.CohortTally.Kept;
import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.balance.UnitShare;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Close;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What became of the units that began in each period, and the units that paid most at the headline's open. */
@NullUnmarked
record NaiveCohorts(History history, List<NaiveUnit> units) {
    CohortTally tally() {
        Cohorts cohorts = history.cohorts();
        int months = cohorts.period() == Cohorts.Period.QUARTER ? 3 : 1;
        List<Cohort> rows = new ArrayList<>();
        for (Close end : cohorts.closes()) {
            LocalDate before = end.minusMonths(months).day();
            List<NaiveUnit> begun = units.stream()
                    .filter(unit -> unit.hadMrrBy(end.day()) && !unit.hadMrrBy(before))
                    .toList();
            rows.add(new Cohort(
                    begun.size(),
                    cohorts.closes().stream()
                            .filter(close -> !close.day().isBefore(end.day()))
                            .map(close -> kept(begun, close.day()))
                            .toList()));
        }
        return new CohortTally(cohorts, rows);
    }

    private Kept kept(List<NaiveUnit> begun, LocalDate day) {
        return new Kept(
                begun.stream()
                        .filter(unit -> unit.mrr(day, open()) > 0 || unit.hasPaused(day))
                        .count(),
                new Amount(
                        begun.stream().mapToLong(unit -> unit.mrr(day, open())).sum()));
    }

    List<UnitShare> largest() {
        return units.stream()
                .filter(unit -> unit.mrr(open(), open()) > 0)
                .sorted(Comparator.comparingLong((NaiveUnit unit) -> -unit.mrr(open(), open()))
                        .thenComparing(NaiveUnit::id, NaiveBooks.BY_BYTES))
                .limit(history.question().largest())
                .map(unit -> new UnitShare(unit.id(), new Amount(unit.mrr(open(), open()))))
                .toList();
    }

    private LocalDate open() {
        return history.windows().getFirst().open().day();
    }
}
