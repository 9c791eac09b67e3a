package dev.holdfast.core.statement;

import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.money.Amount;
import java.util.List;

/**
 * From closing MRR to the general ledger, every step an amount in the reporting currency.
 *
 * @param constant closing MRR at the rates of the headline's open
 * @param rates what the rates of the close add to it
 * @param began what days before units began or grew in the month take away; 0 for closing MRR
 * @param ended what days before units ended or shrank add; 0 for closing MRR
 * @param adjustments entered for this close, in their order
 * @param ledger what the ledger says
 * @param allowed by how much the two may differ
 */
public record Reconciliation(
        LedgerMeasure measure,
        Amount constant,
        Amount rates,
        Amount began,
        Amount ended,
        List<Adjustment> adjustments,
        Amount ledger,
        Amount allowed) {

    public Reconciliation {
        adjustments = List.copyOf(adjustments);
    }

    /**
     * Holds a statement to one control.
     *
     * @param closing closing MRR at the rates of the close
     */
    static Reconciliation of(
            LedgerControl control,
            Amount constant,
            Amount closing,
            MonthRevenue.Walk revenue,
            List<Adjustment> adjustments,
            Tolerance tolerance) {
        boolean month = control.measure() == LedgerMeasure.MONTH_REVENUE;
        return new Reconciliation(
                control.measure(),
                constant,
                closing.minus(constant),
                month ? revenue.began() : Amount.ZERO,
                month ? revenue.ended() : Amount.ZERO,
                adjustments.stream()
                        .filter(adjustment -> adjustment.measure() == control.measure())
                        .toList(),
                control.amount(),
                tolerance.allowed(control.amount()));
    }

    /** Closing MRR at the rates of the close. */
    public Amount closing() {
        return constant.plus(rates);
    }

    /** What the ledger should say before adjustments. */
    public Amount expected() {
        return closing().plus(began).plus(ended);
    }

    public Amount adjusted() {
        return adjustments.stream().map(Adjustment::amount).reduce(expected(), Amount::plus);
    }

    /** What the ledger has more than that. */
    public Amount difference() {
        return ledger.minus(adjusted());
    }

    public boolean isWithin() {
        Amount difference = difference();
        return (difference.signum() < 0 ? difference.negated() : difference).compareTo(allowed) <= 0;
    }

    /**
     * Refuses a difference beyond what is allowed.
     *
     * @throws Fault {@code LEDGER_DIFFERS}
     */
    public void require() {
        if (!isWithin()) {
            throw new Fault(
                    ErrorCode.LEDGER_DIFFERS,
                    "the ledger's " + measure.key() + " of " + ledger + " differs by " + difference() + " from "
                            + adjusted() + ", which was expected; " + allowed + " is allowed",
                    "Correct the data or the ledger, or explain it with 'holdfast register adjust'; ledger.beyond: print"
                            + " issues the statement with the difference on it");
        }
    }
}
