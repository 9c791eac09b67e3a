package dev.holdfast.reports.data;

import static dev.holdfast.reports.data.Problems.Term.minus;
import static dev.holdfast.reports.data.Problems.Term.plus;

import dev.holdfast.core.figure.Retention;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What holds in every cell: the walk from opening to closing, the bounds, and each ratio of its parts. */
final class CellIdentities {
    private final Problems problems;

    CellIdentities(Problems problems) {
        this.problems = problems;
    }

    void check(Part cell) {
        problems.requireSum(
                cell, "cohort_closing", plus("opening"), plus("expansion"), minus("contraction"), minus("churn"));
        problems.requireSum(cell, "closing", plus("cohort_closing"), plus("new"), plus("reactivation"));
        requireAtMost(cell, "kept", "denominator");
        requireAtMost(cell, "kept", "numerator");
        requireAtMost(cell, "retained_units", "units");
        requireRatio(cell, "nrr", "numerator", "denominator");
        requireRatio(cell, "grr", "kept", "denominator");
        requireRatio(cell, "logo_retention", "retained_units", "units");
    }

    private void requireAtMost(Part cell, String least, String most) {
        Optional<BigDecimal> low = problems.number(cell.at(least));
        Optional<BigDecimal> high = problems.number(cell.at(most));
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            problems.add(cell, least + " " + cell.at(least) + " exceeds " + most + " " + cell.at(most));
        }
    }

    private void requireRatio(Part cell, String ratio, String numerator, String denominator) {
        Optional<BigDecimal> above = problems.number(cell.at(numerator));
        Optional<BigDecimal> below = problems.number(cell.at(denominator));
        Part stated = cell.at(ratio);
        if (above.isEmpty() || below.isEmpty() || !stated.isThere()) {
            return;
        }
        String words = numerator + " " + cell.at(numerator) + " / " + denominator + " " + cell.at(denominator);
        if (below.get().signum() == 0) {
            if (stated.isGiven()) {
                problems.add(cell, words + " is no figure, but " + ratio + " is " + stated);
            }
            return;
        }
        BigDecimal due = above.get().divide(below.get(), Retention.SCALE, RoundingMode.HALF_UP);
        if (stated.isGiven()) {
            problems.requireEqual(cell, ratio, problems.number(stated), words, due);
        } else {
            problems.add(cell, words + " is " + due.toPlainString() + ", but " + ratio + " is null");
        }
    }
}
