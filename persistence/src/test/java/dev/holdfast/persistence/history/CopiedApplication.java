package dev.holdfast.persistence.history;

import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.history.HistoryReport.Count;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application's views and a history of them. */
final class CopiedApplication implements AutoCloseable {
    static final Instant JANUARY = Instant.parse("2026-01-01T08:00:00Z");
    static final Instant FEBRUARY = Instant.parse("2026-02-01T08:00:00Z");
    static final Instant MARCH = Instant.parse("2026-03-01T08:00:00Z");

    private final Application application = new Application();
    private final Database views = application.views();
    private final Database history = views.beside("holdfast_history");

    Application application() {
        return application;
    }

    Database views() {
        return views;
    }

    Database history() {
        return history;
    }

    /** Copies. @return the tables that were written to, by what was written, such as {@code items +1 ~0 -0 =2} */
    List<String> copy(Instant at) {
        return changes(new HistoryCopy(views, history).copy(at));
    }

    static List<String> changes(HistoryReport report) {
        return report.counts().stream()
                .filter(Count::isChange)
                .map(count -> "%s +%s ~%s -%s =%s"
                        .formatted(
                                count.table().tableName(),
                                count.added(),
                                count.changed(),
                                count.vanished(),
                                count.unchanged()))
                .toList();
    }

    /** The rows of a query on the history, their values with commas between them, null as {@code -}. */
    List<String> select(String query) {
        return select(history, query);
    }

    static List<String> select(Database database, String query) {
        return database.read(sql -> sql.fetch(query)
                .map(row ->
                        row.intoList().stream().map(CopiedApplication::shown).collect(Collectors.joining(","))));
    }

    /** How many rows the history has, superseded ones too. */
    long rows() {
        return Stream.of(ContractTable.values())
                .map(table -> select("select count(*) from holdfast_history." + table.tableName()))
                .mapToLong(counts -> Long.parseLong(counts.getFirst()))
                .sum();
    }

    /** Instants in UTC, whichever zone the test runs in, and numbers with all their decimals. */
    private static String shown(Object value) {
        return switch (value) {
            case null -> "-";
            case OffsetDateTime moment -> moment.toInstant().toString();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    @Override
    public void close() {
        views.close();
    }
}
