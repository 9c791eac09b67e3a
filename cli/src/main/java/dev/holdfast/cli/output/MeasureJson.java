package dev.holdfast.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Window;
import dev.holdfast.reports.data.CellJson;
import java.io.IOException;

/** A window as JSON, one cell a line. */
public final class MeasureJson {
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private MeasureJson() {}

    /** The whole text, with a final line end. */
    public static String text(MeasuredWindow measured) {
        ObjectNode root = MAPPER.createObjectNode();
        method(root.putObject("method"), measured.method());
        root.put("currency", measured.currency());
        window(root.putObject("window"), measured.window());
        ArrayNode cells = root.putArray("cells");
        measured.cells().forEach((segment, figures) -> CellJson.write(cells.addObject(), segment, figures));
        measured.comparison().ifPresent(comparison -> against(root.putObject("against"), comparison));
        measured.migration().ifPresent(migration -> migration(root.putObject("migration"), migration));
        DetailJson.write(root, measured);
        try {
            return MAPPER.writer(new CellALine()).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always JSON", impossible);
        }
    }

    private static void against(ObjectNode node, Comparison comparison) {
        window(node.putObject("window"), comparison.window());
        ArrayNode cells = node.putArray("cells");
        comparison.cells().forEach((segment, cell) -> {
            ObjectNode one = cells.addObject();
            CellJson.segment(one, segment);
            CellJson.ratio(one, "nrr", cell.before().nrr().ratio());
            CellJson.ratio(one, "difference", cell.difference().points());
            CellJson.ratio(one, "difference_half_width_95", cell.difference().halfWidth95());
            one.put(
                    "within_noise",
                    cell.difference().halfWidth95().isPresent()
                            ? (Boolean) cell.difference().isWithinNoise()
                            : null);
        });
        ArrayNode shifts = node.putArray("mix_shift");
        comparison.shifts().forEach((dimension, shift) -> {
            ObjectNode one = shifts.addObject();
            one.put("dimension", dimension.key());
            one.put("change", shift.change());
            ArrayNode parts = one.putArray("parts");
            shift.parts()
                    .forEach((value, part) -> parts.addObject()
                            .put("value", value)
                            .put("rate", part.rate())
                            .put("mix", part.mix()));
        });
    }

    private static void migration(ObjectNode node, MeasuredWindow.Migration migration) {
        node.put("dimension", migration.dimension().key());
        ArrayNode cells = node.putArray("cells");
        migration
                .flow()
                .cells()
                .forEach((passage, moved) -> cells.addObject()
                        .put("from", passage.from().orElse(null))
                        .put("to", passage.to().orElse(null))
                        .put("units", moved.units())
                        .put("opening", moved.opening().toString())
                        .put("closing", moved.closing().toString()));
    }

    private static void method(ObjectNode node, Method method) {
        node.put("version", method.version());
        node.put("fingerprint", method.fingerprint().hex());
    }

    private static void window(ObjectNode node, Window window) {
        node.put("kind", window.kind().key());
        node.put("open", window.open().toString());
        node.put("close", window.close().toString());
    }

    /** A space after each colon and comma, and each cell on its own line. */
    private static final class CellALine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }

        @Override
        public void writeStartArray(JsonGenerator json) throws IOException {
            json.writeRaw("[\n  ");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(",\n  ");
        }
    }
}
