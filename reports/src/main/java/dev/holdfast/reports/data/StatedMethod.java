package dev.holdfast.reports.data;

import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Window;

/**
 * What a statement that was read says of its method: which of the identities hold by it. A setting that is missing is at its
 * default, for it came with a later layout.
 *
 * @param settings the member {@code method.settings}
 */
record StatedMethod(Part settings) {

    /** Whether the ratios of a cell are those of its own amounts, and no average. */
    boolean isPlain(Part cell) {
        return is(Setting.AVERAGING) || isShorter(cell);
    }

    /** Whether GRR is measured unit by unit; otherwise it is that of totals. */
    boolean isPerUnit() {
        return is(Setting.GRR);
    }

    boolean isOfFlows() {
        return !is(Setting.MEASUREMENT);
    }

    /** Whether the closing MRR of a cell's cohort is what is left of its opening MRR; that of survivors is, too. */
    boolean isOfOpening(Part cell) {
        return !settings.at(Setting.COHORT.key()).text().orElse("").equals("first-month-of-two-years")
                || isShorter(cell);
    }

    /** Whether the headline's cohort is all units with MRR at open. */
    boolean isOfAllAtOpen() {
        return is(Setting.COHORT);
    }

    /** Whether a cohort's unit keeps its logo unless it churned. */
    boolean countsReturned() {
        return is(Setting.RETURNED);
    }

    /** Whether a cell is of another window than trailing twelve months, in which no setting reaches back. */
    private static boolean isShorter(Part cell) {
        return cell.at("window")
                .at("kind")
                .text()
                .filter(kind -> !kind.equals(Window.Kind.TRAILING_12_MONTHS.key()))
                .isPresent();
    }

    private boolean is(Setting setting) {
        return settings.at(setting.key()).text().orElse(setting.defaultValue()).equals(setting.defaultValue());
    }
}
