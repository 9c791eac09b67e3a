package dev.holdfast.reports.data;

import static dev.holdfast.reports.data.Problems.Term.minus;
import static dev.holdfast.reports.data.Problems.Term.plus;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.holdfast.core.figure.Retention;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What holds in every cell: the walk from opening to closing, the bounds, and each ratio of its parts, as far as the
 * statement's method has them.
 */
final class CellIdentities {
    private static final Part ONE = Part.whole(IntNode.valueOf(1));

    private final Problems problems;
    private final StatedMethod method;

    CellIdentities(Problems problems, StatedMethod method) {
        this.problems = problems;
        this.method = method;
    }

    void check(Part cell) {
        problems.requireSum(
                cell,
                "closing",
                plus("opening"),
                plus("expansion"),
                minus("contraction"),
                minus("churn"),
                plus("new"),
                plus("reactivation"));
        if (method.isOfOpening(cell)) {
            problems.requireSum(
                    cell, "cohort_closing", plus("opening"), plus("expansion"), minus("contraction"), minus("churn"));
        }
        requireAtMost(cell, "retained_units", "units");
        if (method.isPlain(cell)) {
            requireRatio(cell, "nrr", "numerator", "denominator");
            requireRatio(cell, "grr", "kept", "denominator");
        }
        checkKept(cell);
        requireRatio(cell, "logo_retention", "retained_units", "units");
    }

    private void checkKept(Part cell) {
        if (!method.isPerUnit()) {
            requireSmaller(cell, "kept", cell.at("numerator"), cell.at("denominator"));
            requireSmaller(cell, "grr", cell.at("nrr"), ONE);
        } else if (!method.isOfFlows()) {
            requireAtMost(cell, "kept", "denominator");
            requireAtMost(cell, "kept", "numerator");
        }
    }

    /** Requires a member to be the smaller of two; where one of them is null, so is it. */
    private void requireSmaller(Part cell, String name, Part one, Part other) {
        Part stated = cell.at(name);
        if (!stated.isThere() || !one.isThere() || !other.isThere()) {
            return;
        }
        String words = "the smaller of " + one + " and " + other;
        if (!one.isGiven() || !other.isGiven()) {
            if (stated.isGiven()) {
                problems.add(cell, words + " is no figure, but " + name + " is " + stated);
            }
            return;
        }
        Optional<BigDecimal> first = problems.number(one);
        Optional<BigDecimal> second = problems.number(other);
        if (first.isPresent() && second.isPresent()) {
            problems.requireEqual(
                    cell, name, problems.number(stated), words, first.get().min(second.get()));
        }
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
