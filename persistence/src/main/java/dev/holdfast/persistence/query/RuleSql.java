package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.method.Sum;
import dev.holdfast.core.movement.Condition.And;
import dev.holdfast.core.movement.Condition.Compare;
import dev.holdfast.core.movement.Condition.Flag;
import dev.holdfast.core.movement.Condition.Not;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementRule;
import dev.holdfast.core.movement.MovementRules;
import dev.holdfast.core.movement.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Compiles core's conditions, quantities and rules to SQL. A new kind of any of them does not compile until it has its
 * line here.
 *
 * @param opening balance at open
 * @param closing balance at close, at the rate of the open
 * @param closingAtOwnRate balance at close, at the rate of the close
 * @param circumstances what is disclosed beside the movement
 * @param movement the movement made, by name
 * @param inside what lies between the closes and before them
 */
record RuleSql(
        Field<BigDecimal> opening,
        Field<BigDecimal> closing,
        Field<BigDecimal> closingAtOwnRate,
        Field<Boolean> everBefore,
        Field<Boolean> pausedAtClose,
        Circumstances circumstances,
        Field<String> movement,
        Inside inside) {

    /** What is disclosed beside a movement. */
    record Circumstances(
            Field<Boolean> pausedAtOpen, Field<BigDecimal> onHold, Field<Boolean> inGrace, Field<Boolean> acquired) {
        static final Circumstances COLUMNS =
                new Circumstances(Steps.PAUSED_AT_OPEN, Steps.ON_HOLD, Steps.IN_GRACE, Steps.IS_ACQUIRED);

        /** Of a movement beside which nothing is. */
        static final Circumstances NONE =
                new Circumstances(inline(false), inline(BigDecimal.ZERO), inline(false), inline(false));
    }

    /**
     * Balances at other month ends than the two closes.
     *
     * @param flow what a movement moved inside the window
     */
    record Inside(
            Field<Boolean> gone,
            Field<BigDecimal> firstMonth,
            Field<BigDecimal> revenue,
            Field<BigDecimal> revenueBefore,
            Function<Movement, Field<BigDecimal>> flow) {
        static final Inside COLUMNS =
                new Inside(Steps.GONE_INSIDE, Steps.FIRST_MONTH, Steps.REVENUE, Steps.REVENUE_BEFORE, Steps::flow);
    }

    Condition sql(dev.holdfast.core.movement.Condition rule) {
        return switch (rule) {
            case Compare(Quantity left, var comparison, Quantity right) ->
                switch (comparison) {
                    case EQUAL -> sql(left).eq(sql(right));
                    case GREATER -> sql(left).gt(sql(right));
                };
            case Flag flag ->
                switch (flag) {
                    case EVER_BEFORE -> condition(everBefore);
                    case PAUSED_AT_CLOSE -> condition(pausedAtClose);
                    case PAUSED_AT_OPEN -> condition(circumstances.pausedAtOpen);
                    case IN_GRACE -> condition(circumstances.inGrace);
                    case ACQUIRED -> condition(circumstances.acquired);
                    case GONE_INSIDE -> condition(inside.gone);
                };
            case And(List<dev.holdfast.core.movement.Condition> parts) ->
                DSL.and(parts.stream().map(this::sql).toList());
            case Not(var inner) -> DSL.not(sql(inner));
        };
    }

    Field<BigDecimal> sql(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Constant(long value) -> inline(BigDecimal.valueOf(value));
            case Quantity.Balance balance ->
                switch (balance) {
                    case OPENING -> opening;
                    case CLOSING -> closing;
                    case CLOSING_AT_OWN_RATE -> closingAtOwnRate;
                    case ON_HOLD -> circumstances.onHold;
                    case FIRST_MONTH -> inside.firstMonth;
                    case REVENUE -> inside.revenue;
                    case REVENUE_BEFORE -> inside.revenueBefore;
                };
            case Quantity.Flow(Movement made) -> inside.flow.apply(made);
            case Quantity.Least(Quantity left, Quantity right) -> least(sql(left), sql(right));
            case Quantity.Difference(Quantity left, Quantity right) -> sql(left).minus(sql(right));
        };
    }

    /** The name of the movement a unit made; null for none. */
    Field<String> sql(MovementRules rules) {
        CaseConditionStep<String> decided = null;
        for (MovementRule rule : rules.rules()) {
            Field<String> name = inline(rule.movement().name());
            Condition holds = sql(rule.condition());
            decided = decided == null ? case_().when(holds, name) : decided.when(holds, name);
        }
        return decided == null ? castNull(SQLDataType.VARCHAR) : decided;
    }

    /** What one unit adds to a column. */
    Field<BigDecimal> sql(List<Sum> terms) {
        return terms.stream().map(this::sql).reduce(Field::plus).orElse(inline(BigDecimal.ZERO));
    }

    private Field<BigDecimal> sql(Sum term) {
        Condition counts = switch (term.population()) {
            case Sum.Population.Where(var condition) -> sql(condition);
            case Sum.Population.Made(Movement made) -> movement.eq(inline(made.name()));
        };
        return when(counts, sql(term.quantity())).otherwise(inline(BigDecimal.ZERO));
    }
}
