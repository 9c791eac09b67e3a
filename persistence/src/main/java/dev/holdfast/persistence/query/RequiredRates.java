package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;

import dev.holdfast.core.balance.RatedWindow;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Does any window need a rate that is missing or stale? */
record RequiredRates(DSLContext sql, Knowing known, ExchangeRates rates) {
    /**
     * Refuses to go on without a rate.
     *
     * @throws Fault {@code FX_RATE_MISSING} that names currency and day, the earliest first
     */
    void check(List<RatedWindow> windows, Collection<String> currencies) {
        windows.stream()
                .sorted(Comparator.comparing(rated -> rated.window().open()))
                .forEach(rated -> currencies.stream()
                        .filter(currency -> !rated.atOpen().containsKey(currency))
                        .forEach(currency -> check(rated, currency)));
    }

    /** Whether the closing balance of a window can be told at its own rates. */
    boolean knowsClosing(RatedWindow rated, Collection<String> currencies) {
        return currencies.stream()
                .filter(currency -> !rated.atClose().containsKey(currency))
                .allMatch(currency ->
                        needed(currency, inForce(rated.window().close())).items() == 0);
    }

    private void check(RatedWindow rated, String currency) {
        Close open = rated.window().open();
        Needed needed = needed(currency, inForce(open).or(inForce(rated.window().close())));
        if (needed.items() > 0) {
            throw new Fault(
                    ErrorCode.FX_RATE_MISSING,
                    reason(currency, open.day()) + " (needed by " + needed.items() + " items of " + needed.customers()
                            + " customers)",
                    "Load one into fx_rates, or set currency to report in another currency");
        }
    }

    private record Needed(int items, int customers) {}

    private Needed needed(String currency, Condition inForce) {
        return sql.select(count(), countDistinct(ITEMS.CUSTOMER_ID))
                .from(ITEMS)
                .where(known.items())
                .and(ItemRows.PAID)
                .and(ItemRows.NET.ne(inline(BigDecimal.ZERO)))
                .and(ITEMS.CURRENCY.eq(currency))
                .and(inForce)
                .fetchSingle(row -> new Needed(row.value1(), row.value2()));
    }

    private String reason(String currency, LocalDate day) {
        return rates.latest(currency, day)
                .map(latest -> "the rate for " + currency + " on " + day + " is of " + latest.getKey() + ", "
                        + ChronoUnit.DAYS.between(latest.getKey(), day) + " days old; the limit is "
                        + ExchangeRates.FRESH_DAYS)
                .orElse("no rate for " + currency + " on " + day);
    }

    private static Condition inForce(Close close) {
        LocalDate day = close.day();
        return ITEMS.VALID_FROM.le(day).and(ITEMS.VALID_TO.isNull().or(ITEMS.VALID_TO.gt(day)));
    }
}
