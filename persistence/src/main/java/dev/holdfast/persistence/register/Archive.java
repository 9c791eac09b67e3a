package dev.holdfast.persistence.register;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.schema.register.HoldfastRegister;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The whole register as a folder: a CSV for each table, as COPY writes it, and a list of their SHA-256, which
 * {@code sha256sum -c} reads.
 *
 * @param sql a transaction that nobody else writes the register beside
 */
public record Archive(DSLContext sql) {
    /** In an order in which each row comes after those it refers to. */
    private static final List<String> TABLES = List.of(
            "methods",
            "runs",
            "run_ends",
            "prepared",
            "unit_balances",
            "restatements",
            "effects",
            "unit_changes",
            "approvals",
            "statements",
            "documents",
            "adjustments",
            "deliveries",
            "delivery_events",
            "delivered",
            "notices");

    private static final String LIST = "sha256.txt";

    static {
        if (TABLES.size() != HoldfastRegister.HOLDFAST_REGISTER.getTables().size()) {
            throw new AssertionError("a table of the register is missing in its archive");
        }
    }

    private interface Work<T> {
        T on(PGConnection connection) throws SQLException, IOException;
    }

    /**
     * Writes the register.
     *
     * @param folder that is there, and empty
     * @return the files, the list of hashes last
     * @throws Fault {@code REGISTER_FILE}
     */
    public List<Path> export(Path folder) {
        requireNothingIn(folder);
        sql.execute("set local time zone 'UTC'");
        sql.execute("set local bytea_output = 'hex'");
        List<Path> files = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        for (String table : TABLES) {
            Path file = folder.resolve(table + ".csv");
            String hash = file(folder, connection -> {
                MessageDigest digest = sha256();
                try (OutputStream out = new DigestOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)), digest)) {
                    connection
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select * from holdfast_register." + table + " order by " + key(table)
                                            + ") to stdout (format csv, header)",
                                    out);
                }
                return HexFormat.of().formatHex(digest.digest());
            });
            list.append(hash).append("  ").append(file.getFileName()).append('\n');
            files.add(file);
        }
        Path hashes = folder.resolve(LIST);
        file(folder, connection -> Files.writeString(hashes, list, StandardOpenOption.CREATE_NEW));
        files.add(hashes);
        return files;
    }

    /**
     * Takes in an exported register, all of it or nothing.
     *
     * @return how many rows
     * @throws Fault {@code REGISTER_FILE} where a file is not what the list of hashes says; {@code REGISTER_ENTRY} where
     *     something was entered here already
     */
    public long restore(Path folder) {
        requireEmpty();
        Map<String, String> hashes = hashes(folder);
        long rows = 0;
        for (String table : TABLES) {
            Path file = folder.resolve(table + ".csv");
            rows += file(folder, connection -> {
                requireHash(file, hashes.get(table + ".csv"));
                try (InputStream in = Files.newInputStream(file)) {
                    return connection
                            .getCopyAPI()
                            .copyIn("copy holdfast_register." + table + " from stdin (format csv, header)", in);
                }
            });
        }
        return rows;
    }

    private static void requireNothingIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.findFirst().ifPresent(entry -> {
                throw new Fault(
                        ErrorCode.REGISTER_FILE,
                        "the folder " + folder + " is not empty: it holds " + entry.getFileName(),
                        "Export into a new folder");
            });
        } catch (IOException unreadable) {
            throw broken(folder, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    private void requireEmpty() {
        for (String table : TABLES) {
            if (sql.fetchCount(known(table)) > 0) {
                throw new Fault(
                        ErrorCode.REGISTER_ENTRY,
                        "this register holds entries already, in " + table,
                        "Take an exported register into an empty one: name it with --register");
            }
        }
    }

    /** The columns of a table's key; text by code point, as databases sort it in languages of their own. */
    private static String key(String table) {
        return Objects.requireNonNull(known(table).getPrimaryKey()).getFields().stream()
                .map(column -> column.getName() + (column.getType() == String.class ? " collate \"C\"" : ""))
                .collect(Collectors.joining(", "));
    }

    private static Table<?> known(String table) {
        return HoldfastRegister.HOLDFAST_REGISTER.getTables().stream()
                .filter(known -> known.getName().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> hashes(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(folder.resolve(LIST))) {
                String[] parts = line.split("  ", 2);
                hashes.put(parts[parts.length - 1], parts[0]);
            }
        } catch (IOException missing) {
            throw broken(folder, "it has no " + LIST + " that can be read", missing);
        }
        return hashes;
    }

    private static void requireHash(Path file, @Nullable String hash) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream nowhere = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(nowhere);
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(hash)) {
            throw new Fault(
                    ErrorCode.REGISTER_FILE,
                    file.getFileName() + " has SHA-256 " + found + ", and " + LIST + " says " + hash,
                    "Export the register again; nothing was taken in");
        }
    }

    private <T> T file(Path folder, Work<T> work) {
        return sql.connectionResult(connection -> {
            try {
                return work.on(connection.unwrap(PGConnection.class));
            } catch (IOException failure) {
                throw broken(folder, String.valueOf(failure.getMessage()), failure);
            } catch (SQLException failure) {
                throw new DataAccessException("copying the register", failure);
            }
        });
    }

    private static Fault broken(Path folder, String why, IOException cause) {
        return new Fault(
                ErrorCode.REGISTER_FILE,
                "the folder " + folder + " cannot be used: " + why,
                "Give an empty folder to export to, or a whole exported one to import",
                cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
