package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.statement.RenewalCounting;
import dev.holdfast.core.statement.RenewalCounting.Term;
import dev.holdfast.core.statement.Renewals;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Which terms of contracts end about a close, and what became of those that have ended? All recurring versions of the units
 * that have such a term.
 *
 * @param window whose close it is, and at whose opening amounts are converted
 * @param tierOrder from low to high
 */
record TermQuery(DSLContext sql, Versions versions, ExchangeRates rates, Window window, List<String> tierOrder) {
    private static final int FETCH_SIZE = 20_000;
    private static final Field<String> UNIT = Steps.UNIT;
    private static final Field<BigDecimal> MONTHLY = Steps.MONTHLY;

    /** @param inGrace the units that are in grace at the close */
    RenewalCounting count(Set<String> inGrace) {
        RenewalCounting counting = new RenewalCounting(window.close(), tierOrder);
        String unit = "";
        List<Term> terms = new ArrayList<>();
        try (Cursor<? extends Record> rows = sql.fetchLazy(query().fetchSize(FETCH_SIZE))) {
            for (Record row : rows) {
                String id = row.get(UNIT);
                if (!id.equals(unit) && !terms.isEmpty()) {
                    counting.add(terms, inGrace.contains(unit));
                    terms = new ArrayList<>();
                }
                unit = id;
                terms.add(term(row));
            }
        }
        if (!terms.isEmpty()) {
            counting.add(terms, inGrace.contains(unit));
        }
        return counting;
    }

    private Term term(Record row) {
        boolean told = row.get(ITEMS.STATUS).equals("active") && isInForceOfLate(row);
        return new Term(
                row.get(ITEMS.ITEM_ID),
                Optional.ofNullable(row.get(ITEMS.PRODUCT)).orElse("default"),
                row.get(ITEMS.TIER),
                told ? new Amount(rate(row).convert(row.get(MONTHLY).longValueExact())) : Amount.ZERO,
                row.get(ITEMS.VALID_FROM),
                row.get(ITEMS.VALID_TO),
                row.get(ITEMS.TERM_END));
    }

    /** On any of the days behind. What is not is neither due nor ended, renews nothing and decides no tier. */
    private boolean isInForceOfLate(Record row) {
        LocalDate day = window.close().day();
        LocalDate to = row.get(ITEMS.VALID_TO);
        return !row.get(ITEMS.VALID_FROM).isAfter(day) && (to == null || to.isAfter(day.minusDays(Renewals.DAYS)));
    }

    private Rate rate(Record row) {
        String currency = row.get(ITEMS.CURRENCY);
        LocalDate open = window.open().day();
        return rates.on(currency, open)
                .orElseThrow(() -> new Fault(
                        ErrorCode.FX_RATE_MISSING,
                        rates.lacking(currency, open) + " (needed to tell the terms of contracts that end about "
                                + window.close() + ")",
                        "Load one into fx_rates"));
    }

    private Select<? extends Record> query() {
        LocalDate day = window.close().day();
        Condition recurring = ITEMS.CHARGE_KIND.eq(inline("recurring"));
        Condition about = ITEMS.TERM_END
                .gt(inline(day.minusDays(Renewals.DAYS)))
                .and(ITEMS.TERM_END.le(inline(day.plusDays(Renewals.DAYS))));
        return versions.from(sql.withRecursive(versions.hierarchy().definitions())
                        .select(
                                versions.unit().as(UNIT),
                                ITEMS.ITEM_ID,
                                ITEMS.PRODUCT,
                                ITEMS.TIER,
                                ITEMS.CURRENCY,
                                ITEMS.STATUS,
                                new VersionSteps(versions).monthly(ItemRows.NET).as(MONTHLY),
                                ITEMS.VALID_FROM,
                                ITEMS.VALID_TO,
                                ITEMS.TERM_END))
                .and(recurring)
                .and(versions.unit()
                        .in(select(UNIT)
                                .from(versions.from(select(versions.unit().as(UNIT)))
                                        .and(recurring)
                                        .and(about)
                                        .asTable(name("ending")))))
                .orderBy(Dialect.byCodePoint(versions.unit()));
    }
}
