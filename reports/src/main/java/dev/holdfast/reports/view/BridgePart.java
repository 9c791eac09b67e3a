package dev.holdfast.reports.view;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.reports.chart.BridgeChart;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of a bridge before it is printed.
 *
 * @param note a second line below its name
 * @param amount a balance, or a signed change
 */
record BridgePart(BridgeChart.Kind kind, String name, String note, Amount amount) {
    /** As they are printed. A reader adds them up, so they take one more decimal where that misses fewer balances. */
    static List<BridgeChart.Step> printed(List<BridgePart> parts, Notation notation) {
        boolean fine = missed(parts, notation, true) < missed(parts, notation, false);
        return parts.stream().map(part -> part.step(notation, fine)).toList();
    }

    /** How many balances the printed steps before them do not lead to. */
    private static int missed(List<BridgePart> parts, Notation notation, boolean fine) {
        int missed = 0;
        Amount from = Amount.ZERO;
        List<Amount> changes = new ArrayList<>();
        for (BridgePart part : parts) {
            if (part.kind.isBalance()) {
                boolean reached =
                        part.kind == BridgeChart.Kind.OPENING || notation.leads(from, changes, part.amount, fine);
                missed += reached ? 0 : 1;
                from = part.amount;
                changes.clear();
            } else {
                changes.add(part.amount);
            }
        }
        return missed;
    }

    private BridgeChart.Step step(Notation notation, boolean fine) {
        String label = kind.isBalance()
                ? fine ? notation.fineLevel(amount) : notation.level(amount)
                : fine ? notation.fineStep(amount) : notation.step(amount);
        return new BridgeChart.Step(kind, name, note, amount.decimal().doubleValue(), label);
    }
}
