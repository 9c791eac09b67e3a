package dev.holdfast.persistence.query;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.DataRead.Kind;

/**
 * What a measurement needs of item versions beyond what every one does: so that no query carries what nobody asks for.
 *
 * @param usageMonths over how many months usage is averaged; 0 where there is none, or it is left out
 * @param graceDays for how many days a unit keeps what ended last
 * @param acquired whether customers were acquired, and count from that day
 * @param charges whether it is asked what a version charges for
 */
record Needs(int usageMonths, int graceDays, boolean acquired, boolean charges) {
    static Needs of(Method method, SourceProfile.Profile profile, boolean acquired, boolean charges) {
        return new Needs(
                profile.rows(Kind.USAGE) > 0 ? method.usageMonths() : 0, method.graceDays(), acquired, charges);
    }

    boolean usage() {
        return usageMonths > 0;
    }

    boolean grace() {
        return graceDays > 0;
    }

    /** Whether anything counts beside the versions in force. */
    boolean beside() {
        return usage() || grace();
    }
}
