package dev.holdfast.reports.workbook;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;

/** Why a figure is not there, or how little carries it. */
final class Remark {
    private static final String NO_COHORT = "No cohort: no customer had MRR at open";

    private Remark() {}

    static Cell of(Figures figures, Method method) {
        if (figures.nrr() instanceof Retention.Undefined) {
            return Cell.words(noFigure(figures));
        }
        if (figures.halfWidth95().isEmpty()) {
            return Cell.words(noInterval(figures, method));
        }
        return figures.small() ? Cell.words("Small: few customers, or uneven ones") : Cell.NONE;
    }

    /** The words for there being no NRR. */
    static String noFigure(Figures figures) {
        if (!figures.tally().parts().isEmpty()) {
            return "No figure: a window that it is averaged over has no cohort";
        }
        return figures.tally().sum(Column.OPENING_UNITS) == 0
                ? NO_COHORT
                : "No cohort: no customer that counts had MRR at open";
    }

    /** The words for an NRR without an interval. */
    static String noInterval(Figures figures, Method method) {
        if (!figures.tally().parts().isEmpty()) {
            return "No interval: an average";
        }
        return method.isOfCohortAlone()
                ? "No interval: fewer than two customers"
                : "No interval: customers outside the denominator count";
    }
}
