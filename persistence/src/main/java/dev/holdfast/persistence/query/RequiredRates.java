package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Does any figure need a rate that is missing or stale?
 *
 * @param currencies of the data
 */
record RequiredRates(DSLContext sql, Knowing known, ExchangeRates rates, Collection<String> currencies, Method method) {
    /**
     * Refuses to go on without a rate that a figure needs.
     *
     * @throws Fault {@code FX_RATE_MISSING} that names currency and day, the earliest first
     */
    void check(List<Window> windows, Question question) {
        windows.stream()
                .sorted(Comparator.comparing(Window::open))
                .forEach(window -> needed(window)
                        .forEach((day, closes) -> currencies.forEach(currency -> check(currency, day, closes))));
        Window first = windows.getFirst();
        if (question.causes()) {
            // What the exchange rates did is told by the closing at the rates of the open.
            currencies.forEach(currency -> check(currency, first.open(), Set.of(first.close())));
        }
        question.cohorts()
                .ifPresent(cohorts -> cohorts.closes()
                        .forEach(close -> currencies.forEach(
                                currency -> check(currency, method.isSpot() ? close : first.open(), Set.of(close)))));
    }

    /** The closes that a window and what it is averaged over ask for, by the day whose rates they are converted at. */
    private SortedMap<Close, Set<Close>> needed(Window window) {
        SortedMap<Close, Set<Close>> needed = new TreeMap<>();
        Stream.concat(Stream.of(window), method.averaging().parts(window, method.calendar()).stream())
                .flatMap(part -> RatedWindow.closes(method, part).stream())
                .forEach(
                        close -> needed.computeIfAbsent(method.isSpot() ? close : window.open(), day -> new TreeSet<>())
                                .add(close));
        return needed;
    }

    /** Whether the closing balance of a window can be told at its own rates. */
    boolean knowsClosing(Window window) {
        Close close = window.close();
        return currencies.stream()
                .filter(currency -> rates.on(currency, close.day()).isEmpty())
                .allMatch(currency -> needed(currency, counted(close)).items() == 0);
    }

    private void check(String currency, Close day, Set<Close> closes) {
        if (rates.on(currency, day.day()).isPresent()) {
            return;
        }
        Needed needed =
                needed(currency, DSL.or(closes.stream().map(this::counted).toList()));
        if (needed.items() > 0) {
            throw new Fault(
                    ErrorCode.FX_RATE_MISSING,
                    rates.lacking(currency, day.day()) + " (needed by " + needed.words() + ")",
                    "Load one into fx_rates, or set currency to report in another currency");
        }
    }

    private record Needed(int items, int customers) {
        String words() {
            return items
                    + (items == 1 ? " item of " : " items of ")
                    + customers
                    + (customers == 1 ? " customer" : " customers");
        }
    }

    private Needed needed(String currency, Condition inForce) {
        return sql.select(count(), countDistinct(ITEMS.CUSTOMER_ID))
                .from(ITEMS)
                .where(known.items())
                .and(ItemRows.paid(!method.excludesUsage()))
                .and(ItemRows.NET.ne(inline(BigDecimal.ZERO)))
                .and(ITEMS.CURRENCY.eq(currency))
                .and(inForce)
                .fetchSingle(row -> new Needed(row.value1(), row.value2()));
    }

    /** Rows that count at a close: in force, of one of the last months of usage, or ended within the days of grace. */
    private Condition counted(Close close) {
        LocalDate day = close.day();
        Condition counted = ItemRows.IS_USAGE
                .not()
                .and(ITEMS.VALID_FROM.le(day))
                .and(ITEMS.VALID_TO.isNull().or(ITEMS.VALID_TO.gt(day)));
        if (method.graceDays() > 0) {
            counted = counted.or(
                    ITEMS.VALID_TO.gt(day.minusDays(method.graceDays())).and(ITEMS.VALID_TO.le(day)));
        }
        if (!method.excludesUsage()) {
            LocalDate first =
                    close.minusMonths(method.usageMonths() - 1).month().atDay(1);
            counted =
                    counted.or(ItemRows.IS_USAGE.and(ITEMS.VALID_FROM.ge(first)).and(ITEMS.VALID_FROM.le(day)));
        }
        return counted;
    }
}
