package dev.holdfast.persistence.check;

import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.month;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.year;

import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.query.KnownRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Whether money can be counted. */
final class MoneyGates {
    private static final int MONTHS_OF_YEAR = 12;
    private static final int IN_A_ROW = 3;
    private static final Set<String> ISO_4217 = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private static final Field<BigDecimal> AMOUNT = field(name("money"), SQLDataType.NUMERIC);
    private static final Field<Integer> MONTH = field(name("month_no"), SQLDataType.INTEGER);
    private static final Field<Integer> STREAK = field(name("streak"), SQLDataType.INTEGER);
    private static final Field<Integer> FIRST = field(name("first_month"), SQLDataType.INTEGER);
    private static final Field<Integer> LAST = field(name("last_month"), SQLDataType.INTEGER);

    private MoneyGates() {}

    static Found unknownCurrencies(Ground ground) {
        Set<String> rated = new HashSet<>(ground.sql()
                .fetchValues(selectDistinct(FX_RATES.CURRENCY)
                        .from(FX_RATES)
                        .where(ground.known().rates())));
        Set<String> counted = ground.rates().currencies();
        String reporting = ground.inspection()
                .method()
                .currency()
                .orElseGet(() -> counted.stream().findFirst().orElse(""));
        return Found.of(ground
                .sql()
                .select(ITEMS.CURRENCY, count(), count().filterWhere(needed(ground)))
                .from(ITEMS)
                .where(ground.known().items())
                .and(ITEMS.CURRENCY.isNotNull())
                .groupBy(ITEMS.CURRENCY)
                .orderBy(KnownRows.byCodePoint(ITEMS.CURRENCY))
                .fetch()
                .stream()
                .map(row -> {
                    boolean iso = ISO_4217.contains(row.value1());
                    boolean lacksRates =
                            row.value3() > 0 && !row.value1().equals(reporting) && !rated.contains(row.value1());
                    return iso && !lacksRates
                            ? ""
                            : "'" + row.value1() + "' of "
                                    + (iso
                                            ? Wording.items(row.value3()) + ": no rate"
                                            : Wording.items(row.value2()) + ": not ISO 4217");
                })
                .filter(words -> !words.isEmpty())
                .toList());
    }

    static Found rates(Ground ground) {
        return Found.of(ground.rates().forFigures());
    }

    static Found closingRates(Ground ground) {
        return ground.inspection().method().isSpot()
                ? Found.NOTHING
                : Found.of(ground.rates().forClosings());
    }

    static Found oneTimeRecurring(Ground ground) {
        Close close = ground.inspection().close();
        Field<Integer> month =
                year(ITEMS.VALID_FROM).times(inline(MONTHS_OF_YEAR)).plus(month(ITEMS.VALID_FROM));
        Table<?> months = selectDistinct(ITEMS.CUSTOMER_ID, KnownRows.NET.as(AMOUNT), ITEMS.CURRENCY, month.as(MONTH))
                .from(ITEMS)
                .where(ground.known().items())
                .and(ITEMS.CHARGE_KIND.eq(inline("one_time")))
                .and(KnownRows.NET.gt(inline(BigDecimal.ZERO)))
                .and(ITEMS.VALID_FROM.le(inline(close.day())))
                .asTable("months");
        Field<?>[] same = {months.field(ITEMS.CUSTOMER_ID), months.field(AMOUNT), months.field(ITEMS.CURRENCY)};
        // Months in a row keep their distance to their row number.
        Table<?> streaks = select(same)
                .select(
                        MONTH,
                        MONTH.minus(rowNumber().over().partitionBy(same).orderBy(MONTH))
                                .as(STREAK))
                .from(months)
                .asTable("streaks");
        Field<?>[] together = {streaks.field(ITEMS.CUSTOMER_ID), streaks.field(AMOUNT), streaks.field(ITEMS.CURRENCY)};
        return Found.in(
                ground.sql(),
                select(together)
                        .select(min(MONTH).as(FIRST), max(MONTH).as(LAST))
                        .from(streaks)
                        .groupBy(together[0], together[1], together[2], STREAK)
                        .having(count().ge(inline(IN_A_ROW)))
                        .and(max(MONTH).gt(inline(number(close) - MONTHS_OF_YEAR))),
                row -> "customer " + Wording.text(row.get(ITEMS.CUSTOMER_ID)) + ": "
                        + Wording.money(row.get(AMOUNT), row.get(ITEMS.CURRENCY)) + " in each month from "
                        + monthOf(row, FIRST) + " to " + monthOf(row, LAST),
                ITEMS.CUSTOMER_ID,
                AMOUNT,
                FIRST);
    }

    /** Rows that a window of the statement may have to convert. */
    private static Condition needed(Ground ground) {
        LocalDate first = ground.inspection().windows().all().stream()
                .map(Window::open)
                .min(Comparator.naturalOrder())
                .map(Close::day)
                .orElseThrow();
        return ITEMS.CHARGE_KIND
                .in(List.of(inline("recurring"), inline("usage")))
                .and(ITEMS.STATUS.in(List.of(inline("active"), inline("paused"))))
                .and(KnownRows.NET.ne(inline(BigDecimal.ZERO)))
                .and(ITEMS.VALID_FROM.le(inline(ground.inspection().close().day())))
                .and(ITEMS.VALID_TO.isNull().or(ITEMS.VALID_TO.gt(inline(first))));
    }

    private static int number(Close close) {
        return close.month().getYear() * MONTHS_OF_YEAR + close.month().getMonthValue();
    }

    private static YearMonth monthOf(Record row, Field<Integer> field) {
        int months = row.get(field) - 1;
        return YearMonth.of(months / MONTHS_OF_YEAR, months % MONTHS_OF_YEAR + 1);
    }
}
