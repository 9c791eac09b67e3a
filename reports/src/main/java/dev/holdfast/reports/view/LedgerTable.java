package dev.holdfast.reports.view;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Reconciliation;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.view.LedgerSection.Row;
import dev.holdfast.reports.view.LedgerSection.Table;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines from closing MRR to what the ledger says of it, each an amount that a reader can add up. */
final class LedgerTable {
    private final Statement statement;
    private final Reconciliation reconciliation;
    private final Notation notation;
    private final List<Row> rows = new ArrayList<>();

    LedgerTable(Statement statement, Reconciliation reconciliation) {
        this.statement = statement;
        this.reconciliation = reconciliation;
        this.notation = statement.notation().monthly();
    }

    Table table() {
        addClosing();
        addExpected();
        if (!reconciliation.adjustments().isEmpty()) {
            reconciliation
                    .adjustments()
                    .forEach(adjustment -> step(
                            "Adjustment " + adjustment.number() + ": " + adjustment.reason(), adjustment.amount()));
            sum("With adjustments", notation.full(reconciliation.adjusted()), "plain");
        }
        add("General ledger", notation.full(reconciliation.ledger()));
        addDifference();
        return new Table(head(), notation.symbol(), rows);
    }

    private String head() {
        return switch (reconciliation.measure()) {
            case CLOSING_MRR -> "Closing MRR in the ledger";
            case MONTH_REVENUE -> "Revenue of " + month() + " in the ledger";
        };
    }

    /** Without another currency, or where it stands at its own rates, those of the close change nothing. */
    private void addClosing() {
        boolean rates = reconciliation.rates().signum() != 0
                || (!statement.dataRead().ratesAtHeadline().isEmpty()
                        && !statement.method().isSpot());
        add(rates ? "Closing MRR, constant currency" : "Closing MRR", notation.full(reconciliation.constant()));
        if (rates) {
            step("Rates of " + notation.day(statement.windows().close().day()), reconciliation.rates());
            sum("Closing MRR at closing rates", notation.full(reconciliation.closing()), "plain");
        }
    }

    private void addExpected() {
        if (reconciliation.measure() == LedgerMeasure.MONTH_REVENUE) {
            step("Began or grew in " + month() + ": days before", reconciliation.began());
            step("Ended or shrank in " + month() + ": days before", reconciliation.ended());
            sum("Revenue expected for " + month(), notation.full(reconciliation.expected()), "plain");
        }
    }

    private void addDifference() {
        boolean within = reconciliation.isWithin();
        sum(
                within ? "Difference" : "Difference, unexplained",
                Print.signed(notation, reconciliation.difference()),
                within ? "plain" : "bad");
        rows.add(new Row(
                "Tolerance " + statement.ledger().tolerance().percent().toPlainString() + "% of the ledger",
                false,
                "muted",
                notation.full(reconciliation.allowed())));
    }

    private String month() {
        return statement.windows().close().month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private void add(String name, String amount) {
        rows.add(new Row(name, false, "plain", amount));
    }

    private void step(String name, Amount amount) {
        add(name, Print.signed(notation, amount));
    }

    private void sum(String name, String amount, String tone) {
        rows.add(new Row(name, true, tone, amount));
    }
}
