package dev.holdfast.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.reports.data.CellJson;
import dev.holdfast.reports.data.CsvText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A window as CSV, one cell a row: its segment, the fields that JSON has under the same names, and what the file is
 * about, the same in each row.
 */
public final class MeasureCsv {
    private static final List<String> ABOUT =
            List.of("currency", "window_kind", "window_open", "window_close", "method_version", "method_fingerprint");

    private MeasureCsv() {}

    /**
     * The whole text. A dimension that a cell is not restricted to is empty, so all of the total's are.
     *
     * @param dimensions that were asked for
     */
    public static String text(MeasuredWindow measured, Set<Dimension> dimensions) {
        List<Dimension> ordered = dimensions.stream().sorted().toList();
        List<String> about = about(measured);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header(measured, ordered));
            measured.cells().forEach((segment, figures) -> csv.writeRecord(row(ordered, segment, figures, about)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> header(MeasuredWindow measured, List<Dimension> dimensions) {
        List<String> header = new ArrayList<>();
        dimensions.forEach(dimension -> header.add(dimension.key()));
        fields(Segment.TOTAL, measured.total()).forEach(field -> header.add(field.getKey()));
        header.addAll(ABOUT);
        return header;
    }

    private static List<String> row(List<Dimension> dimensions, Segment segment, Figures figures, List<String> about) {
        List<String> row = new ArrayList<>();
        dimensions.forEach(dimension -> row.add(CsvText.safe(segment.values().getOrDefault(dimension, ""))));
        fields(segment, figures).forEach(field -> row.add(text(field.getValue())));
        row.addAll(about);
        return row;
    }

    private static List<Map.Entry<String, JsonNode>> fields(Segment segment, Figures figures) {
        ObjectNode cell = MeasureJson.MAPPER.createObjectNode();
        CellJson.write(cell, segment, figures);
        cell.remove("segment");
        return List.copyOf(cell.properties());
    }

    private static List<String> about(MeasuredWindow measured) {
        return List.of(
                measured.currency(),
                measured.window().kind().key(),
                measured.window().open().toString(),
                measured.window().close().toString(),
                CsvText.safe(measured.method().version()),
                measured.method().fingerprint().hex());
    }

    // Amounts and ratios never begin like a formula but with a minus, which is a number's own.
    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
    }
}
