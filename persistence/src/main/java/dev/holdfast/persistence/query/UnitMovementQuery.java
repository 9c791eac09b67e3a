package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.CommonTableExpression;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.impl.SQLDataType;

/**
 * What did each unit do in a window, and why? One row a unit, ordered by id.
 *
 * @param moved the window alone, by tier and channel
 * @param causes whether to tell why
 */
record UnitMovementQuery(DSLContext sql, MovedUnits moved, boolean causes) {
    private static final int FETCH_SIZE = 20_000;
    private static final List<Column> COUNTED =
            List.of(Column.RETAINED_UNITS, Column.DENOMINATOR, Column.NUMERATOR, Column.KEPT);
    private static final Field<BigDecimal> NOTHING = BalanceSteps.NOTHING;

    void forEach(Consumer<UnitMovement> units) {
        try (Cursor<? extends Record> rows = sql.fetchLazy(query().fetchSize(FETCH_SIZE))) {
            rows.forEach(row -> units.accept(movement(row)));
        }
    }

    Select<? extends Record> query() {
        List<CommonTableExpression<?>> steps = new ArrayList<>(moved.definitions());
        List<SelectField<?>> columns = new ArrayList<>(List.of(
                Steps.of(Steps.MOVED, Steps.UNIT),
                Steps.OPENING,
                Steps.CLOSING,
                Steps.PAUSED_AT_CLOSE,
                Steps.segment(0),
                Steps.segment(1),
                Steps.MOVEMENT,
                Steps.IN_GRACE,
                Steps.IN_COHORT));
        COUNTED.forEach(column -> columns.add(moved.terms(column).as(Steps.total(column))));
        if (causes) {
            steps.addAll(CauseSteps.definitions());
            for (MovementCause cause : MovementCause.values()) {
                columns.add(CauseQuery.amount(cause).as(by(cause)));
            }
        }
        SelectJoinStep<? extends Record> from =
                sql.withRecursive(steps).select(columns).from(table(Steps.MOVED));
        return (causes
                        ? from.join(table(CauseSteps.OF_UNIT))
                                .on(Steps.of(CauseSteps.OF_UNIT, Steps.UNIT).eq(Steps.of(Steps.MOVED, Steps.UNIT)))
                        : from)
                .where(Steps.OPENING.ne(NOTHING).or(Steps.CLOSING.ne(NOTHING)))
                .orderBy(Dialect.byCodePoint(Steps.of(Steps.MOVED, Steps.UNIT)));
    }

    private UnitMovement movement(Record row) {
        SortedMap<MovementCause, Amount> parts = new TreeMap<>();
        for (MovementCause cause : causes ? MovementCause.values() : new MovementCause[0]) {
            long amount = row.get(by(cause)).longValueExact();
            if (amount != 0) {
                parts.put(cause, new Amount(amount));
            }
        }
        return new UnitMovement(
                new UnitBalance(
                        row.get(0, String.class),
                        row.get(Steps.OPENING).longValueExact(),
                        row.get(Steps.CLOSING).longValueExact(),
                        row.get(Steps.PAUSED_AT_CLOSE),
                        row.get(Steps.segment(0)),
                        row.get(Steps.segment(1))),
                Movement.valueOf(row.get(Steps.MOVEMENT)),
                row.get(Steps.IN_GRACE),
                new UnitMovement.Counted(
                        row.get(Steps.IN_COHORT),
                        sum(row, Column.RETAINED_UNITS) > 0,
                        sum(row, Column.DENOMINATOR),
                        sum(row, Column.NUMERATOR),
                        sum(row, Column.KEPT)),
                parts);
    }

    private static long sum(Record row, Column column) {
        return row.get(Steps.total(column)).longValueExact();
    }

    private static Field<BigDecimal> by(MovementCause cause) {
        return field(name("moved_by_" + cause.key()), SQLDataType.NUMERIC);
    }
}
