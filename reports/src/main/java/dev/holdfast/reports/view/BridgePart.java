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
    /** As they are printed. A reader adds them up, so they take one more decimal where they would miss a balance. */
    static List<BridgeChart.Step> printed(List<BridgePart> parts, Notation notation) {
        boolean fine = !addUp(parts, notation);
        return parts.stream().map(part -> part.step(notation, fine)).toList();
    }

    private static boolean addUp(List<BridgePart> parts, Notation notation) {
        Amount from = Amount.ZERO;
        List<Amount> changes = new ArrayList<>();
        for (BridgePart part : parts) {
            if (!part.kind.isBalance()) {
                changes.add(part.amount);
            } else if (part.kind == BridgeChart.Kind.OPENING || notation.leads(from, changes, part.amount)) {
                from = part.amount;
                changes.clear();
            } else {
                return false;
            }
        }
        return true;
    }

    private BridgeChart.Step step(Notation notation, boolean fine) {
        String label = kind.isBalance()
                ? fine ? notation.fineLevel(amount) : notation.level(amount)
                : fine ? notation.fineStep(amount) : notation.step(amount);
        return new BridgeChart.Step(kind, name, note, amount.decimal().doubleValue(), label);
    }
}
