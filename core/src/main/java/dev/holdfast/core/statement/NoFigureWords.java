package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Averaging;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Window;

/** Why there is no NRR. */
record NoFigureWords(Commentary.Story story, Notation notation) {

    String sentence() {
        Tally tally = story.headline().tally();
        Window window = story.windows().headline();
        String open = notation.longDay(window.open().day());
        if (tally.sum(Column.OPENING_UNITS) == 0) {
            return "No customer had MRR on " + open + ".";
        }
        if (story.method().averaging() != Averaging.NONE) {
            return "NRR has no figure: a window that it is averaged over has no cohort.";
        }
        String first = notation.longDay(
                window.close().minusMonths(RatioWords.MONTHS_BEFORE_CLOSE).day());
        return switch (story.method().value(Setting.COHORT)) {
            case "survivors" ->
                "No customer had MRR both on " + open + " and on "
                        + notation.longDay(window.close().day()) + ".";
            case "first-month-of-two-years" ->
                tally.sum(Column.UNITS) == 0
                        ? "No customer had MRR on " + first + "."
                        : "No customer of " + first + " had MRR on " + open + ".";
            default -> "NRR has no figure.";
        };
    }
}
