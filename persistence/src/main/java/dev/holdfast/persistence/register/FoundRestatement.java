package dev.holdfast.persistence.register;

import dev.holdfast.core.balance.UnitChange;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.time.Close;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run found changed in the figure of an earlier statement.
 *
 * @param close of that statement
 * @param method by which the run measured it
 * @param knownAt what the run knew
 * @param nrr as the run measured it, to twelve decimals
 * @param opening opening MRR of its headline window, as the run measured it
 * @param effects what each cause did, with the units it moved most
 * @param reason what somebody said of it; empty when nobody did
 */
public record FoundRestatement(
        Close close,
        Fingerprint method,
        Instant knownAt,
        Retention nrr,
        Retention grr,
        Amount opening,
        Amount closing,
        List<Traced> effects,
        Optional<String> reason) {
    /** An effect, and the units it moved most, largest first. */
    public record Traced(Effect effect, List<UnitChange> units) {
        public Traced {
            units = List.copyOf(units);
        }
    }

    public FoundRestatement {
        effects = List.copyOf(effects);
    }

    /** What a run measured, before it is told why it is another figure. */
    public static FoundRestatement untold(Close close, Fingerprint method, Instant knownAt, Figures today) {
        return new FoundRestatement(
                close,
                method,
                knownAt,
                today.nrr().map(Reported::rounded),
                today.grr().map(Reported::rounded),
                today.tally().amount(Column.OPENING),
                today.tally().amount(Column.CLOSING),
                List.of(),
                Optional.empty());
    }

    /** This with what somebody said of it. */
    public FoundRestatement because(Optional<String> said) {
        return new FoundRestatement(close, method, knownAt, nrr, grr, opening, closing, effects, said);
    }

    /** Whether another measurement found the very same figure. */
    public boolean isSameFigureAs(FoundRestatement other) {
        return close.equals(other.close)
                && method.equals(other.method)
                && nrr.equals(other.nrr)
                && grr.equals(other.grr)
                && opening.equals(other.opening)
                && closing.equals(other.closing);
    }
}
