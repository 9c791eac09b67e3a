package dev.holdfast.persistence.check;

import static org.jooq.impl.DSL.inline;

import dev.holdfast.core.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What a gate found.
 *
 * @param count 0 where all is well
 * @param examples the first of them
 */
record Found(long count, List<String> examples) {
    static final Found NOTHING = new Found(0, List.of());

    /** A list that is short enough to be held. */
    static Found of(List<String> all) {
        return new Found(all.size(), all.stream().limit(Finding.EXAMPLES).toList());
    }

    /**
     * The rows of a query: all are counted where they lie, and a few are fetched.
     *
     * @param words of one row, which is read by the fields of the query
     * @param order fields of the query; texts in the order of their code points
     */
    static Found in(DSLContext sql, Select<?> offences, Function<Record, String> words, Field<?>... order) {
        Table<?> each = offences.asTable("offence");
        Field<Integer> total = DSL.count().over().as("offences");
        Result<Record> rows = sql.select(each.fields())
                .select(total)
                .from(each)
                .orderBy(Arrays.stream(order)
                        .<OrderField<?>>map(field -> Wording.ordered(each, field))
                        .toList())
                .limit(inline(Finding.EXAMPLES))
                .fetch();
        return rows.isEmpty()
                ? NOTHING
                : new Found(rows.getFirst().get(total), rows.stream().map(words).toList());
    }
}
