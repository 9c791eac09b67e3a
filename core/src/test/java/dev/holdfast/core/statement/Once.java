package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.figure.Retention.Measured;
import dev.holdfast.core.figure.Retention.Reason;
import dev.holdfast.core.figure.Retention.Undefined;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was said once: earlier statements and figures, written as fractions; {@code -} is no cohort. */
final class Once {
    static final Instant ISSUED = Instant.parse("2025-12-03T06:00:00Z");

    private Once() {}

    static Retention retention(String fraction) {
        return fraction.equals("-") ? new Undefined(Reason.NO_COHORT) : new Measured(new BigDecimal(fraction));
    }

    static Figures figures(String nrr, String grr) {
        return new Figures(
                Tally.EMPTY,
                retention(nrr),
                Amount.ZERO,
                retention(grr),
                retention("1"),
                Optional.of(new BigDecimal("0.02")),
                Optional.empty(),
                false);
    }

    static Reported reported(Close close, String nrr, String grr) {
        return new Reported(
                close,
                ISSUED,
                Optional.of(Told.METHOD.fingerprint()),
                retention(nrr),
                retention(grr),
                Optional.of(new BigDecimal("0.03")));
    }

    /** What the statement of the month before said. */
    static Reported reported(String nrr) {
        return reported(Told.WINDOWS.monthAgo().close(), nrr, "0.9");
    }

    static Evidence evidence(Reported... reported) {
        return new Evidence(
                List.of(reported),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Annex.NONE,
                Tolerance.STANDARD);
    }
}
