package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ATTRIBUTES;
import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static dev.holdfast.persistence.schema.warehouse.Tables.FX_RATES;
import static dev.holdfast.persistence.schema.warehouse.Tables.GL_CONTROL;
import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Are these the same data? A hash over what every known row says, whatever the order of the rows and whenever they were
 * recorded. It finds changes; it is no proof against somebody who forges rows to hit it.
 */
record InputDigest(DSLContext sql, Known known) {
    private static final long[] SEEDS = {0, 1};

    String fetch() {
        String parts = String.join(
                ";",
                part(CUSTOMERS, CUSTOMERS.RECORDED_AT, CUSTOMERS.SUPERSEDED_AT),
                part(ITEMS, ITEMS.RECORDED_AT, ITEMS.SUPERSEDED_AT),
                part(FX_RATES, FX_RATES.RECORDED_AT, FX_RATES.SUPERSEDED_AT),
                part(GL_CONTROL, GL_CONTROL.RECORDED_AT, GL_CONTROL.SUPERSEDED_AT),
                part(ATTRIBUTES, ATTRIBUTES.RECORDED_AT, ATTRIBUTES.SUPERSEDED_AT));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(parts.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    private String part(Table<?> table, Field<Instant> recordedAt, Field<Instant> supersededAt) {
        List<Field<?>> said = Arrays.stream(table.fields())
                .<Field<?>>map(column -> column)
                .filter(column -> !column.equals(recordedAt) && !column.equals(supersededAt))
                .toList();
        Field<BigDecimal> first = coalesce(sum(Dialect.hash(said, SEEDS[0])), inline(BigDecimal.ZERO));
        Field<BigDecimal> second = coalesce(sum(Dialect.hash(said, SEEDS[1])), inline(BigDecimal.ZERO));
        return sql.select(count(), first, second)
                .from(table)
                .where(known.holds(recordedAt, supersededAt))
                .fetchSingle(row -> table.getName() + " " + row.value1() + " " + row.value2() + " " + row.value3());
    }
}
