package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Shared;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.balance.UnitShare;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What do single units of the first window show? Who they are, what they share with another window, and where they moved.
 *
 * @param moved all windows, by the dimensions that are asked for
 */
record UnitQueries(DSLContext sql, MovedUnits moved) {
    private static final Field<BigDecimal> NOTHING = BalanceSteps.NOTHING;

    /**
     * Hands over what the units with MRR at a close of the first window did in it, ordered by id.
     *
     * @param causes whether to tell why
     */
    void forEachUnit(boolean causes, Consumer<UnitMovement> units) {
        new UnitMovementQuery(sql, moved.of(headline(), List.of(Dimension.TIER, Dimension.CHANNEL)), causes)
                .forEach(units);
    }

    /** What the first window shares with another one: products, by the segments of both. */
    Map<Segment, Map<Segment, Shared>> shared(RatedWindow other) {
        List<Dimension> decided = moved.decided();
        MovedUnits both = moved.of(List.of(moved.windows().getFirst(), other), decided);
        Name first = DSL.name("first");
        Name second = DSL.name("second");
        List<Field<?>> segments = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            segments.add(Steps.of(first, Steps.segment(i)));
            segments.add(Steps.of(second, Steps.segment(i)));
        }
        List<SelectField<?>> columns = new ArrayList<>(segments);
        columns.add(count());
        for (Field<BigDecimal> left : List.of(Steps.DENOMINATOR, Steps.NUMERATOR)) {
            for (Field<BigDecimal> right : List.of(Steps.DENOMINATOR, Steps.NUMERATOR)) {
                columns.add(coalesce(sum(Steps.of(first, left).times(Steps.of(second, right))), NOTHING));
            }
        }
        Map<Segment, Map<Segment, Shared>> shared = new HashMap<>();
        sql.withRecursive(both.definitions())
                .select(columns)
                .from(table(Steps.MOVED).as(first))
                .join(table(Steps.MOVED).as(second))
                .on(Steps.of(second, Steps.UNIT).eq(Steps.of(first, Steps.UNIT)))
                .where(Steps.of(first, Steps.WINDOW).eq(inline(0)))
                .and(Steps.of(second, Steps.WINDOW).eq(inline(1)))
                .and(condition(Steps.of(first, Steps.IN_COHORT)))
                .and(condition(Steps.of(second, Steps.IN_COHORT)))
                .groupBy(segments)
                .having(count().gt(inline(0)))
                .forEach(row -> {
                    int at = 2 * decided.size();
                    shared.computeIfAbsent(segment(row, 0), added -> new HashMap<>())
                            .put(
                                    segment(row, 1),
                                    new Shared(
                                            row.get(at, Long.class),
                                            whole(row, at + 1),
                                            whole(row, at + 2),
                                            whole(row, at + 3),
                                            whole(row, at + 4)));
                });
        return shared;
    }

    private Segment segment(Record row, int first) {
        List<Dimension> decided = moved.decided();
        List<@Nullable String> values = IntStream.range(0, decided.size())
                .<@Nullable String>mapToObj(i -> row.get(2 * i + first, String.class))
                .toList();
        return Segment.of(decided, values);
    }

    private static BigInteger whole(Record row, int column) {
        return row.get(column, BigDecimal.class).toBigIntegerExact();
    }

    /** The units that paid most at open in the first window, most first. */
    List<UnitShare> largest(int count) {
        return sql.withRecursive(moved.of(headline(), List.of()).definitions())
                .select(Steps.UNIT, Steps.OPENING)
                .from(table(Steps.MOVED))
                .where(Steps.OPENING.gt(NOTHING))
                .orderBy(Steps.OPENING.desc(), Dialect.byCodePoint(Steps.UNIT))
                .limit(inline(count))
                .fetch(row ->
                        new UnitShare(row.value1(), new Amount(row.value2().longValueExact())));
    }

    /** Why units moved in the first window, by finest segment. */
    Map<Segment, Map<CauseTally.Part, CauseTally.Caused>> causes() {
        return new CauseQuery(sql, moved.of(headline(), moved.decided())).fetch();
    }

    private List<RatedWindow> headline() {
        return moved.windows().subList(0, 1);
    }

    /** The migration in the first window by a dimension. */
    Flow flow(Dimension dimension) {
        SortedMap<Flow.Passage, Flow.Moved> cells = new TreeMap<>();
        sql.withRecursive(moved.of(headline(), List.of(dimension)).definitions())
                .select(Steps.valueAtOpen(0), Steps.valueAtClose(0), count(), sum(Steps.OPENING), sum(Steps.CLOSING))
                .from(table(Steps.FACT))
                .where(Steps.OPENING.ne(NOTHING).or(Steps.CLOSING.ne(NOTHING)))
                .groupBy(Steps.valueAtOpen(0), Steps.valueAtClose(0))
                .forEach(row -> cells.put(
                        new Flow.Passage(Optional.ofNullable(row.value1()), Optional.ofNullable(row.value2())),
                        new Flow.Moved(
                                row.value3(),
                                new Amount(row.value4().longValueExact()),
                                new Amount(row.value5().longValueExact()))));
        return new Flow(cells);
    }
}
