package dev.holdfast.core.method;

import static dev.holdfast.core.movement.Condition.acquired;
import static dev.holdfast.core.movement.Condition.inGrace;
import static dev.holdfast.core.movement.Condition.pausedAtClose;
import static dev.holdfast.core.movement.Condition.pausedAtOpen;
import static dev.holdfast.core.movement.Quantity.closing;
import static dev.holdfast.core.movement.Quantity.closingAtOwnRate;
import static dev.holdfast.core.movement.Quantity.onHold;
import static dev.holdfast.core.movement.Quantity.one;
import static dev.holdfast.core.movement.Quantity.opening;

import dev.holdfast.core.movement.Condition;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.Quantity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The bridge of all units from opening to closing, point to point, and what every cohort counts. */
    static Sums bridge(Condition cohort) {
        Quantity gain = closing().minus(opening());
        Quantity loss = opening().minus(closing());
        Map<Column, List<Sum>> sums = new EnumMap<>(Column.class);
        sums.put(Column.UNITS, List.of(Sum.where(cohort, one())));
        sums.put(Column.EXPANDED_UNITS, List.of(Sum.made(Movement.EXPANSION, one())));
        sums.put(Column.CONTRACTED_UNITS, List.of(Sum.made(Movement.CONTRACTION, one())));
        sums.put(Column.CHURNED_UNITS, List.of(Sum.made(Movement.CHURN, one())));
        sums.put(Column.NEW_UNITS, List.of(Sum.made(Movement.NEW, one())));
        sums.put(Column.REACTIVATED_UNITS, List.of(Sum.made(Movement.REACTIVATION, one())));
        sums.put(Column.OPENING_UNITS, List.of(Sum.where(opening().isPositive(), one())));
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
        Condition lostWhilePaused = pausedAtOpen()
                .and(opening().isZero())
                .and(closing().isZero())
                .and(pausedAtClose().not());
        sums.put(Column.LOST_WHILE_PAUSED_UNITS, List.of(Sum.where(lostWhilePaused, one())));
        sums.put(Column.LOST_WHILE_PAUSED, List.of(Sum.where(lostWhilePaused, onHold())));
        sums.put(Column.IN_GRACE_UNITS, List.of(Sum.where(inGrace(), one())));
        sums.put(Column.IN_GRACE, List.of(Sum.where(inGrace(), closing())));
        Condition bought = acquired().and(closing().isPositive());
        sums.put(Column.ACQUIRED_UNITS, List.of(Sum.where(bought, one())));
        sums.put(Column.ACQUIRED, List.of(Sum.where(bought, closing())));
        sums.put(Column.COHORT_CLOSING, List.of(Sum.where(cohort, closing())));
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

    /** Whether a unit's balance at each month end inside the window is asked for. */
    public boolean askInside() {
        return atoms().anyMatch(Condition.Flag.GONE_INSIDE::equals)
                || quantities().anyMatch(Quantity.Flow.class::isInstance);
    }

    /** Whether its balances at the month ends of two years are. */
    public boolean askTwoYears() {
        Set<Quantity> asked = quantities().collect(Collectors.toSet());
        return Stream.of(Quantity.Balance.FIRST_MONTH, Quantity.Balance.REVENUE, Quantity.Balance.REVENUE_BEFORE)
                .anyMatch(asked::contains);
    }

    /** Every comparison and flag that decides what a unit adds. */
    public Stream<Condition> atoms() {
        return Stream.concat(cohort.atoms(), terms().map(Sum::population).flatMap(population -> switch (population) {
            case Sum.Population.Where(Condition condition) -> condition.atoms();
            case Sum.Population.Made made -> Stream.empty();
        }));
    }

    private Stream<Quantity> quantities() {
        return Stream.concat(terms().flatMap(term -> term.quantity().leaves()), atoms().flatMap(atom -> switch (atom) {
            case Condition.Compare(Quantity left, var comparison, Quantity right) ->
                Stream.concat(left.leaves(), right.leaves());
            default -> Stream.empty();
        }));
    }

    private Stream<Sum> terms() {
        return byColumn.values().stream().flatMap(List::stream);
    }
}
