package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectDistinct;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;

/**
 * Which exchange rates do some windows ask for that are missing or stale? All of them, where measuring stops at the first.
 *
 * @param windows of which no figure is made without them
 * @param question what is asked of the first of them beside
 */
public record LackingRates(DSLContext sql, Instant at, Method method, List<Window> windows, Question question) {
    private static final Question NOTHING_ELSE = Question.by(Set.of());

    /**
     * The currencies of rows that are in MRR at some time, or may be after a pause.
     *
     * @throws Fault {@code CURRENCY_REQUIRED} where there are several, and none to report in is set
     */
    public SortedSet<String> currencies() {
        SortedSet<String> currencies = new TreeSet<>(sql.fetchValues(selectDistinct(ITEMS.CURRENCY)
                .from(ITEMS)
                .where(new KnownRows(at).items())
                .and(ITEMS.CHARGE_KIND.in(inline("recurring"), inline("usage")))
                .and(ITEMS.STATUS.in(inline("active"), inline("paused")))
                .and(ITEMS.CURRENCY.isNotNull())));
        if (method.currency().isEmpty() && currencies.size() > 1) {
            throw new Fault(
                    ErrorCode.CURRENCY_REQUIRED,
                    "the data has several currencies (" + String.join(", ", currencies)
                            + ") and none to report in is set",
                    "Set it with --set currency=" + currencies.last() + " or method.currency in holdfast.yaml");
        }
        return currencies;
    }

    /** What is lacking so that figures cannot be made, each once, by currency and day. */
    public List<String> forFigures() {
        return lacking((required, currency, window) -> {
            try {
                required.check(List.of(window), window.equals(windows.getFirst()) ? question : NOTHING_ELSE);
                return "";
            } catch (Fault lacking) {
                return lacking.what();
            }
        });
    }

    /** What is lacking so that only a closing balance cannot be told at its own rate, each once, by currency and day. */
    public List<String> forClosings() {
        return lacking((required, currency, window) -> required.knowsClosing(window)
                ? ""
                : required.rates().lacking(currency, window.close().day()));
    }

    private interface Look {
        /** What is lacking; nothing where all is there. */
        String at(RequiredRates required, String currency, Window window);
    }

    private List<String> lacking(Look look) {
        SortedSet<String> currencies = currencies();
        ExchangeRates rates = rates(currencies);
        List<String> lacking = new ArrayList<>();
        for (String currency : currencies) {
            RequiredRates required = new RequiredRates(sql, Knowing.at(at), rates, List.of(currency), method);
            windows.stream()
                    .sorted(Comparator.comparing(Window::close).thenComparing(Window::open))
                    .map(window -> look.at(required, currency, window))
                    .filter(what -> !what.isEmpty() && !lacking.contains(what))
                    .forEach(lacking::add);
        }
        return lacking;
    }

    private ExchangeRates rates(SortedSet<String> currencies) {
        String reporting = method.currency().orElseGet(() -> currencies.isEmpty() ? "" : currencies.first());
        Map<String, NavigableMap<LocalDate, Rate>> rates = new HashMap<>();
        // Only the days matter here. In views a rate may be missing or none; that is for another gate to tell.
        sql.select(FX_RATES.CURRENCY, FX_RATES.DAY)
                .from(FX_RATES)
                .where(new KnownRows(at).rates())
                .and(FX_RATES.CURRENCY.in(currencies))
                .and(FX_RATES.DAY.isNotNull())
                .and(FX_RATES.RATE.gt(inline(BigDecimal.ZERO)))
                .forEach(row -> rates.computeIfAbsent(row.value1(), currency -> new TreeMap<>())
                        .put(row.value2(), Rate.ONE));
        return new ExchangeRates(reporting, rates);
    }
}
