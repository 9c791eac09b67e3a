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
        try {
            return MAPPER.writer(new CellALine()).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always JSON", impossible);
        }
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
