package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.holdfast.persistence.schema.warehouse.tables.Customers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Select;

/**
 * What is known of the warehouse: all that was at one instant, with some of the changes that became known since. So what
 * each kind of change does to a figure can be told apart.
 *
 * @param since rows recorded by then, and not superseded by then, are known
 * @param until up to when changes are taken; not before {@code since}
 * @param taken the kinds of changes that are known as of {@code until}
 */
public record Knowing(Instant since, Instant until, Set<Change> taken) {
    private static final Set<Change> OF_ITEMS = EnumSet.of(Change.LATE, Change.SUPERSEDED, Change.DELETED);

    public Knowing {
        Set<Change> copy = EnumSet.noneOf(Change.class);
        copy.addAll(taken);
        taken = Collections.unmodifiableSet(copy);
    }

    /** All that was known at an instant. */
    public static Knowing at(Instant instant) {
        return new Knowing(instant, instant, Set.of());
    }

    /** Which rows of items are known. */
    Condition items() {
        Condition then = items(since);
        Condition now = items(until);
        if (since.equals(until) || taken.containsAll(OF_ITEMS)) {
            return now;
        }
        if (Collections.disjoint(taken, OF_ITEMS)) {
            return then;
        }
        Condition ended = then.and(now.not());
        Condition begun = now.and(then.not());
        Condition replaced = row(ITEMS.ITEM_ID, ITEMS.VALID_FROM).in(keys(begun));
        Condition replacing = row(ITEMS.ITEM_ID, ITEMS.VALID_FROM).in(keys(ended));
        Condition known = then.and(now);
        known = taken.contains(Change.SUPERSEDED) ? known.or(begun.and(replacing)) : known.or(ended.and(replaced));
        known = taken.contains(Change.LATE) ? known.or(begun.and(replacing.not())) : known;
        return taken.contains(Change.DELETED) ? known : known.or(ended.and(replaced.not()));
    }

    Condition rates() {
        return new Known(at(Change.RATES)).holds(FX_RATES.RECORDED_AT, FX_RATES.SUPERSEDED_AT);
    }

    Condition customers(Customers customers) {
        return new Known(at(Change.HIERARCHY)).holds(customers.RECORDED_AT, customers.SUPERSEDED_AT);
    }

    Condition attributes() {
        return new Known(at(Change.HIERARCHY)).holds(ATTRIBUTES.RECORDED_AT, ATTRIBUTES.SUPERSEDED_AT);
    }

    private Instant at(Change change) {
        return taken.contains(change) ? until : since;
    }

    private static Condition items(Instant at) {
        return new Known(at).holds(ITEMS.RECORDED_AT, ITEMS.SUPERSEDED_AT);
    }

    // Few rows change between two runs, so the keys of these are a small set.
    private static Select<Record2<String, LocalDate>> keys(Condition which) {
        return select(ITEMS.ITEM_ID, ITEMS.VALID_FROM).from(ITEMS).where(which);
    }
}
