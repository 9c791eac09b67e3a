package dev.holdfast.core.item;

import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How often an item's amount falls due, with its exact share of a month: calendar arithmetic, never days/30.44. */
public enum Interval {
    DAY(365, 12),
    WEEK(52, 12),
    MONTH(1, 1),
    QUARTER(1, 3),
    YEAR(1, 12);

    private final int monthlyNumerator;
    private final int monthlyDenominator;

    Interval(int monthlyNumerator, int monthlyDenominator) {
        this.monthlyNumerator = monthlyNumerator;
        this.monthlyDenominator = monthlyDenominator;
    }

    /** Intervals a month = numerator / denominator. */
    public int monthlyNumerator() {
        return monthlyNumerator;
    }

    public int monthlyDenominator() {
        return monthlyDenominator;
    }

    /** The word in the warehouse, such as {@code month}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The interval of a word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Interval of(String key) {
        return switch (key) {
            case "month" -> MONTH;
            case "year" -> YEAR;
            case "quarter" -> QUARTER;
            case "week" -> WEEK;
            case "day" -> DAY;
            default -> throw new IllegalArgumentException("no interval '" + key + "'");
        };
    }

    /**
     * MRR of what falls due every {@code count} intervals, rounded once, half up, to 1/10 000 of the item's own currency.
     *
     * @param net the amount less its discount, per {@code count} intervals, ex tax, in major units
     * @throws dev.holdfast.core.fault.Fault {@code AMOUNT_OVERFLOW}
     */
    public Amount monthlyEquivalent(BigDecimal net, int count) {
        if (monthlyNumerator == 1 && monthlyDenominator == 1 && count == 1) {
            return Amount.rounded(net);
        }
        BigDecimal numerator = net.multiply(BigDecimal.valueOf(monthlyNumerator));
        BigDecimal denominator = BigDecimal.valueOf((long) monthlyDenominator * count);
        return Amount.rounded(numerator.divide(denominator, Amount.SCALE, RoundingMode.HALF_UP));
    }
}
