package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Commentary;
import dev.holdfast.core.statement.DataRead;
import dev.holdfast.core.statement.Heading;
import dev.holdfast.core.statement.MovementsFile;
import dev.holdfast.core.statement.Provenance;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.time.Window;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Writes a statement as JSON. */
public final class StatementJson {
    private static final String SEAL = "seal";

    private StatementJson() {}

    /** The bytes of {@code statement.json} in UTF-8, with a final line end; equal statements give equal bytes. */
    public static byte[] bytes(Statement statement) {
        ObjectNode root = tree(statement);
        statement.seal().ifPresentOrElse(seal -> SealJson.write(root.putObject(SEAL), seal), () -> root.putNull(SEAL));
        return JsonText.bytes(root);
    }

    /** The same without its seal: what is approved, and the same before and after. */
    public static byte[] content(Statement statement) {
        return JsonText.bytes(tree(statement));
    }

    /** The bytes of a statement's content, given the whole of it. */
    public static byte[] content(ObjectNode statement) {
        return JsonText.bytes(statement.deepCopy().without(SEAL));
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ObjectNode tree(Statement statement) {
        ObjectNode root = JsonText.object();
        root.put("statement", statement.windows().close().month().toString());
        root.put("company", statement.company().name());
        root.put("currency", statement.currency());
        method(root.putObject("method"), statement);
        provenance(root.putObject("provenance"), statement.provenance());
        movements(root, statement.movements());
        commentary(root.putObject("commentary"), statement.commentary());
        ObjectNode figures = root.putObject("figures");
        figures(figures, "headline", statement.windows().headline(), statement.headline());
        figures(figures, "year_ago", statement.windows().yearAgo(), statement.yearAgo());
        figures(figures, "month_ago", statement.windows().monthAgo(), statement.monthAgo());
        figures(figures, "month", statement.windows().month(), statement.month());
        figures(figures, "month_year_ago", statement.windows().monthYearAgo(), statement.monthYearAgo());
        figures(figures, "quarter", statement.windows().quarter(), statement.quarter());
        figures(figures, "quarter_year_ago", statement.windows().quarterYearAgo(), statement.quarterYearAgo());
        StoryJson.bridge(root.putArray("bridge"), statement.bridge());
        trend(root.putArray("trend"), statement);
        segments(root.putArray("cells"), statement);
        StoryJson.write(root.putArray("stories"), statement);
        DetailsJson.write(root, statement.disclosures(), statement.annex().variants());
        AnnexJson.write(root, statement);
        DetailsJson.implied(root, statement.headline());
        root.put(
                "closing_at_own_rates",
                statement.closingAtOwnRates().map(Amount::toString).orElse(null));
        dataRead(root.putObject("data_read"), statement.dataRead());
        PastJson.writeWalk(root, statement.past());
        LedgerJson.write(root.putObject("ledger"), statement.ledger());
        PastJson.writeRestatements(root, statement.past());
        PastJson.writeAmendment(root, statement.past());
        definitions(root.putArray("definitions"), statement);
        return root;
    }

    private static void method(ObjectNode node, Statement statement) {
        node.put("version", statement.method().version());
        node.put("fingerprint", statement.method().fingerprint().hex());
        ObjectNode settings = node.putObject("settings");
        for (Setting setting : Setting.values()) {
            settings.put(setting.key(), statement.method().value(setting));
        }
        ArrayNode text = node.putArray("text");
        statement.method().canonicalText().lines().forEach(text::add);
    }

    private static void provenance(ObjectNode node, Provenance provenance) {
        node.put("known_at", provenance.knownAt().toString());
        node.put("data_watermark", provenance.dataWatermark().toString());
        node.put("input_digest", provenance.inputDigest());
        node.put("engine_version", provenance.engineVersion());
    }

    private static void movements(ObjectNode root, Optional<MovementsFile> movements) {
        movements.ifPresentOrElse(
                list -> root.putObject("movements").put("rows", list.rows()).put("sha256", list.sha256()),
                () -> root.putNull("movements"));
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
        heading(node, "walk", commentary.walk());
        heading(node, "ledger", commentary.ledger());
        heading(node, "restated", commentary.restated());
        heading(node, "amendment", commentary.amendment());
        heading(node, "definitions", commentary.definitions());
        heading(node, "implies", commentary.implies());
        heading(node, "contribution", commentary.contribution());
        heading(node, "tiers", commentary.tiers());
        heading(node, "models", commentary.models());
        heading(node, "migration", commentary.migration());
        heading(node, "gains", commentary.gains());
        heading(node, "losses", commentary.losses());
        heading(node, "cohorts", commentary.cohorts());
        heading(node, "concentration", commentary.concentration());
        heading(node, "grace", commentary.grace());
        heading(node, "renewals", commentary.renewals());
    }

    private static void heading(ObjectNode node, String name, Optional<Heading> heading) {
        heading.ifPresentOrElse(present -> heading(node, name, present), () -> node.putNull(name));
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

    private static void trend(ArrayNode points, Statement statement) {
        statement.trend().points().forEach(point -> {
            ObjectNode node = points.addObject();
            node.put("close", point.close().toString());
            CellJson.write(node, point.figures());
            point.reported()
                    .ifPresentOrElse(
                            reported -> PastJson.writeReported(node.putObject("reported"), reported),
                            () -> node.putNull("reported"));
        });
    }

    private static void segments(ArrayNode cells, Statement statement) {
        statement.matrix().cells().forEach((segment, figures) -> CellJson.write(cells.addObject(), segment, figures));
    }

    private static void definitions(ArrayNode definitions, Statement statement) {
        statement.definitions().forEach(definition -> {
            Preset preset = definition.preset();
            ObjectNode node = definitions.addObject();
            node.put("preset", preset.name());
            node.put("company", preset.company());
            node.put("filing", preset.filing());
            node.put("year", preset.year());
            node.put("source", preset.source());
            node.put("measures", preset.measures());
            ArrayNode settings = node.putArray("settings");
            definition.settings().forEach(settings::add);
            CellJson.ratio(node, "nrr", definition.nrr().ratio());
            CellJson.ratio(node, "grr", definition.grr().ratio());
        });
    }

    private static void dataRead(ObjectNode node, DataRead read) {
        node.put("rows", read.total());
        ObjectNode kinds = node.putObject("by_kind");
        read.rows().forEach((kind, count) -> kinds.put(kind.name().toLowerCase(Locale.ROOT), count));
        node.put("not_started", read.notStarted().map(Amount::toString).orElse(null));
        node.put("first_day", read.firstDay().map(Object::toString).orElse(null));
        ArrayNode rates = node.putArray("rates");
        read.ratesAtHeadline()
                .forEach(pair -> rates.addObject()
                        .put("currency", pair.currency())
                        .put("at_open", pair.atOpen().orElse(null))
                        .put("at_close", pair.atClose().orElse(null)));
    }
}
