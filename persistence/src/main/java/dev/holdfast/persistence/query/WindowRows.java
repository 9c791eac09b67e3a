package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.RowN;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Windows, the closes each asks for, and the rates there, as values: so that the query needs no calendar.
 *
 * @param monthEnds whether each month end of a window is named
 * @param openRates whether the rates of its opening are, beside those of each close
 */
record WindowRows(List<RatedWindow> windows, SortedSet<String> currencies, boolean monthEnds, boolean openRates) {
    private static final int MONTHS_OF_A_YEAR = 12;

    List<CommonTableExpression<?>> definitions() {
        List<RowN> spans = new ArrayList<>();
        List<RowN> closes = new ArrayList<>();
        List<RowN> rates = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            RatedWindow rated = windows.get(i);
            spans.add(span(i, rated.window()));
            for (Close close : rated.rates().keySet()) {
                closes.add(close(i, rated.window(), close));
                for (String currency : currencies) {
                    rates.add(rate(i, rated, close, currency));
                }
            }
        }
        List<Field<?>> spanColumns = new ArrayList<>(
                List.of(Steps.WINDOW, Steps.LENGTH, Steps.TRAILING_YEAR, Steps.OPEN_DAY, Steps.CLOSE_DAY));
        if (monthEnds) {
            for (int back = 0; back <= MONTHS_OF_A_YEAR; back++) {
                spanColumns.add(Steps.monthEnd(back));
            }
        }
        List<Field<?>> rateColumns = new ArrayList<>(
                List.of(Steps.RATED_WINDOW, Steps.RATED_MONTHS_BACK, Steps.RATED_CURRENCY, Steps.RATE, Steps.OWN_RATE));
        if (openRates) {
            rateColumns.add(Steps.OPEN_RATE);
        }
        return List.of(
                given(Steps.WINDOWS, spanColumns, spans),
                given(
                        Steps.CLOSES,
                        List.of(Steps.DATED_WINDOW, Steps.MONTHS_BACK, Steps.MONTH_END, Steps.AT_OPEN, Steps.AT_CLOSE),
                        closes),
                given(Steps.RATES, rateColumns, rates));
    }

    private RowN span(int number, Window window) {
        List<Field<?>> values = new ArrayList<>(List.of(
                inline(number),
                inline(window.months()),
                inline(window.kind() == Window.Kind.TRAILING_12_MONTHS),
                inline(window.open().day()),
                inline(window.close().day())));
        if (monthEnds) {
            for (int back = 0; back <= MONTHS_OF_A_YEAR; back++) {
                values.add(inline(window.close().minusMonths(back).day()));
            }
        }
        return row(values);
    }

    private static RowN close(int number, Window window, Close close) {
        return row(List.of(
                inline(number),
                inline(monthsBack(window, close)),
                inline(close.day()),
                inline(close.equals(window.open())),
                inline(close.equals(window.close()))));
    }

    private RowN rate(int number, RatedWindow rated, Close close, String currency) {
        boolean own = close.equals(rated.window().close());
        List<Field<?>> values = new ArrayList<>(List.of(
                inline(number),
                inline(monthsBack(rated.window(), close)),
                inline(currency),
                number(rated.at(close).get(currency)),
                number(own ? rated.atClose().get(currency) : null)));
        if (openRates) {
            values.add(number(rated.at(rated.window().open()).get(currency)));
        }
        return row(values);
    }

    private static int monthsBack(Window window, Close close) {
        return Math.toIntExact(
                ChronoUnit.MONTHS.between(close.month(), window.close().month()));
    }

    private static Field<BigDecimal> number(@Nullable Rate rate) {
        return rate == null ? castNull(SQLDataType.NUMERIC) : inline(rate.decimal());
    }

    private static CommonTableExpression<?> given(Name step, List<Field<?>> columns, List<RowN> rows) {
        return step.as(select(columns)
                .from(DSL.values(rows.toArray(RowN[]::new))
                        .as(
                                name("given"),
                                columns.stream().map(Field::getUnqualifiedName).toArray(Name[]::new))));
    }
}
