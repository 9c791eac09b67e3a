package dev.holdfast.cli.command;

import dev.holdfast.core.history.History;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A random history in a warehouse as it becomes known: what is known at first, and what changes after that. */
record WrittenHistory(TestDatabase database, History history) {
    /** Writes the rates of the years before the history, which the first windows of a trend open with. */
    void earlierRates(Instant recordedAt) {
        execute("""
                insert into holdfast.fx_rates (currency, day, rate, recorded_at)
                select currency, (month + interval '1 month' - interval '1 day')::date, rate, '%s'
                from (values ('EUR', 1.1), ('JPY', 0.007)) as of (currency, rate)
                cross join generate_series(timestamp '2020-01-01', timestamp '2021-11-01', interval '1 month') as month
                """.formatted(recordedAt));
    }

    /** Writes every row that is known by an instant and was not written by another, and ends those that are known no longer. */
    void become(Instant since, Instant until) {
        try (Connection connection = DriverManager.getConnection(database.url())) {
            for (History.CustomerRow row : history.customers()) {
                write(
                        connection,
                        "customers",
                        "customer_id, parent_id, channel",
                        row.known(),
                        since,
                        until,
                        row.id(),
                        row.parent(),
                        row.channel());
            }
            for (History.ItemRow row : history.items()) {
                write(
                        connection,
                        "items",
                        "item_id, customer_id, tier, charge_kind, status, quantity, unit_price, amount, discount, currency,"
                                + " \"interval\", interval_count, valid_from, valid_to",
                        row.known(),
                        since,
                        until,
                        row.id(),
                        row.customer(),
                        row.tier(),
                        row.chargeKind(),
                        row.status(),
                        row.quantity(),
                        row.unitPrice(),
                        row.amount(),
                        row.discount(),
                        row.currency(),
                        row.interval(),
                        row.intervalCount(),
                        row.from(),
                        row.to());
            }
            for (History.RateRow row : history.rates()) {
                write(
                        connection,
                        "fx_rates",
                        "currency, day, rate",
                        row.known(),
                        since,
                        until,
                        row.currency(),
                        row.day(),
                        row.rate());
            }
            for (History.AttributeRow row : history.attributes()) {
                write(
                        connection,
                        "attributes",
                        "customer_id, attribute, value, valid_from, valid_to",
                        row.known(),
                        since,
                        until,
                        row.customer(),
                        row.attribute(),
                        row.value(),
                        row.from(),
                        row.to());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Replaces, ends and adds some rows, corrects rates and moves customers, all at one instant. */
    void change(Random random, Instant at) {
        int salt = random.nextInt(1_000);
        String some = "mod(abs(hashtext(item_id || valid_from || '%s')), %s) = %s and superseded_at is null";
        replace(
                "items",
                some.formatted(salt, 6, 0),
                at,
                "update changed set amount = coalesce(amount, 0) + 7.5, quantity = null, unit_price = null, discount = 0");
        replace(
                "items",
                some.formatted(salt, 6, 1),
                at,
                "update changed set valid_to = valid_from + 200 where valid_to is null and charge_kind = 'recurring'");
        execute("update holdfast.items set superseded_at = '%s' where ".formatted(at) + some.formatted(salt, 12, 2));
        execute("""
                insert into holdfast.items (item_id, customer_id, tier, amount, currency, valid_from, recorded_at)
                select 'late-%1$s-' || customer_id, customer_id, 'Pro', 12.5, 'USD', date '2023-06-15', '%2$s'
                from holdfast.customers where mod(abs(hashtext(customer_id || '%1$s')), 7) = 0 and superseded_at is null
                """.formatted(salt, at));
        replace(
                "fx_rates",
                "mod(abs(hashtext(currency || day || '%s')), 3) = 0 and superseded_at is null".formatted(salt),
                at,
                "update changed set rate = rate * 1.02");
        execute("""
                insert into holdfast.attributes (customer_id, attribute, value, valid_from, recorded_at)
                select 'c7', 'parent', 'c8', date '2022-01-01', '%1$s'
                where not exists (select from holdfast.attributes where customer_id in ('c7', 'c8') and superseded_at is null)
                  and exists (select from holdfast.customers where customer_id = 'c7' and parent_id is null)
                """.formatted(at));
    }

    private void replace(String table, String which, Instant at, String change) {
        execute("""
                create temporary table changed as select * from holdfast.%1$s where %2$s;
                update holdfast.%1$s set superseded_at = '%3$s' where %2$s;
                %4$s;
                update changed set recorded_at = '%3$s';
                insert into holdfast.%1$s select * from changed;
                drop table changed
                """.formatted(table, which, at, change));
    }

    private void execute(String sql) {
        database.execute(sql);
    }

    private static void write(
            Connection connection,
            String table,
            String columns,
            History.Known known,
            Instant since,
            Instant until,
            @Nullable Object... values)
            throws SQLException {
        Instant end = known.supersededAt();
        boolean begun = !known.recordedAt().isAfter(until);
        boolean ended = end != null && !end.isAfter(until);
        if (begun && known.recordedAt().isAfter(since)) {
            insert(connection, table, columns, known, ended, values);
        } else if (end != null && ended && end.isAfter(since)) {
            end(connection, table, columns, known, values);
        }
    }

    private static void insert(
            Connection connection,
            String table,
            String columns,
            History.Known known,
            boolean ended,
            @Nullable Object... values)
            throws SQLException {
        String marks = Arrays.stream(values).map(value -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("insert into holdfast." + table + " (" + columns
                + ", recorded_at, superseded_at) values (" + marks + ", ?, ?)")) {
            bind(insert, values);
            insert.setObject(values.length + 1, at(known.recordedAt()));
            insert.setObject(values.length + 2, ended ? at(known.supersededAt()) : null);
            insert.executeUpdate();
        }
    }

    private static void end(
            Connection connection, String table, String columns, History.Known known, @Nullable Object... values)
            throws SQLException {
        String same = Arrays.stream(columns.split(", ", -1))
                .map(column -> column + " is not distinct from ?")
                .collect(Collectors.joining(" and "));
        try (PreparedStatement end = connection.prepareStatement(
                "update holdfast." + table + " set superseded_at = '" + known.supersededAt() + "' where " + same)) {
            bind(end, values);
            end.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
