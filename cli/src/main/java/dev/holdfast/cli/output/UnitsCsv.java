package dev.holdfast.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.method.Grain;
import dev.holdfast.core.money.Amount;
import dev.holdfast.reports.data.CsvText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** The units behind a statement as CSV, one a row. */
public final class UnitsCsv {
    private UnitsCsv() {}

    /**
     * The whole text.
     *
     * @param names of the units that have one
     * @param run that the statement is of
     */
    public static String text(UnitBalances units, Map<String, String> names, String run) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("unit", "name", "opening", "closing", "paused", "tier", "channel", "run");
            for (UnitBalance unit : units) {
                csv.writeRecord(
                        CsvText.safe(Grain.printed(unit.unit())),
                        CsvText.safe(names.getOrDefault(unit.unit(), "")),
                        new Amount(unit.opening()).toString(),
                        new Amount(unit.closing()).toString(),
                        Boolean.toString(unit.paused()),
                        CsvText.safe(unit.tier()),
                        CsvText.safe(unit.channel()),
                        run);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
