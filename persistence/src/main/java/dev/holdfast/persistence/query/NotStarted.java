package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * What is contracted at a close and has not started: of every recurring item that is not in force yet, the version that
 * comes first.
 *
 * @param rates of which those of the close are taken
 */
record NotStarted(DSLContext sql, Versions versions, ExchangeRates rates, Close close) {
    private static final Field<BigDecimal> MONTHLY = field(name("monthly"), SQLDataType.NUMERIC);
    private static final Field<String> CURRENCY = field(name("currency"), SQLDataType.VARCHAR);
    private static final Field<Integer> TURN = field(name("turn"), SQLDataType.INTEGER);

    /** What it will be a month; empty where a rate is missing. */
    Optional<Amount> fetch() {
        Amount total = Amount.ZERO;
        for (String currency : sql.selectDistinct(CURRENCY).from(first()).fetch(CURRENCY)) {
            Optional<Rate> rate = rates.on(currency, close.day());
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal sum = sql.select(
                            sum(round(MONTHLY.times(inline(rate.orElseThrow().decimal())))))
                    .from(first())
                    .where(CURRENCY.eq(inline(currency)))
                    .fetchSingle()
                    .value1();
            total = total.plus(new Amount(sum.longValueExact()));
        }
        return Optional.of(total);
    }

    /** The first version of each item that has not begun. */
    private Table<?> first() {
        Name coming = name("coming");
        return select(CURRENCY, MONTHLY)
                .from(select(
                                ITEMS.CURRENCY.as(CURRENCY),
                                new VersionSteps(versions).monthly(ItemRows.NET).as(MONTHLY),
                                rowNumber()
                                        .over()
                                        .partitionBy(ITEMS.ITEM_ID)
                                        .orderBy(ITEMS.VALID_FROM)
                                        .as(TURN))
                        .from(ITEMS)
                        .where(versions.known().items())
                        .and(ItemRows.paid(false))
                        .and(ITEMS.VALID_FROM.gt(inline(close.day())))
                        .and(ITEMS.ITEM_ID.notIn(select(ITEMS.ITEM_ID)
                                .from(ITEMS)
                                .where(versions.known().items())
                                .and(ItemRows.paid(false))
                                .and(ITEMS.VALID_FROM.le(inline(close.day())))
                                .and(ITEMS.VALID_TO.isNull().or(ITEMS.VALID_TO.gt(inline(close.day()))))))
                        .asTable(coming))
                .where(TURN.eq(inline(1)))
                .asTable(name("first_version"));
    }
}
