package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;

import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.money.Rate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** What were the exchange rates of some currencies? */
record Rates(DSLContext sql, Knowing known) {
    ExchangeRates into(String reporting, Set<String> currencies) {
        Map<String, NavigableMap<LocalDate, Rate>> rates = new HashMap<>();
        sql.select(FX_RATES.CURRENCY, FX_RATES.DAY, FX_RATES.RATE)
                .from(FX_RATES)
                .where(known.rates())
                .and(FX_RATES.CURRENCY.in(currencies))
                .forEach(row -> rates.computeIfAbsent(row.value1(), currency -> new TreeMap<>())
                        .put(row.value2(), Rate.of(row.value3())));
        return new ExchangeRates(reporting, rates);
    }
}
