package dev.holdfast.core.statement;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.Quantity;
import dev.holdfast.core.time.Window;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What holds in every measurement, checked on every run before anything is printed. Section 10 of the method. */
public final class Identities {
    private Identities() {}

    /**
     * Checks every window and segment.
     *
     * @throws Fault {@code IDENTITY_BROKEN} with the window, segment and values of the first identity that does not hold
     */
    public static void check(Measurement measured) {
        measured.tallies().byWindow().forEach((window, cells) -> {
            cells.forEach((segment, tally) -> checkCell(new Place(window, segment), tally, measured.method()));
            checkSegments(window, cells);
        });
        checkCauses(measured);
        checkContinuity(measured);
        checkRevenue(measured);
    }

    /**
     * Refuses a window in which nothing happened because nothing is there.
     *
     * @throws Fault {@code NO_DATA} when no unit had MRR at either close of the window
     */
    public static void requireData(Tally total, Window window) {
        if (total.sum(Column.OPENING) == 0 && total.sum(Column.CLOSING) == 0) {
            throw new Fault(
                    ErrorCode.NO_DATA,
                    "no unit had MRR at the close of " + window.open() + " or of " + window.close(),
                    "Load items that are in force then, or choose a --close the data covers");
        }
    }

    private record Place(Window window, Segment segment) {
        void require(String identity, long left, long right) {
            require(identity, Column.CLOSING, left, right);
        }

        /** Requires two values to be equal that are of one kind with a column. */
        void require(String identity, Column like, long left, long right) {
            if (left != right) {
                throw broken(identity, text(like, left) + " is not " + text(like, right));
            }
        }

        void requireAtMost(String identity, Tally tally, Column least, Column most) {
            long left = tally.sum(least);
            long right = tally.sum(most);
            if (left > right) {
                throw broken(identity, text(least, left) + " exceeds " + text(most, right));
            }
        }

        private static String text(Column column, long value) {
            return column.isCount() ? Long.toString(value) : new Amount(value).toString();
        }

        private Fault broken(String identity, String values) {
            return new Fault(
                    ErrorCode.IDENTITY_BROKEN,
                    identity + " does not hold for " + segment + " in " + window + ": " + values,
                    "Nothing was printed; report this with the output of 'holdfast sql' for the same call");
        }
    }

    private static void checkCell(Place place, Tally tally, Method method) {
        long retained = tally.sum(Column.OPENING)
                + tally.sum(Column.EXPANSION)
                - tally.sum(Column.CONTRACTION)
                - tally.sum(Column.CHURN);
        if (method.sums(place.window.kind()).cohort().equals(Quantity.opening().isPositive())) {
            place.require(
                    "opening + expansion - contraction - churn = cohort closing",
                    retained,
                    tally.sum(Column.COHORT_CLOSING));
        }
        long closing = retained + tally.sum(Column.NEW) + tally.sum(Column.REACTIVATION);
        place.require(
                "opening + new + reactivation + expansion - contraction - churn = closing",
                closing,
                tally.sum(Column.CLOSING));
        if (!method.isOfFlows()) {
            place.requireAtMost("GRR <= 1", tally, Column.KEPT, Column.DENOMINATOR);
            place.requireAtMost("GRR <= NRR", tally, Column.KEPT, Column.NUMERATOR);
        }
        place.requireAtMost("retained units <= units", tally, Column.RETAINED_UNITS, Column.UNITS);
    }

    private static void checkSegments(Window window, SortedMap<Segment, Tally> cells) {
        Map<Set<Dimension>, Tally> sums = new HashMap<>();
        cells.forEach((segment, tally) -> sums.merge(segment.dimensions(), tally, Tally::plus));
        Tally total = cells.getOrDefault(Segment.TOTAL, Tally.EMPTY);
        sums.forEach((dimensions, sum) -> {
            Place place = new Place(window, Segment.TOTAL);
            for (Column column : Column.values()) {
                place.require(
                        "sum of " + column.key() + " over " + dimensions + " = total",
                        column,
                        sum.sum(column),
                        total.sum(column));
            }
        });
    }

    private static void checkCauses(Measurement measured) {
        Window first = measured.tallies().byWindow().keySet().iterator().next();
        measured.tallies()
                .details()
                .causes()
                .ifPresent(causes -> measured.tallies().of(first).forEach((segment, tally) -> {
                    Place place = new Place(first, segment);
                    requireCaused(place, causes, Movement.EXPANSION, tally.sum(Column.EXPANSION));
                    requireCaused(place, causes, Movement.CONTRACTION, -tally.sum(Column.CONTRACTION));
                    requireCaused(place, causes, Movement.CHURN, -tally.sum(Column.CHURN));
                    requireCaused(place, causes, Movement.REACTIVATION, tally.sum(Column.REACTIVATION));
                }));
    }

    private static void requireCaused(Place place, CauseTally causes, Movement movement, long moved) {
        place.require(
                "sum of the causes of " + movement.name().toLowerCase(Locale.ROOT) + " = what it moved",
                causes.sum(place.segment, movement).tenThousandths(),
                moved);
    }

    // Constant rates are those of the open, so an opening balance is always at its own rate.
    private static void checkContinuity(Measurement measured) {
        Map<Window, SortedMap<Segment, Tally>> windows = measured.tallies().byWindow();
        for (Window earlier : windows.keySet()) {
            for (Window later : windows.keySet()) {
                if (earlier.close().equals(later.open())
                        && !measured.withoutClosingRates().contains(earlier)) {
                    new Place(later, Segment.TOTAL)
                            .require(
                                    "closing of " + earlier + " at its own rates = opening",
                                    measured.tallies().total(earlier).sum(Column.CLOSING_AT_OWN_RATE),
                                    measured.tallies().total(later).sum(Column.OPENING));
                }
            }
        }
    }

    private static void checkRevenue(Measurement measured) {
        Window headline = measured.tallies().byWindow().keySet().iterator().next();
        if (!measured.withoutClosingRates().contains(headline)) {
            MonthRevenue.Walk revenue = measured.revenue();
            long closing = measured.tallies().total(headline).sum(Column.CLOSING_AT_OWN_RATE);
            new Place(headline, Segment.TOTAL)
                    .require(
                            "closing at its own rates + began + ended = revenue of the month",
                            closing
                                    + revenue.began().tenThousandths()
                                    + revenue.ended().tenThousandths(),
                            revenue.expected().tenThousandths());
        }
    }
}
