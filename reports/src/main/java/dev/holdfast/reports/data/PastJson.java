package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.statement.Amendment;
import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.statement.Past;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Restatement;
import dev.holdfast.core.statement.Walk;
import java.util.Locale;

/** What leads from earlier statements to this one, as JSON. */
final class PastJson {
    private PastJson() {}

    /** Adds what was first reported of a month. */
    static void writeReported(ObjectNode node, Reported reported) {
        issue(node, reported);
        CellJson.ratio(node, "nrr_half_width_95", reported.halfWidth95());
    }

    /** Adds the walk; null where there is none. */
    static void writeWalk(ObjectNode root, Past past) {
        past.walk().ifPresentOrElse(walk -> walk(root.putObject("walk"), walk), () -> root.putNull("walk"));
    }

    static void writeRestatements(ObjectNode root, Past past) {
        ArrayNode restatements = root.putArray("restatements");
        past.restatements().forEach(restatement -> restatement(restatements.addObject(), restatement));
    }

    /** Adds the change of method; null where there is none. */
    static void writeAmendment(ObjectNode root, Past past) {
        past.amendment()
                .ifPresentOrElse(
                        amendment -> amendment(root.putObject("amendment"), amendment),
                        () -> root.putNull("amendment"));
    }

    private static void walk(ObjectNode node, Walk walk) {
        ObjectNode from = node.putObject("from");
        from.put("close", walk.from().close().toString());
        from.put("issued_at", walk.from().issuedAt().toString());
        CellJson.ratio(from, "nrr", walk.from().nrr().ratio());
        ArrayNode steps = node.putArray("steps");
        walk.steps()
                .forEach(step -> steps.addObject()
                        .put("step", step.kind().name().toLowerCase(Locale.ROOT))
                        .put("points", Reported.rounded(step.points())));
        node.put("nrr", Reported.rounded(walk.to()));
    }

    private static void restatement(ObjectNode node, Restatement restatement) {
        node.put("close", restatement.reported().close().toString());
        issue(node.putObject("first_reported"), restatement.reported());
        CellJson.ratio(node, "nrr", restatement.nrr().ratio());
        CellJson.ratio(node, "grr", restatement.grr().ratio());
        CellJson.ratio(node, "difference", restatement.difference());
        ArrayNode effects = node.putArray("effects");
        restatement.effects().forEach(effect -> effect(effects.addObject(), effect));
        node.put("reason", restatement.reason().orElse(null));
        node.put("found_at", restatement.foundAt().toString());
    }

    private static void effect(ObjectNode node, Effect effect) {
        node.put("cause", effect.cause().key());
        CellJson.ratio(node, "nrr", effect.nrr());
        CellJson.ratio(node, "grr", effect.grr());
        node.put("opening", effect.opening().toString());
        node.put("closing", effect.closing().toString());
        node.put("units", effect.units());
    }

    private static void amendment(ObjectNode node, Amendment amendment) {
        node.put("reason", amendment.reason());
        node.put("from_version", amendment.fromVersion());
        node.put("from_fingerprint", amendment.from().hex());
        ArrayNode settings = node.putArray("settings");
        amendment.settings().forEach(settings::add);
        ArrayNode periods = node.putArray("periods");
        amendment.periods().forEach(period -> period(periods.addObject(), period));
    }

    private static void period(ObjectNode node, Amendment.Period period) {
        node.put("close", period.close().toString());
        CellJson.ratio(node, "nrr_before", period.nrrBefore().ratio());
        CellJson.ratio(node, "nrr", period.nrr().ratio());
        CellJson.ratio(node, "grr_before", period.grrBefore().ratio());
        CellJson.ratio(node, "grr", period.grr().ratio());
    }

    private static void issue(ObjectNode node, Reported reported) {
        node.put("issued_at", reported.issuedAt().toString());
        node.put("imported", reported.isImported());
        CellJson.ratio(node, "nrr", reported.nrr().ratio());
        CellJson.ratio(node, "grr", reported.grr().ratio());
    }
}
