package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.figure.Spread;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Annex;
import dev.holdfast.core.statement.Comparisons;
import dev.holdfast.core.statement.Contribution;
import dev.holdfast.core.statement.Migration;
import dev.holdfast.core.statement.Movers;
import dev.holdfast.core.statement.Naming;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.Renewals;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.Targets;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** What a statement tells beside the tallies of its windows, as JSON. */
final class AnnexJson {
    private AnnexJson() {}

    static void write(ObjectNode root, Statement statement) {
        Annex annex = statement.annex();
        presentation(root.putObject("presentation"), annex.presentation());
        targets(root.putObject("targets"), annex.targets());
        statement
                .contribution()
                .ifPresentOrElse(
                        contribution -> contribution(root.putObject("contribution"), contribution),
                        () -> root.putNull("contribution"));
        migration(root.putObject("migration"), statement.migration());
        comparisons(root.putArray("pricing_models"), annex.comparisons().models());
        comparisons(root.putArray("currencies"), annex.comparisons().currencies());
        ObjectNode movers = root.putObject("movers");
        movers(movers.putObject("gains"), annex.movers().gains(), annex);
        movers(movers.putObject("losses"), annex.movers().losses(), annex);
        ObjectNode spread = root.putObject("spread");
        spread(spread.putObject("now"), annex.spread());
        spread(spread.putObject("year_ago"), annex.spreadYearAgo());
        annex.decisive()
                .ifPresentOrElse(
                        most -> {
                            ObjectNode node = root.putObject("decisive");
                            node.put("name", Naming.of(annex).of(most.unit(), most.name()));
                            CellJson.ratio(node, "nrr_without", Optional.of(most.nrr()));
                        },
                        () -> root.putNull("decisive"));
        annex.renewals()
                .ifPresentOrElse(
                        renewals -> renewals(root.putObject("renewals"), renewals), () -> root.putNull("renewals"));
        findings(root.putArray("findings"), annex.findings());
    }

    private static void presentation(ObjectNode node, Presentation presentation) {
        node.put("names", key(presentation.names()));
        node.put("present", key(presentation.present()));
        node.put("scale", presentation.scale().map(AnnexJson::key).orElse(null));
        ArrayNode events = node.putArray("events");
        presentation
                .events()
                .forEach(event -> events.addObject()
                        .put("month", event.month().toString())
                        .put("text", event.text()));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void targets(ObjectNode node, Targets targets) {
        targets(node.putArray("nrr"), targets.nrr());
        targets(node.putArray("grr"), targets.grr());
    }

    private static void targets(ArrayNode array, SortedMap<Close, BigDecimal> targets) {
        targets.forEach((close, value) -> {
            ObjectNode target = array.addObject().put("close", close.toString());
            CellJson.ratio(target, "value", Optional.of(value));
        });
    }

    private static void contribution(ObjectNode node, Contribution contribution) {
        CellJson.ratio(node, "change", contribution.change().points());
        CellJson.ratio(node, "half_width_95", contribution.change().halfWidth95());
        node.put("within_noise", contribution.change().isWithinNoise());
        ArrayNode tiers = node.putArray("tiers");
        contribution.rows().forEach(row -> {
            ObjectNode tier = tiers.addObject().put("tier", row.tier());
            CellJson.ratio(tier, "nrr", row.now().nrr().ratio());
            CellJson.ratio(tier, "nrr_year_ago", row.then().nrr().ratio());
            CellJson.ratio(tier, "weight", row.weightNow().ratio());
            CellJson.ratio(tier, "weight_year_ago", row.weightThen().ratio());
            CellJson.ratio(tier, "rate", Optional.of(row.part().rate()));
            CellJson.ratio(tier, "mix", Optional.of(row.part().mix()));
        });
    }

    private static void migration(ObjectNode node, Migration migration) {
        ArrayNode tiers = node.putArray("tiers");
        migration.tiers().forEach(tiers::add);
        ArrayNode cells = node.putArray("cells");
        migration.flow().cells().forEach((passage, moved) -> {
            ObjectNode cell = cells.addObject();
            cell.put("from", passage.from().orElse(null)).put("to", passage.to().orElse(null));
            moved(cell, moved);
        });
        ArrayNode paused = node.putArray("paused");
        migration.paused().forEach((tier, moved) -> moved(paused.addObject().put("from", tier), moved));
    }

    private static void moved(ObjectNode node, Flow.Moved moved) {
        node.put("units", moved.units());
        node.put("opening", moved.opening().toString());
        node.put("closing", moved.closing().toString());
    }

    private static void comparisons(ArrayNode array, List<Comparisons.Row> rows) {
        rows.forEach(row -> {
            ObjectNode node = array.addObject().put("name", row.name());
            CellJson.write(node.putObject("now"), row.now());
            CellJson.write(node.putObject("year_ago"), row.then());
        });
    }

    private static void movers(ObjectNode node, Movers.Side side, Annex annex) {
        Naming naming = Naming.of(annex);
        ArrayNode largest = node.putArray("largest");
        side.largest().forEach(mover -> {
            ObjectNode one = largest.addObject();
            one.put("name", naming.of(mover));
            one.put("tier", mover.tier());
            one.put("channel", mover.channel());
            one.put("opening", mover.opening().toString());
            one.put("closing", mover.closing().toString());
            one.put("movement", key(mover.movement()));
            ObjectNode causes = one.putObject("causes");
            mover.causes().forEach((cause, amount) -> causes.put(cause.key(), amount.toString()));
            one.put("day", mover.day().map(Object::toString).orElse(null));
        });
        node.put("units", side.units());
        node.put("amount", side.total().toString());
    }

    private static void spread(ObjectNode node, Spread spread) {
        node.put("units", spread.units());
        node.put("hold_half", spread.half());
        ArrayNode largest = node.putArray("largest");
        spread.largest().forEach(held -> DetailsJson.concentration(largest.addObject(), held));
    }

    private static void renewals(ObjectNode node, Renewals renewals) {
        ArrayNode periods = node.putArray("until");
        renewals.periods().forEach(day -> periods.add(day.toString()));
        ArrayNode tiers = node.putArray("tiers");
        renewals.tiers().forEach(row -> {
            ObjectNode tier = tiers.addObject().put("tier", row.tier());
            ArrayNode due = tier.putArray("due");
            row.due().stream().map(Amount::toString).forEach(due::add);
            tier.put("customers", row.customers());
            tier.put("ended", row.ended().toString());
            tier.put("in_grace", row.inGrace().toString());
            tier.put("renewed", row.renewed().toString());
            CellJson.ratio(tier, "rate", row.rate().ratio());
        });
    }

    private static void findings(ArrayNode array, Findings findings) {
        findings.all()
                .forEach(finding -> array.addObject()
                        .put("gate", finding.gate())
                        .put("severity", finding.severity().key())
                        .put("count", finding.count())
                        .put("what", finding.what()));
    }
}
