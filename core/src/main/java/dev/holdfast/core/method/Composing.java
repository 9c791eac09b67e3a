package dev.holdfast.core.method;

import static dev.holdfast.core.movement.Condition.always;
import static dev.holdfast.core.movement.Condition.everBefore;
import static dev.holdfast.core.movement.Condition.goneInside;
import static dev.holdfast.core.movement.Condition.pausedAtClose;
import static dev.holdfast.core.movement.Quantity.closing;
import static dev.holdfast.core.movement.Quantity.firstMonth;
import static dev.holdfast.core.movement.Quantity.flow;
import static dev.holdfast.core.movement.Quantity.one;
import static dev.holdfast.core.movement.Quantity.opening;
import static dev.holdfast.core.movement.Quantity.revenue;
import static dev.holdfast.core.movement.Quantity.revenueBefore;

import dev.holdfast.core.movement.Condition;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the sums that settings describe: the only place that knows what the name of a ratio's setting means. Section 5 of
 * the method.
 *
 * @param trailingYear whether for a window of trailing twelve months, or a part of one; two years reach back from no other
 */
record Composing(Map<Setting, String> settings, boolean trailingYear) {

    Sums sums() {
        Condition cohort = cohort();
        Condition stays = is(Setting.RETURNED, "lost") ? cohort.and(goneInside().not()) : cohort;
        boolean twoYears = trailingYear && is(Setting.BASE, "window-revenue");
        Quantity from = twoYears ? revenueBefore() : opening();
        Quantity to = twoYears ? revenue() : closing();
        List<Sum> numerator = new ArrayList<>();
        List<Sum> kept = new ArrayList<>();
        switch (value(Setting.MEASUREMENT)) {
            case "cohort-flows" -> flows(cohort, cohort, numerator, kept);
            case "all-flows" -> flows(cohort, always(), numerator, kept);
            default -> {
                numerator.add(Sum.where(stays, to));
                kept.add(Sum.where(stays, from.atMost(to)));
            }
        }
        if (is(Setting.WIN_BACK, "included") && !is(Setting.MEASUREMENT, "all-flows")) {
            Condition returned = opening()
                    .isZero()
                    .and(closing().isPositive())
                    .and(everBefore())
                    .and(cohort.not());
            numerator.add(Sum.where(returned, to));
        }
        return Sums.bridge(cohort)
                .with(
                        Column.RETAINED_UNITS,
                        Sum.where(stays.and(closing().isPositive().or(pausedAtClose())), one()))
                .with(Column.NUMERATOR, numerator.toArray(Sum[]::new))
                .with(Column.KEPT, kept.toArray(Sum[]::new))
                .with(Column.DENOMINATOR, Sum.where(cohort, from));
    }

    private Condition cohort() {
        Condition atOpen = opening().isPositive();
        return switch (value(Setting.COHORT)) {
            case "survivors" -> atOpen.and(closing().isPositive());
            case "first-month-of-two-years" -> trailingYear ? firstMonth().isPositive() : atOpen;
            default -> atOpen;
        };
    }

    /** @param moving the units whose movements count */
    private void flows(Condition cohort, Condition moving, List<Sum> numerator, List<Sum> kept) {
        Quantity losses = Quantity.zero().minus(flow(Movement.CONTRACTION)).minus(flow(Movement.CHURN));
        numerator.add(Sum.where(cohort, opening()));
        numerator.add(Sum.where(moving, losses));
        numerator.add(Sum.where(moving, flow(Movement.EXPANSION)));
        if (!is(Setting.RETURNED, "lost")) {
            numerator.add(Sum.where(moving, flow(Movement.REACTIVATION)));
        }
        kept.add(Sum.where(cohort, opening()));
        kept.add(Sum.where(moving, losses));
    }

    private boolean is(Setting setting, String value) {
        return value(setting).equals(value);
    }

    private String value(Setting setting) {
        return settings.getOrDefault(setting, setting.defaultValue());
    }
}
