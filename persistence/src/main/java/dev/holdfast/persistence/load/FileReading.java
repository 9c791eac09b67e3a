package dev.holdfast.persistence.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.holdfast.persistence.contract.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** Reads one file, row by row. What is wrong with a row is noted, and reading goes on. */
final class FileReading {
    private static final int LONGEST_FIELD = 100_000;
    private static final int BUFFER = 1 << 16;

    private final ContractFile file;
    private final int place;
    private final Rejections rejections;
    private boolean complete = true;

    /** Takes the rows. */
    interface Target {
        /** Takes one row, which begins in a line. */
        void add(long line, Row row);
    }

    /** @param place of the file among those that are loaded */
    FileReading(ContractFile file, int place, Rejections rejections) {
        this.file = file;
        this.place = place;
        this.rejections = rejections;
    }

    /**
     * Reads the file.
     *
     * @param bytes told how many more have been read
     * @return whether every row of it reached the target, be it with bad cells
     */
    boolean read(Target target, LongConsumer bytes) {
        try (InputStream packed = new CountedInput(Files.newInputStream(file.path()), bytes);
                InputStream input = file.isPacked() ? new GZIPInputStream(packed, BUFFER) : packed;
                CsvReader<CsvRecord> csv = csv(input)) {
            read(csv.iterator(), target);
            return complete;
        } catch (UncheckedIOException unreadable) {
            throw unreadable(Objects.requireNonNull(unreadable.getCause()));
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private void read(Iterator<CsvRecord> records, Target target) {
        long line = 1;
        try {
            if (!records.hasNext()) {
                rejectWhole(1, "the file is empty; it needs a header, or leave it out");
                return;
            }
            CsvRecord first = records.next();
            Header header = new Header(file.table(), first.getFields());
            line = first.getStartingLineNumber();
            for (Header.Problem problem : header.problems()) {
                complete = false;
                rejections.add(place, line, problem.name(), "", problem.reason());
            }
            if (!header.problems().isEmpty()) {
                return;
            }
            if (!records.hasNext()) {
                rejectWhole(line, "the file has a header and no rows; leave it out");
            }
            while (records.hasNext()) {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber();
                add(header, line, next.getFields(), target);
            }
        } catch (CsvParseException broken) {
            rejectWhole(line, "after this row the file is no CSV: " + words(broken));
        }
    }

    private void add(Header header, long line, List<String> fields, Target target) {
        if (fields.size() != header.width()) {
            rejectWhole(
                    line,
                    "the row has " + fields.size() + " fields, the header " + header.width()
                            + "; put a field with a comma in quotes");
            return;
        }
        target.add(
                line,
                Row.of(
                        file.table(),
                        header.arranged(fields),
                        breach -> rejections.add(place, line, breach.column(), breach.value(), breach.reason())));
    }

    private void rejectWhole(long line, String reason) {
        complete = false;
        rejections.add(place, line, "", "", reason);
    }

    private static CsvReader<CsvRecord> csv(InputStream input) {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD * 10)
                .build(CsvRecordHandler.of(handler -> handler.maxFieldSize(LONGEST_FIELD)), new Utf8Reader(input));
    }

    private RuntimeException unreadable(IOException failure) {
        return ContractFiles.fault("the file " + file.path() + " cannot be read: " + Reasons.of(failure));
    }

    /** What the parser says, of its innermost cause. */
    private static String words(Throwable broken) {
        Throwable at = broken;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage());
    }
}
