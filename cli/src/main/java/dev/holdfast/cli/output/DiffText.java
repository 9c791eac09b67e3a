package dev.holdfast.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.cli.output.Diff.Side;
import dev.holdfast.core.balance.UnitChange;
import dev.holdfast.core.method.Grain;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Notation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two statements side by side. */
public final class DiffText {
    private static final Notation NOTATION = new Notation("", Notation.Scale.UNIT);
    private static final String NONE = "\u2013";
    private static final Map<String, String> RATIOS = ordered("nrr", "NRR", "grr", "GRR", "logo_retention", "Logos");
    private static final Map<String, String> AMOUNTS = ordered(
            "opening", "Opening MRR",
            "expansion", "+ expansion",
            "contraction", "\u2212 contraction",
            "churn", "\u2212 churn",
            "cohort_closing", "= of the same units",
            "new", "+ new",
            "reactivation", "+ returned",
            "closing", "Closing MRR");
    private static final Map<String, String> STEPS = ordered(
            "late_data", "late data",
            "method", "method",
            "month_dropped", "month that drops out",
            "month_added", "month that comes in");

    private DiffText() {}

    /** For the eye. */
    public static String text(Diff diff) {
        List<String> lines = new ArrayList<>(new TextTable(rows(diff)).lines());
        List<List<String>> walk = walk(diff);
        if (!walk.isEmpty()) {
            lines.add("");
            lines.addAll(new TextTable(walk).lines());
        }
        List<List<String>> tiers = tiers(diff);
        if (tiers.size() > 2) {
            lines.add("");
            lines.addAll(new TextTable(tiers).lines());
        }
        lines.add("");
        lines.add(basis(diff));
        lines.addAll(units(diff));
        return String.join("\n", lines) + "\n";
    }

    /** For programs: the headlines as the statements hold them, and the units between them. */
    public static String json(Diff diff) {
        ObjectNode root = MeasureJson.MAPPER.createObjectNode();
        side(root.putObject("before"), diff.before());
        side(root.putObject("after"), diff.after());
        root.put("units_changed", diff.changed());
        ArrayNode units = root.putArray("largest_units");
        diff.units()
                .forEach(unit -> units.addObject()
                        .put("unit", Grain.printed(unit.unit()))
                        .put("opening_before", unit.openingBefore().toString())
                        .put("opening_after", unit.openingAfter().toString())
                        .put("closing_before", unit.closingBefore().toString())
                        .put("closing_after", unit.closingAfter().toString()));
        try {
            return MeasureJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always JSON", impossible);
        }
    }

    private static void side(ObjectNode node, Side side) {
        node.put("run", side.prepared().run());
        node.put("month", side.prepared().close().month().toString());
        node.put("known_at", side.prepared().knownAt().toString());
        node.put("method", side.prepared().fingerprint().hex());
        node.put("content_sha256", side.prepared().contentSha256());
        node.set("headline", headline(side));
    }

    private static List<List<String>> rows(Diff diff) {
        JsonNode before = headline(diff.before());
        JsonNode after = headline(diff.after());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "", diff.before().prepared().run(), diff.after().prepared().run(), "Change"));
        RATIOS.forEach((key, name) -> rows.add(ratio(name, before.path(key), after.path(key))));
        AMOUNTS.forEach((key, name) -> rows.add(amount(name, before.path(key), after.path(key))));
        rows.add(count("Units", before.path("units"), after.path("units")));
        return rows;
    }

    private static List<String> ratio(String name, JsonNode before, JsonNode after) {
        String change = before.isNumber() && after.isNumber()
                ? NOTATION.points(after.decimalValue().subtract(before.decimalValue())) + " pp"
                : NONE;
        return List.of(name, percent(before), percent(after), change);
    }

    private static String percent(JsonNode ratio) {
        return ratio.isNumber() ? NOTATION.percent(ratio.decimalValue()) : "no cohort";
    }

    private static List<String> amount(String name, JsonNode before, JsonNode after) {
        Amount then = Amount.of(before.asText());
        Amount now = Amount.of(after.asText());
        return List.of(name, NOTATION.full(then), NOTATION.full(now), NOTATION.step(now.minus(then)));
    }

    private static List<String> count(String name, JsonNode before, JsonNode after) {
        long change = after.asLong() - before.asLong();
        return List.of(
                name,
                NOTATION.count(before.asLong()),
                NOTATION.count(after.asLong()),
                (change > 0 ? "+" : "") + NOTATION.count(change));
    }

    private static List<List<String>> walk(Diff diff) {
        JsonNode walk = diff.after().content().path("walk");
        String before = diff.before().prepared().close().toString();
        if (!walk.path("from").path("close").asText().equals(before)) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Walk of NRR", ""));
        rows.add(List.of("first reported", percent(walk.path("from").path("nrr"))));
        for (JsonNode step : walk.path("steps")) {
            rows.add(List.of(
                    STEPS.getOrDefault(step.path("step").asText(), ""),
                    NOTATION.points(step.path("points").decimalValue()) + " pp"));
        }
        rows.add(List.of("this statement", percent(walk.path("nrr"))));
        return rows;
    }

    private static List<List<String>> tiers(Diff diff) {
        Map<String, JsonNode> before = byTier(diff.before());
        Map<String, JsonNode> after = byTier(diff.after());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("NRR by tier", "before", "after", "Change"));
        before.keySet().forEach(tier -> after.putIfAbsent(tier, MeasureJson.MAPPER.missingNode()));
        after.forEach((tier, nrr) -> rows.add(ratio(
                tier.replaceAll("\\p{Cntrl}", "\uFFFD"),
                before.getOrDefault(tier, MeasureJson.MAPPER.missingNode()),
                nrr)));
        return rows;
    }

    private static Map<String, JsonNode> byTier(Side side) {
        Map<String, JsonNode> tiers = new LinkedHashMap<>();
        for (JsonNode cell : side.content().path("cells")) {
            JsonNode segment = cell.path("segment");
            if (segment.size() == 1 && segment.has("tier")) {
                tiers.put(segment.path("tier").asText(), cell.path("nrr"));
            }
        }
        return tiers;
    }

    private static String basis(Diff diff) {
        boolean method = diff.before()
                .prepared()
                .fingerprint()
                .equals(diff.after().prepared().fingerprint());
        return "Known at " + diff.before().prepared().knownAt() + " and "
                + diff.after().prepared().knownAt() + ", by "
                + (method ? "the same method." : "different methods.");
    }

    private static List<String> units(Diff diff) {
        if (diff.units().isEmpty()) {
            return List.of("No unit's balances differ.");
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Units that differ most", "Opening", "then", "Closing", "then"));
        for (UnitChange unit : diff.units()) {
            rows.add(List.of(
                    Grain.printed(unit.unit()).replaceAll("\\p{Cntrl}", "\uFFFD"),
                    NOTATION.full(unit.openingBefore()),
                    NOTATION.full(unit.openingAfter()),
                    NOTATION.full(unit.closingBefore()),
                    NOTATION.full(unit.closingAfter())));
        }
        List<String> lines = new ArrayList<>();
        lines.add(NOTATION.count(diff.changed())
                + (diff.isOfOneClose() ? " units differ." : " units differ at open or at close of the two windows."));
        lines.add("");
        lines.addAll(new TextTable(rows).lines());
        return lines;
    }

    private static JsonNode headline(Side side) {
        return side.content().path("figures").path("headline");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
