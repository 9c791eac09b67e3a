package dev.holdfast.cli.job;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.register.Issued;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads statements that were issued before the register was kept. */
public final class Adoption {
    private static final List<String> REQUIRED = List.of("close", "issued_at", "nrr", "grr", "source");
    private static final List<String> OPTIONAL = List.of("logo_retention", "nrr_half_width_95");
    private static final BigDecimal HIGHEST = BigDecimal.TEN;

    private Adoption() {}

    /**
     * The statements of a file.
     *
     * @param now none was issued later
     * @throws Fault {@code REGISTER_FILE} with the line, the column and the reason, at the first that is wrong
     */
    public static List<Issued> read(Path file, Instant now) {
        List<Issued> statements = new ArrayList<>();
        Set<Close> closes = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                requireColumns(file, row);
                Issued issued = issued(file, row);
                requireOrder(file, row, issued, now);
                if (!closes.add(issued.figures().close())) {
                    throw wrong(file, row.getStartingLineNumber(), "close", "is there twice", null);
                }
                statements.add(issued);
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new Fault(
                    ErrorCode.REGISTER_FILE, file.getFileName() + " is no CSV in UTF-8", "Save it as such", broken);
        } catch (IOException missing) {
            throw new Fault(ErrorCode.REGISTER_FILE, file + " cannot be read", "Correct its name", missing);
        }
        if (statements.isEmpty()) {
            throw new Fault(ErrorCode.REGISTER_FILE, file.getFileName() + " has no rows", "Name another file");
        }
        return statements;
    }

    private static void requireColumns(Path file, NamedCsvRecord row) {
        List<String> header = row.getHeader();
        for (String column : REQUIRED) {
            if (!header.contains(column)) {
                throw wrong(file, 1, column, "is missing; the header must name it", null);
            }
        }
        for (String column : header) {
            if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
                throw wrong(
                        file,
                        1,
                        column,
                        "is no column here; there are " + String.join(", ", REQUIRED) + " and "
                                + String.join(", ", OPTIONAL),
                        null);
            }
        }
    }

    private static void requireOrder(Path file, NamedCsvRecord row, Issued issued, Instant now) {
        Instant issuedAt = issued.figures().issuedAt();
        LocalDate close = issued.figures().close().day();
        if (!issuedAt.isAfter(close.atStartOfDay(ZoneOffset.UTC).toInstant()) || issuedAt.isAfter(now)) {
            throw wrong(
                    file,
                    row.getStartingLineNumber(),
                    "issued_at",
                    row.getField("issued_at") + " must be after the close, " + close + ", and not in the future",
                    null);
        }
    }

    private static Issued issued(Path file, NamedCsvRecord row) {
        long line = row.getStartingLineNumber();
        String source = row.getField("source").strip();
        if (source.isEmpty()) {
            throw wrong(file, line, "source", "is empty; say where the figure comes from", null);
        }
        return new Issued(
                new Reported(
                        close(file, row),
                        issuedAt(file, row),
                        Optional.empty(),
                        ratio(file, row, "nrr"),
                        ratio(file, row, "grr"),
                        ratio(file, row, "nrr_half_width_95").ratio()),
                ratio(file, row, "logo_retention"),
                Optional.empty(),
                Optional.of(source));
    }

    private static Close close(Path file, NamedCsvRecord row) {
        try {
            return new Close(LocalDate.parse(row.getField("close")));
        } catch (DateTimeException | Fault broken) {
            throw wrong(
                    file,
                    row.getStartingLineNumber(),
                    "close",
                    "'" + row.getField("close") + "' must be the last day of a month, such as 2026-01-31",
                    broken);
        }
    }

    private static Instant issuedAt(Path file, NamedCsvRecord row) {
        try {
            return OffsetDateTime.parse(row.getField("issued_at")).toInstant();
        } catch (DateTimeException broken) {
            throw wrong(
                    file,
                    row.getStartingLineNumber(),
                    "issued_at",
                    "'" + row.getField("issued_at") + "' must be an instant, such as 2026-02-03T06:00:00Z",
                    broken);
        }
    }

    private static Retention ratio(Path file, NamedCsvRecord row, String column) {
        String text = row.findField(column).orElse("").strip();
        if (text.isEmpty()) {
            return new Retention.Undefined(Retention.Reason.NO_COHORT);
        }
        if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,12})?")) {
            throw wrong(
                    file,
                    row.getStartingLineNumber(),
                    column,
                    "'" + text + "' must be a fraction, such as 1.123",
                    null);
        }
        BigDecimal ratio = new BigDecimal(text);
        if (ratio.abs().compareTo(HIGHEST) > 0) {
            throw wrong(
                    file,
                    row.getStartingLineNumber(),
                    column,
                    text + " is more than 10 and looks like per cent; write 1.123 for 112.3 %",
                    null);
        }
        return new Retention.Measured(Reported.rounded(ratio));
    }

    private static Fault wrong(Path file, long line, String column, String reason, @Nullable Throwable cause) {
        return new Fault(
                ErrorCode.REGISTER_FILE,
                file.getFileName() + ":" + line + " " + column + " " + reason,
                "Correct it and import the file again; nothing was taken in",
                cause);
    }
}
