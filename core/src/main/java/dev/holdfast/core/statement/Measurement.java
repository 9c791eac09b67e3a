package dev.holdfast.core.statement;

import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Window;
import java.util.Set;

/**
 * What a warehouse gave for some windows: the same whichever engine measured it.
 *
 * @param method the method measured by, its reporting currency settled
 * @param tallies every window asked for
 * @param revenue what the close's month should bring, at the rates of the close
 * @param withoutClosingRates windows whose closing balance at its own rate is not known, because a rate is missing there
 */
public record Measurement(
        Method method,
        Tallies tallies,
        MonthRevenue.Walk revenue,
        Set<Window> withoutClosingRates,
        DataRead dataRead,
        Provenance provenance) {
    public Measurement {
        withoutClosingRates = Set.copyOf(withoutClosingRates);
    }
}
