package dev.holdfast.reports.data;

import static dev.holdfast.reports.data.Problems.Term.minus;
import static dev.holdfast.reports.data.Problems.Term.plus;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What holds in each reconciliation with the ledger: it adds up, and says rightly whether it is within its tolerance. */
final class LedgerIdentities {
    private final Problems problems;

    LedgerIdentities(Problems problems) {
        this.problems = problems;
    }

    void check(Part ledger) {
        Map<String, Part> adjustments = new HashMap<>();
        ledger.at("adjustments")
                .parts()
                .forEach(adjustment -> adjustments.put(adjustment.at("number").toString(), adjustment.at("amount")));
        ledger.at("reconciliations").parts().forEach(reconciliation -> check(reconciliation, adjustments));
    }

    private void check(Part reconciliation, Map<String, Part> adjustments) {
        problems.requireSum(reconciliation, "closing", plus("closing_constant"), plus("rates"));
        problems.requireSum(reconciliation, "expected", plus("closing"), plus("began"), plus("ended"));
        checkAdjusted(reconciliation, adjustments);
        problems.requireSum(reconciliation, "difference", plus("ledger"), minus("adjusted"));
        checkWithin(reconciliation);
    }

    private void checkAdjusted(Part reconciliation, Map<String, Part> adjustments) {
        Optional<BigDecimal> expected = problems.number(reconciliation.at("expected"));
        if (expected.isEmpty()) {
            return;
        }
        BigDecimal sum = expected.get();
        StringBuilder words = new StringBuilder("expected " + reconciliation.at("expected"));
        for (Part number : reconciliation.at("adjustments").parts()) {
            Part amount = adjustments.get(number.toString());
            Optional<BigDecimal> value = amount == null ? Optional.empty() : problems.number(amount);
            if (value.isEmpty()) {
                problems.add(number, "adjustment " + number + " has no amount among ledger.adjustments");
                return;
            }
            sum = sum.add(value.get());
            words.append(" + adjustment ")
                    .append(number)
                    .append(" of ")
                    .append(value.get().toPlainString());
        }
        problems.requireEqual(
                reconciliation, "adjusted", problems.number(reconciliation.at("adjusted")), words.toString(), sum);
    }

    private void checkWithin(Part reconciliation) {
        Optional<BigDecimal> difference = problems.number(reconciliation.at("difference"));
        Optional<BigDecimal> allowed = problems.number(reconciliation.at("allowed"));
        Part within = reconciliation.at("within");
        if (difference.isEmpty() || allowed.isEmpty() || !within.isThere()) {
            return;
        }
        boolean due = difference.get().abs().compareTo(allowed.get()) <= 0;
        if (!within.node().isBoolean() || within.node().booleanValue() != due) {
            problems.add(
                    reconciliation,
                    "difference " + reconciliation.at("difference") + (due ? " is within " : " is beyond ")
                            + reconciliation.at("allowed") + " allowed, but within is " + within);
        }
    }
}
