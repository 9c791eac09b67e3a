package dev.holdfast.core.statement;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Close;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What ties a statement to the general ledger.
 *
 * @param reconciliations one for each control that is given
 * @param adjustments entered for this close, or since the statement before
 * @param tolerance by how much the two may differ
 */
public record Ledger(List<Reconciliation> reconciliations, List<Adjustment> adjustments, Tolerance tolerance) {
    public Ledger {
        reconciliations = List.copyOf(reconciliations);
        adjustments = List.copyOf(adjustments);
    }

    /**
     * Holds a measurement to the controls.
     *
     * @throws Fault {@code LEDGER_CURRENCY}, {@code FX_RATE_MISSING}
     */
    static Ledger of(StatementWindows windows, Measurement measured, Evidence evidence) {
        Close close = windows.close();
        String currency = measured.method().requiredCurrency();
        evidence.controls().forEach(control -> requireCurrency(control, currency, close));
        boolean rates = !measured.withoutClosingRates().contains(windows.headline());
        if (!evidence.controls().isEmpty() && !rates) {
            throw new Fault(
                    ErrorCode.FX_RATE_MISSING,
                    "the ledger gives a control for " + close
                            + ", and a rate of that day is missing to compare with it",
                    "Load the rate into fx_rates, or take the control out of gl_control");
        }
        Amount constant = measured.tallies().total(windows.headline()).amount(Column.CLOSING);
        Amount closing = measured.tallies().total(windows.headline()).amount(Column.CLOSING_AT_OWN_RATE);
        List<Adjustment> own = evidence.adjustments().stream()
                .filter(adjustment -> adjustment.close().equals(close))
                .toList();
        evidence.controls().forEach(control -> requireCurrency(own, control, currency));
        List<Adjustment> reported = own.stream()
                .filter(adjustment -> adjustment.currency().equals(currency))
                .toList();
        return new Ledger(
                evidence.controls().stream()
                        .map(control -> Reconciliation.of(
                                control, constant, closing, measured.revenue(), reported, evidence.tolerance()))
                        .toList(),
                evidence.adjustments(),
                evidence.tolerance());
    }

    /**
     * Refuses a difference beyond the tolerance, where it says so.
     *
     * @throws Fault {@code LEDGER_DIFFERS}
     */
    public void require() {
        if (tolerance.beyond() == Tolerance.Beyond.STOP) {
            reconciliations.forEach(Reconciliation::require);
        }
    }

    private static void requireCurrency(LedgerControl control, String currency, Close close) {
        if (!control.currency().equals(currency)) {
            throw new Fault(
                    ErrorCode.LEDGER_CURRENCY,
                    "the ledger's " + control.measure().key() + " for " + close + " is in " + control.currency()
                            + ", the statement in " + currency,
                    "Load the control in " + currency);
        }
    }

    /** What was entered in another currency has to be taken back by its opposite. */
    private static void requireCurrency(List<Adjustment> own, LedgerControl control, String currency) {
        Map<String, Amount> others = new TreeMap<>();
        own.stream()
                .filter(adjustment -> adjustment.measure() == control.measure())
                .filter(adjustment -> !adjustment.currency().equals(currency))
                .forEach(adjustment -> others.merge(adjustment.currency(), adjustment.amount(), Amount::plus));
        others.forEach((other, sum) -> {
            if (sum.signum() != 0) {
                throw new Fault(
                        ErrorCode.LEDGER_CURRENCY,
                        "adjustments of " + control.measure().key() + " sum to " + sum + " " + other
                                + ", and the statement is in " + currency,
                        "Enter the opposite in " + other + ", and then the amount in " + currency);
            }
        });
    }
}
