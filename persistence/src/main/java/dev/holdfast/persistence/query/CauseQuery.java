package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.balance.CauseTally.Caused;
import dev.holdfast.core.balance.CauseTally.Part;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.RowN;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Why did units move in a window? The parts of each unit, by segment and movement.
 *
 * @param moved the window alone, by the dimensions that are asked for
 */
record CauseQuery(DSLContext sql, MovedUnits moved) {
    private static final Field<String> CAUSE = field(name("cause"), SQLDataType.VARCHAR);
    private static final Field<BigDecimal> AMOUNT = field(name("caused"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> NOTHING = BalanceSteps.NOTHING;

    /** The causes of each finest segment. */
    Map<Segment, Map<Part, Caused>> fetch() {
        Map<Segment, Map<Part, Caused>> causes = new HashMap<>();
        sql.fetch(query())
                .forEach(row -> causes.computeIfAbsent(segment(row), added -> new HashMap<>())
                        .put(
                                new Part(
                                        Movement.valueOf(row.get(Steps.MOVEMENT)),
                                        MovementCause.valueOf(row.get(CAUSE))),
                                new Caused(row.get("units", Long.class), new Amount(amount(row)))));
        return causes;
    }

    private static long amount(Record row) {
        return row.get(AMOUNT).longValueExact();
    }

    private Segment segment(Record row) {
        List<@Nullable String> values = IntStream.range(0, moved.decided().size())
                .<@Nullable String>mapToObj(i -> row.get(Steps.segment(i)))
                .toList();
        return Segment.of(moved.decided(), values);
    }

    Select<? extends Record> query() {
        List<CommonTableExpression<?>> steps = new ArrayList<>(moved.definitions());
        steps.addAll(CauseSteps.definitions());
        List<SelectField<?>> columns = new ArrayList<>(segments());
        columns.add(Steps.MOVEMENT);
        columns.add(CAUSE);
        columns.add(count().as("units"));
        columns.add(sum(AMOUNT).as(AMOUNT));
        List<Field<?>> groups = new ArrayList<>(segments());
        groups.add(Steps.MOVEMENT);
        groups.add(CAUSE);
        return sql.withRecursive(steps)
                .select(columns)
                .from(ofUnits().asTable(name("of_unit")))
                .groupBy(groups);
    }

    private List<Field<String>> segments() {
        return IntStream.range(0, moved.decided().size())
                .mapToObj(Steps::segment)
                .toList();
    }

    /** Each unit once for each cause that moved it. */
    private Select<? extends Record> ofUnits() {
        Name parts = CauseSteps.OF_UNIT;
        Name causes = name("causes");
        Table<?> each = DSL.values(Arrays.stream(MovementCause.values())
                        .map(cause -> row(List.of(inline(cause.name()))))
                        .toArray(RowN[]::new))
                .as(causes, CAUSE.getUnqualifiedName());
        Field<BigDecimal> amount = ofEach().as(AMOUNT);
        List<SelectField<?>> columns = new ArrayList<>(segments());
        columns.addAll(List.of(Steps.MOVEMENT, CAUSE, amount));
        return select(columns)
                .from(table(Steps.MOVED))
                .join(table(parts))
                .on(Steps.of(parts, Steps.UNIT).eq(Steps.of(Steps.MOVED, Steps.UNIT)))
                .crossJoin(each)
                .where(ofEach().ne(NOTHING));
    }

    private static Field<BigDecimal> ofEach() {
        Map<Field<String>, Field<BigDecimal>> amounts = new LinkedHashMap<>();
        for (MovementCause cause : MovementCause.values()) {
            amounts.put(inline(cause.name()), amount(cause));
        }
        return case_(CAUSE).mapFields(amounts);
    }

    /** What a cause added to a unit's movement; 0 where it has no part in it. */
    static Field<BigDecimal> amount(MovementCause cause) {
        Condition back = Steps.MOVEMENT.eq(inline(Movement.REACTIVATION.name()));
        Condition moved = Steps.MOVEMENT.in(
                inline(Movement.EXPANSION.name()), inline(Movement.CONTRACTION.name()), inline(Movement.CHURN.name()));
        Condition resumed = condition(Steps.PAUSED_AT_OPEN);
        Field<BigDecimal> gain = Steps.CLOSING.minus(Steps.OPENING);
        Field<BigDecimal> part = Steps.of(CauseSteps.OF_UNIT, CauseSteps.by(cause));
        return switch (cause) {
            case RESUMED -> when(back.and(resumed), gain).otherwise(NOTHING);
            case RETURNED -> when(back.and(resumed.not()), gain).otherwise(NOTHING);
            default -> when(moved, part).otherwise(NOTHING);
        };
    }
}
