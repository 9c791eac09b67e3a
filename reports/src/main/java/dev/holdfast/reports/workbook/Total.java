package dev.holdfast.reports.workbook;

import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.movement.Movement;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What can be added up of the movements of units, and of the segments where units are not given. */
@SuppressWarnings("ImmutableEnumChecker") // Functions without state.
enum Total {
    UNITS('V', null, 'C', unit -> unit.counted().inCohort() ? 1 : 0),
    RETAINED('W', null, 'D', unit -> unit.counted().retained() ? 1 : 0),
    OPENING('E', null, 'E', unit -> unit.balance().opening()),
    EXPANSION('G', Movement.EXPANSION, 'F', Total::change),
    CONTRACTION('G', Movement.CONTRACTION, 'G', Total::change),
    CHURN('G', Movement.CHURN, 'H', Total::change),
    NEW('G', Movement.NEW, 'J', Total::change),
    RETURNED('G', Movement.REACTIVATION, 'K', Total::change),
    CLOSING('F', null, 'L', unit -> unit.balance().closing()),
    DENOMINATOR('X', null, 'E', unit -> unit.counted().denominator()),
    NUMERATOR('Y', null, 'I', unit -> unit.counted().numerator()),
    KEPT('Z', null, 'M', unit -> unit.counted().kept());

    private final char column;
    private final Predicate<UnitMovement> counts;
    private final String movement;
    private final char ofSegment;
    private final ToLongFunction<UnitMovement> amount;

    Total(char column, @Nullable Movement movement, char ofSegment, ToLongFunction<UnitMovement> amount) {
        this.column = column;
        this.counts = unit -> movement == null || unit.movement() == movement;
        this.movement = movement == null ? "" : movement.name().toLowerCase(Locale.ROOT);
        this.ofSegment = ofSegment;
        this.amount = amount;
    }

    private static long change(UnitMovement unit) {
        return unit.change().tenThousandths();
    }

    /** The column of the movements that it adds up. */
    char column() {
        return column;
    }

    /** The movement that it is restricted to, as the rows name it; empty for all. */
    String movement() {
        return movement;
    }

    /** The column that segments have it in. */
    char ofSegment() {
        return ofSegment;
    }

    /** Whether its number is a count; else it is money in 1/10 000. */
    boolean isCount() {
        return this == UNITS || this == RETAINED;
    }

    /** What a unit adds to it. */
    long of(UnitMovement unit) {
        return counts.test(unit) ? amount.applyAsLong(unit) : 0;
    }
}
