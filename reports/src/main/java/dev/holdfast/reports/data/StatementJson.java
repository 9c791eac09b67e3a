package dev.holdfast.reports.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Commentary;
import dev.holdfast.core.statement.DataRead;
import dev.holdfast.core.statement.Heading;
import dev.holdfast.core.statement.Provenance;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.time.Window;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes a statement as JSON. */
public final class StatementJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private StatementJson() {}

    /** The bytes of {@code statement.json} in UTF-8, with a final line end; equal statements give equal bytes. */
    public static byte[] bytes(Statement statement) {
        try {
            return (MAPPER.writer(PRINTER).writeValueAsString(tree(statement)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always JSON", e);
        }
    }

    private static ObjectNode tree(Statement statement) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("statement", statement.windows().close().month().toString());
        root.put("company", statement.company().name());
        root.put("currency", statement.currency());
        method(root.putObject("method"), statement);
        provenance(root.putObject("provenance"), statement.provenance());
        commentary(root.putObject("commentary"), statement.commentary());
        ObjectNode figures = root.putObject("figures");
        figures(figures, "headline", statement.windows().headline(), statement.headline());
        figures(figures, "year_ago", statement.windows().yearAgo(), statement.yearAgo());
        figures(figures, "month_ago", statement.windows().monthAgo(), statement.monthAgo());
        figures(figures, "month", statement.windows().month(), statement.month());
        figures(figures, "month_year_ago", statement.windows().monthYearAgo(), statement.monthYearAgo());
        figures(figures, "quarter", statement.windows().quarter(), statement.quarter());
        figures(figures, "quarter_year_ago", statement.windows().quarterYearAgo(), statement.quarterYearAgo());
        bridge(root.putArray("bridge"), statement);
        trend(root.putArray("trend"), statement);
        segments(root.putArray("cells"), statement);
        root.put(
                "closing_at_own_rates",
                statement.closingAtOwnRates().map(Amount::toString).orElse(null));
        dataRead(root.putObject("data_read"), statement.dataRead());
        return root;
    }

    private static void method(ObjectNode node, Statement statement) {
        node.put("version", statement.method().version());
        node.put("fingerprint", statement.method().fingerprint().hex());
        ObjectNode settings = node.putObject("settings");
        for (Setting setting : Setting.values()) {
            settings.put(setting.key(), statement.method().value(setting));
        }
    }

    private static void provenance(ObjectNode node, Provenance provenance) {
        node.put("known_at", provenance.knownAt().toString());
        node.put("data_watermark", provenance.dataWatermark().toString());
        node.put("input_digest", provenance.inputDigest());
        node.put("engine_version", provenance.engineVersion());
    }

    private static void commentary(ObjectNode node, Commentary commentary) {
        node.put("lead", commentary.lead());
        node.put("lead_rest", commentary.leadRest());
        heading(node, "bridge", commentary.bridge());
        heading(node, "trend", commentary.trend());
        heading(node, "components", commentary.components());
        heading(node, "matrix", commentary.matrix());
        heading(node, "reconciliation", commentary.reconciliation());
        heading(node, "data_read", commentary.dataRead());
        heading(node, "method", commentary.method());
        heading(node, "settings", commentary.settings());
    }

    private static void heading(ObjectNode node, String name, Heading heading) {
        node.putObject(name).put("message", heading.message()).put("subtitle", heading.subtitle());
    }

    private static void window(ObjectNode node, Window window) {
        node.put("kind", window.kind().key());
        node.put("open", window.open().toString());
        node.put("close", window.close().toString());
    }

    private static void figures(ObjectNode parent, String name, Window window, Figures figures) {
        ObjectNode node = parent.putObject(name);
        window(node.putObject("window"), window);
        CellJson.write(node, figures);
    }

    private static void bridge(ArrayNode steps, Statement statement) {
        statement
                .bridge()
                .steps()
                .forEach(step -> steps.addObject()
                        .put("step", step.kind().name().toLowerCase(Locale.ROOT))
                        .put("amount", step.amount().toString())
                        .put("units", step.units()));
    }

    private static void trend(ArrayNode points, Statement statement) {
        statement.trend().points().forEach(point -> {
            ObjectNode node = points.addObject();
            node.put("close", point.close().toString());
            CellJson.write(node, point.figures());
        });
    }

    private static void segments(ArrayNode cells, Statement statement) {
        statement.matrix().cells().forEach((segment, figures) -> CellJson.write(cells.addObject(), segment, figures));
    }

    private static void dataRead(ObjectNode node, DataRead read) {
        node.put("rows", read.total());
        ObjectNode kinds = node.putObject("by_kind");
        read.rows().forEach((kind, count) -> kinds.put(kind.name().toLowerCase(Locale.ROOT), count));
        node.put("first_day", read.firstDay().map(Object::toString).orElse(null));
        ArrayNode rates = node.putArray("rates");
        read.ratesAtHeadline()
                .forEach(pair -> rates.addObject()
                        .put("currency", pair.currency())
                        .put("at_open", pair.atOpen().orElse(null))
                        .put("at_close", pair.atClose().orElse(null)));
    }
}
