package dev.holdfast.reports.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.MovementsFile;
import dev.holdfast.core.time.Close;
import dev.holdfast.reports.view.MovementColumn;
import dev.holdfast.reports.view.MovementColumn.Content;
import dev.holdfast.reports.view.UnitRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * {@code movements.csv}: what each unit did in the trailing twelve months, one a row. It says nothing of the run that issued
 * the statement, so that its hash can be a part of what is approved.
 */
public final class MovementsCsv {
    /** The name of the file. */
    public static final String NAME = "movements.csv";

    private MovementsCsv() {}

    /**
     * Writes the whole file, holding one row at a time. The same units give the same bytes.
     *
     * @param close of the statement
     * @param to is not closed
     * @return how many units it has
     */
    public static long write(UnitRows rows, Close close, OutputStream to) throws IOException {
        Writer text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        List<String> titles = new ArrayList<>();
        MovementColumn.ALL.forEach(column -> titles.add(column.key()));
        titles.add("statement");
        csv.writeRecord(titles);
        String statement = close.month().toString();
        long count = 0;
        for (UnitMovement unit : rows.movements()) {
            List<String> cells = new ArrayList<>(titles.size());
            MovementColumn.ALL.forEach(column -> cells.add(cell(column.content(), unit, rows)));
            cells.add(statement);
            csv.writeRecord(cells);
            count++;
        }
        csv.flush();
        return count;
    }

    /** How many rows the file has, and its hash. */
    public static MovementsFile file(UnitRows rows, Close close) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long units = write(rows, close, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return new MovementsFile(units, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String cell(Content content, UnitMovement unit, UnitRows rows) {
        return switch (content) {
            case Content.Text(var words) -> CsvText.safe(words.of(unit, rows.names()));
            case Content.Money(var amount) ->
                amount.apply(unit).map(Amount::toString).orElse("");
            case Content.Flag(var flag) -> Boolean.toString(flag.test(unit));
        };
    }
}
