package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.statement.DataRead.Kind;
import dev.holdfast.core.time.Close;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * What item rows are there?
 *
 * @param usage whether usage counts
 */
record SourceProfile(DSLContext sql, Knowing known, Close close, boolean usage) {
    /**
     * @param rows number of rows of each kind
     * @param currencies of the rows in MRR, now or after a pause
     * @param firstDay of any row in MRR
     */
    record Profile(Map<Kind, Long> rows, SortedSet<String> currencies, Optional<LocalDate> firstDay) {
        long rows(Kind kind) {
            return rows.getOrDefault(kind, 0L);
        }
    }

    Profile fetch() {
        Map<Kind, Long> rows = new EnumMap<>(Kind.class);
        SortedSet<String> currencies = new TreeSet<>();
        Optional<LocalDate> firstDay = Optional.empty();
        Field<String> kind = ItemRows.kind(close).as("kind");
        var groups = sql.select(kind, ITEMS.CURRENCY, count(), min(ITEMS.VALID_FROM))
                .from(ITEMS)
                .where(known.items())
                .groupBy(kind, ITEMS.CURRENCY)
                .fetch();
        for (var group : groups) {
            if (group.value1() == null) {
                throw unreadable(group.value3());
            }
            Kind of = Kind.valueOf(group.value1());
            rows.merge(of, group.value3().longValue(), Long::sum);
            boolean used = usage && of == Kind.USAGE;
            if (used || of == Kind.RECURRING || of == Kind.PAUSED || of == Kind.NOT_STARTED) {
                currencies.add(group.value2());
            }
            if (used || of == Kind.RECURRING) {
                LocalDate day = group.value4();
                firstDay = Optional.of(
                        firstDay.filter(first -> first.isBefore(day)).orElse(day));
            }
        }
        return new Profile(rows, currencies, firstDay);
    }

    private static Fault unreadable(int rows) {
        return new Fault(
                ErrorCode.CONTRACT_BROKEN,
                rows + " rows of items lack a value that MRR is made of, or have a word the contract does not know",
                "Look for nulls and unknown words in charge_kind, status, interval, interval_count, amount, discount,"
                        + " currency and valid_from");
    }
}
