package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.Ledger;
import dev.holdfast.core.statement.Reconciliation;
import java.util.Locale;

/** What ties a statement to the general ledger, as JSON. */
final class LedgerJson {
    private LedgerJson() {}

    static void write(ObjectNode node, Ledger ledger) {
        node.put("tolerance_percent", ledger.tolerance().percent());
        node.put("beyond", ledger.tolerance().beyond().name().toLowerCase(Locale.ROOT));
        ArrayNode reconciliations = node.putArray("reconciliations");
        ledger.reconciliations().forEach(each -> reconciliation(reconciliations.addObject(), each));
        ArrayNode adjustments = node.putArray("adjustments");
        ledger.adjustments().forEach(each -> adjustment(adjustments.addObject(), each));
    }

    private static void reconciliation(ObjectNode node, Reconciliation reconciliation) {
        node.put("measure", reconciliation.measure().key());
        node.put("closing_constant", reconciliation.constant().toString());
        node.put("rates", reconciliation.rates().toString());
        node.put("closing", reconciliation.closing().toString());
        node.put("began", reconciliation.began().toString());
        node.put("ended", reconciliation.ended().toString());
        node.put("expected", reconciliation.expected().toString());
        ArrayNode numbers = node.putArray("adjustments");
        reconciliation.adjustments().forEach(adjustment -> numbers.add(adjustment.number()));
        node.put("adjusted", reconciliation.adjusted().toString());
        node.put("ledger", reconciliation.ledger().toString());
        node.put("difference", reconciliation.difference().toString());
        node.put("allowed", reconciliation.allowed().toString());
        node.put("within", reconciliation.isWithin());
    }

    private static void adjustment(ObjectNode node, Adjustment adjustment) {
        node.put("number", adjustment.number());
        node.put("close", adjustment.close().toString());
        node.put("measure", adjustment.measure().key());
        node.put("amount", adjustment.amount().toString());
        node.put("currency", adjustment.currency());
        node.put("reason", adjustment.reason());
        node.put("author", adjustment.author());
        node.put("evidence", adjustment.evidence());
        node.put("entered_at", adjustment.enteredAt().toString());
    }
}
