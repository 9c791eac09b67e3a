package dev.holdfast.cli.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One file of the contract: RFC 4180, UTF-8, header first. */
final class CsvFile {
    private CsvFile() {}

    /** Replaces the file; an empty cell is a null. */
    static void write(Path file, List<String> columns, List<List<String>> rows) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        }
    }
}
