package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import java.util.List;

/**
 * From opening to closing MRR, point to point over all units, whatever the settings.
 *
 * @param steps in the order they are drawn; levels are balances, changes carry their sign
 */
public record Bridge(List<Step> steps) {
    /** What a step is. Returned is the movement reactivation, in a reader's word. */
    public enum Kind {
        OPENING,
        EXPANSION,
        CONTRACTION,
        CHURN,
        RETAINED,
        NEW,
        RETURNED,
        CLOSING;

        /** A balance, not a change. */
        public boolean isLevel() {
            return switch (this) {
                case OPENING, RETAINED, CLOSING -> true;
                case EXPANSION, CONTRACTION, CHURN, NEW, RETURNED -> false;
            };
        }
    }

    /**
     * One bar.
     *
     * @param amount a balance, or a signed change
     * @param units how many units it stands for
     */
    public record Step(Kind kind, Amount amount, long units) {}

    public Bridge {
        steps = List.copyOf(steps);
    }

    /** The bridge of a segment. What stays is all that was there at open and did not churn, the paused among it. */
    public static Bridge of(Tally tally) {
        Amount retained =
                tally.amount(Column.CLOSING).minus(tally.amount(Column.NEW)).minus(tally.amount(Column.REACTIVATION));
        long staying = tally.sum(Column.OPENING_UNITS) - tally.sum(Column.CHURNED_UNITS);
        return new Bridge(List.of(
                new Step(Kind.OPENING, tally.amount(Column.OPENING), tally.sum(Column.OPENING_UNITS)),
                new Step(Kind.EXPANSION, tally.amount(Column.EXPANSION), tally.sum(Column.EXPANDED_UNITS)),
                new Step(
                        Kind.CONTRACTION,
                        tally.amount(Column.CONTRACTION).negated(),
                        tally.sum(Column.CONTRACTED_UNITS)),
                new Step(Kind.CHURN, tally.amount(Column.CHURN).negated(), tally.sum(Column.CHURNED_UNITS)),
                new Step(Kind.RETAINED, retained, staying),
                new Step(Kind.NEW, tally.amount(Column.NEW), tally.sum(Column.NEW_UNITS)),
                new Step(Kind.RETURNED, tally.amount(Column.REACTIVATION), tally.sum(Column.REACTIVATED_UNITS)),
                new Step(Kind.CLOSING, tally.amount(Column.CLOSING), tally.sum(Column.CLOSING_UNITS))));
    }

    /** How many are paused at the close: they are among the retained and have no MRR there. */
    public long pausedUnits() {
        return step(Kind.RETAINED).units()
                + step(Kind.NEW).units()
                + step(Kind.RETURNED).units()
                - step(Kind.CLOSING).units();
    }

    public Step step(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
    }
}
