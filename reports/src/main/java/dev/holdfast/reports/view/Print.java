package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Notation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes figures as text in a statement's notation; what has no figure is a dash, or words, and never a number. */
record Print(Notation notation) {
    static final String DASH = "–";
    static final String NO_COHORT = "no cohort";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** {@code 112.5%}, or the words for there being none. */
    String percent(Retention retention) {
        return retention.ratio().map(notation::percent).orElse(NO_COHORT);
    }

    /** {@code 112.5}, or a dash. */
    String number(Retention retention) {
        return retention.ratio().map(notation::percentNumber).orElse(DASH);
    }

    /** A signed share such as {@code −2.4}, or a dash. */
    String signed(Retention retention) {
        return retention.ratio().map(notation::points).orElse(DASH);
    }

    /** The difference of two ratios of which more is better; a dash where one is missing. */
    Toned difference(Retention now, Retention before) {
        return change(now, before).orElse(Toned.muted(DASH));
    }

    Optional<Toned> change(Retention now, Retention before) {
        return now.ratio().flatMap(ratio -> before.ratio().map(then -> toned(notation.points(ratio.subtract(then)))));
    }

    /** A signed text in the colour of its sign; what prints as zero has none. */
    static Toned toned(String signed) {
        return switch (signed.charAt(0)) {
            case '+' -> Toned.good(signed);
            case '\u2212' -> Toned.bad(signed);
            default -> Toned.plain(signed);
        };
    }

    /** A full amount that is added: {@code +412.18}; what prints as zero has no sign. */
    static String signed(Notation notation, Amount amount) {
        String text = notation.full(amount);
        return amount.signum() > 0 && !text.equals(notation.full(Amount.ZERO)) ? "+" + text : text;
    }

    /** {@code Oct 2026}. */
    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    String customers(long count) {
        return notation.count(count) + (count == 1 ? " customer" : " customers");
    }

    /** A fraction as the percentage that charts take. */
    static @Nullable Double chart(Retention retention) {
        return retention.ratio().map(Print::chart).orElse(null);
    }

    static double chart(BigDecimal ratio) {
        return ratio.multiply(HUNDRED).doubleValue();
    }

    /** An end of the interval of NRR, in percent: the lower one for −1, the upper one for 1. */
    static @Nullable Double interval(Figures figures, int side) {
        return interval(figures.nrr(), figures.halfWidth95(), side);
    }

    static @Nullable Double interval(Retention ratio, Optional<BigDecimal> halfWidth, int side) {
        return ratio.ratio()
                .flatMap(middle -> halfWidth.map(half -> middle.add(half.multiply(BigDecimal.valueOf(side)))))
                .map(Print::chart)
                .orElse(null);
    }
}
