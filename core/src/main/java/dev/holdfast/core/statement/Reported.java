package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * What the statement of a close said of its own trailing twelve months when it was issued. It stays as it is.
 *
 * @param issuedAt when
 * @param method it was measured by; empty when it was issued before the register was kept, and imported
 * @param nrr as a fraction of twelve decimals
 * @param halfWidth95 half the width of NRR's interval; empty where there was none
 */
public record Reported(
        Close close,
        Instant issuedAt,
        Optional<Fingerprint> method,
        Retention nrr,
        Retention grr,
        Optional<BigDecimal> halfWidth95) {

    /** What figures say when they are issued. */
    public static Reported of(Close close, Instant issuedAt, Fingerprint method, Figures figures) {
        return new Reported(
                close,
                issuedAt,
                Optional.of(method),
                rounded(figures.nrr()),
                rounded(figures.grr()),
                figures.halfWidth95().map(Reported::rounded));
    }

    public boolean isImported() {
        return method.isEmpty();
    }

    /** Whether NRR or GRR measured today differs by what a reader would see: a twentieth of a point or more. */
    public boolean differsVisiblyFrom(Figures today) {
        return differ(nrr, today.nrr()) || differ(grr, today.grr());
    }

    private static boolean differ(Retention then, Retention now) {
        return difference(then, now)
                .map(Notation::isVisible)
                .orElse(then.ratio().isPresent() != now.ratio().isPresent());
    }

    /** now − then, as a fraction of twelve decimals; empty where one of them is no figure. */
    public static Optional<BigDecimal> difference(Retention then, Retention now) {
        return then.ratio()
                .flatMap(before -> now.ratio().map(after -> rounded(after).subtract(rounded(before))));
    }

    /** A ratio to the decimals that it is issued with. */
    public static BigDecimal rounded(BigDecimal ratio) {
        return ratio.setScale(Retention.SCALE, RoundingMode.HALF_UP);
    }

    private static Retention rounded(Retention retention) {
        return retention.map(Reported::rounded);
    }
}
