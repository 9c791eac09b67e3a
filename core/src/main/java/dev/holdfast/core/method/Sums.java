package dev.holdfast.core.method;

import static dev.holdfast.core.movement.Condition.pausedAtClose;
import static dev.holdfast.core.movement.Quantity.closing;
import static dev.holdfast.core.movement.Quantity.closingAtOwnRate;
import static dev.holdfast.core.movement.Quantity.one;
import static dev.holdfast.core.movement.Quantity.opening;

import dev.holdfast.core.movement.Condition;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.Quantity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each column of a tally adds up. A setting of the method chooses or composes these sums; the engines interpret them.
 *
 * @param cohort which units the window is measured on
 * @param byColumn the terms of every column
 */
public record Sums(Condition cohort, Map<Column, List<Sum>> byColumn) {
    public Sums {
        Map<Column, List<Sum>> copy = new EnumMap<>(Column.class);
        byColumn.forEach((column, terms) -> copy.put(column, List.copyOf(terms)));
        byColumn = Collections.unmodifiableMap(copy);
    }

    /** The default method: point to point over the units with MRR at open, GRR unit by unit. */
    public static Sums standard() {
        Condition cohort = opening().isPositive();
        Condition keepsLogo = closing().isPositive().or(pausedAtClose());
        Quantity gain = closing().minus(opening());
        Quantity loss = opening().minus(closing());
        Map<Column, List<Sum>> sums = new EnumMap<>(Column.class);
        sums.put(Column.UNITS, List.of(Sum.where(cohort, one())));
        sums.put(Column.RETAINED_UNITS, List.of(Sum.where(cohort.and(keepsLogo), one())));
        sums.put(Column.EXPANDED_UNITS, List.of(Sum.made(Movement.EXPANSION, one())));
        sums.put(Column.CONTRACTED_UNITS, List.of(Sum.made(Movement.CONTRACTION, one())));
        sums.put(Column.CHURNED_UNITS, List.of(Sum.made(Movement.CHURN, one())));
        sums.put(Column.NEW_UNITS, List.of(Sum.made(Movement.NEW, one())));
        sums.put(Column.REACTIVATED_UNITS, List.of(Sum.made(Movement.REACTIVATION, one())));
        sums.put(Column.CLOSING_UNITS, List.of(Sum.where(closing().isPositive(), one())));
        sums.put(Column.OPENING, List.of(Sum.where(opening().isPositive(), opening())));
        sums.put(Column.EXPANSION, List.of(Sum.made(Movement.EXPANSION, gain)));
        sums.put(Column.CONTRACTION, List.of(Sum.made(Movement.CONTRACTION, loss)));
        sums.put(Column.CHURN, List.of(Sum.made(Movement.CHURN, loss)));
        sums.put(Column.NEW, List.of(Sum.made(Movement.NEW, gain)));
        sums.put(Column.REACTIVATION, List.of(Sum.made(Movement.REACTIVATION, gain)));
        sums.put(Column.CLOSING, List.of(Sum.where(closing().isPositive(), closing())));
        sums.put(
                Column.CLOSING_AT_OWN_RATE, List.of(Sum.where(closingAtOwnRate().isPositive(), closingAtOwnRate())));
        sums.put(Column.COHORT_CLOSING, List.of(Sum.where(cohort, closing())));
        sums.put(Column.KEPT, List.of(Sum.where(cohort, opening().atMost(closing()))));
        sums.put(Column.NUMERATOR, List.of(Sum.where(cohort, closing())));
        sums.put(Column.DENOMINATOR, List.of(Sum.where(cohort, opening())));
        return new Sums(cohort, sums);
    }

    public List<Sum> of(Column column) {
        return byColumn.getOrDefault(column, List.of());
    }

    /** These sums with one column replaced. */
    public Sums with(Column column, Sum... terms) {
        Map<Column, List<Sum>> changed = new EnumMap<>(byColumn);
        changed.put(column, List.of(terms));
        return new Sums(cohort, changed);
    }
}
