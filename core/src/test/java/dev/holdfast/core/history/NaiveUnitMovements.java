package dev.holdfast.core.history;

import static java.util.Objects.requireNonNull;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import dev.holdfast.core.time.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What a unit did in the headline, and why, from its balances and from what it adds to the tally. */
@NullUnmarked
record NaiveUnitMovements(History history) {
    /** One, or none where it has MRR at neither close. */
    Stream<UnitMovement> of(NaiveUnit unit) {
        Window headline = history.windows().getFirst();
        LocalDate open = headline.open().day();
        LocalDate close = headline.close().day();
        long o = unit.mrr(open, open);
        long c = unit.mrr(close, open);
        if (o == 0 && c == 0) {
            return Stream.of();
        }
        boolean paused = c == 0 && unit.hasPaused(close);
        Column moved = NaiveMovements.between(o, c, unit.hadMrrBy(open), paused);
        Segment segment = unit.segment(headline, open, Dimension.OF_STATEMENT);
        Tally tally = new NaiveTally(unit, headline, open).tally();
        return Stream.of(new UnitMovement(
                new UnitBalance(
                        unit.id(),
                        o,
                        c,
                        paused,
                        requireNonNull(segment.values().get(Dimension.TIER)),
                        requireNonNull(segment.values().get(Dimension.CHANNEL))),
                moved == null ? Movement.RETAINED : Movement.valueOf(moved.name()),
                unit.isInGrace(close, open),
                new UnitMovement.Counted(
                        tally.sum(Column.UNITS) == 1,
                        tally.sum(Column.RETAINED_UNITS) == 1,
                        tally.sum(Column.DENOMINATOR),
                        tally.sum(Column.NUMERATOR),
                        tally.sum(Column.KEPT)),
                causes(unit, moved)));
    }

    private SortedMap<MovementCause, Amount> causes(NaiveUnit unit, @Nullable Column moved) {
        SortedMap<MovementCause, Amount> causes = new TreeMap<>();
        if (moved != null && moved != Column.NEW) {
            Map<MovementCause, Long> parts = new NaiveCauses(history, List.of(unit)).parts(unit, moved);
            parts.forEach((cause, amount) -> causes.put(cause, new Amount(amount)));
        }
        return causes;
    }
}
