package dev.holdfast.reports.workbook;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;

/** Why a figure is not there, or how little carries it. */
final class Remark {
    private static final String NO_COHORT = "No cohort: no customer had MRR at open";
    static final String NO_INTERVAL = "No interval: fewer than two customers";

    private Remark() {}

    static Cell of(Figures figures) {
        if (figures.nrr() instanceof Retention.Undefined) {
            return Cell.words(NO_COHORT);
        }
        if (figures.halfWidth95().isEmpty()) {
            return Cell.words(NO_INTERVAL);
        }
        return figures.small() ? Cell.words("Small: few customers, or uneven ones") : Cell.NONE;
    }

    /** The words for there being no ratio; nothing where there is one. */
    static String of(Retention ratio) {
        return ratio instanceof Retention.Undefined ? NO_COHORT : "";
    }
}
