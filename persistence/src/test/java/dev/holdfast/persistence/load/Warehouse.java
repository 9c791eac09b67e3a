package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A warehouse of its own for a test, and files to load into it. Texts stand for files: their name, then their lines. */
final class Warehouse implements AutoCloseable {
    static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");
    static final Instant SECOND = Instant.parse("2026-02-01T08:00:00Z");

    private final Path folder;
    private final Database database;

    Warehouse(Path folder) {
        this(folder, TestDatabase.fresh());
    }

    /** @param database closed with this */
    Warehouse(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    Database database() {
        return database;
    }

    /** Loads files, each a text whose first line is the file's name. */
    LoadResult load(Instant now, String... files) {
        return loadFiles(now, Stream.of(files).map(this::write).toList());
    }

    LoadResult loadFiles(Instant now, List<Path> files) {
        return loadFiles(now, files, Progress.NONE);
    }

    LoadResult loadFiles(Instant now, List<Path> files, Progress progress) {
        return new Loader(database).load(files, InstantSource.fixed(now), progress);
    }

    /** What is wrong with files, a line for each; empty where they are loaded. */
    List<String> rejected(Instant now, String... files) {
        return switch (load(now, files)) {
            case LoadReport report -> List.of();
            case RejectedRows rejected ->
                rejected.rows().stream().map(RejectedRow::toString).toList();
        };
    }

    /** How many rows each table has, superseded ones too. */
    List<Integer> rows() {
        return database.read(sql -> Stream.of(ContractTable.values())
                .map(table -> sql.fetchOne("select count(*) from holdfast." + table.tableName())
                        .get(0, Integer.class))
                .toList());
    }

    /** The rows of a query, their values with commas between them, null as {@code -}. */
    List<String> select(String query) {
        return database.read(sql -> sql.fetch(query).map(row -> {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Object value = row.get(i);
                values.add(value == null ? "-" : shown(value));
            }
            return String.join(",", values);
        }));
    }

    /** Instants in UTC, whichever zone the test runs in, and numbers with all their decimals. */
    private static String shown(Object value) {
        return switch (value) {
            case OffsetDateTime moment -> moment.toInstant().toString();
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    Path write(String file) {
        int end = file.indexOf('\n');
        return write(file.substring(0, end), file.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
