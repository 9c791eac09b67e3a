package dev.holdfast.core.balance;

import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import java.math.BigInteger;
import java.util.Map;

/**
 * The revenue that MRR makes expect of a month: Σ MRR × days in force / days in the month, at the rates of its close, rounded
 * half up once per item version; and the walk to it from closing MRR. Section 10 of the method.
 */
public final class MonthRevenue {
    private final int firstDay;
    private final int dayAfter;
    private final int days;
    private final Map<String, Rate> rates;
    private final Holdings holdings;
    private long expected;
    private long began;
    private long ended;

    /**
     * What was added up, in 1/10 000 of the reporting currency. {@code expected} = closing MRR at the close's rates + {@code
     * began} + {@code ended}.
     *
     * @param expected revenue of the month
     * @param began what closing MRR has too much: days before a unit began or grew, and money in grace; 0 or less
     * @param ended what it has too little: days before a unit ended or shrank; 0 or more
     */
    public record Walk(Amount expected, Amount began, Amount ended) {}

    /**
     * Begins with nothing.
     *
     * @param rates of the close, by currency; a currency without one is missing and counts as nothing
     */
    public MonthRevenue(Close close, Map<String, Rate> rates, Method method) {
        this.firstDay = Math.toIntExact(close.month().atDay(1).toEpochDay());
        this.dayAfter = close.epochDay() + 1;
        this.days = dayAfter - firstDay;
        this.rates = Map.copyOf(rates);
        this.holdings = new Holdings(method.usageMonths(), method.graceDays());
    }

    /** Adds a unit. Each unit is added once. */
    public void add(Unit unit) {
        long revenue = 0;
        long closing = 0;
        for (ItemVersion version : unit.versions()) {
            Rate rate = rates.get(version.currency());
            int inForce = Math.min(version.counted().to(), dayAfter)
                    - Math.max(version.counted().from(), firstDay);
            if (rate == null
                    || inForce <= 0
                    || version.standing() == ItemVersion.Standing.PAUSED
                    || version.isUsage()) {
                continue;
            }
            long mrr = rate.convert(version.monthly().tenThousandths());
            revenue = Amount.add(revenue, share(mrr, inForce));
            if (version.counted().contains(dayAfter - 1)) {
                closing = Amount.add(closing, mrr);
            }
        }
        holdings.read(unit);
        for (Holding holding : holdings.beside(dayAfter - 1)) {
            long mrr = holding.mrr(rates::get);
            closing = Amount.add(closing, mrr);
            // Usage counts by its mean for the whole month; what is in grace has ended.
            revenue = Amount.add(revenue, holding.inGrace() ? 0 : mrr);
        }
        long difference = Amount.subtract(revenue, closing);
        expected = Amount.add(expected, revenue);
        if (difference < 0) {
            began = Amount.add(began, difference);
        } else {
            ended = Amount.add(ended, difference);
        }
    }

    public Walk walk() {
        return new Walk(new Amount(expected), new Amount(began), new Amount(ended));
    }

    private long share(long mrr, int inForce) {
        if (inForce == days) {
            return mrr;
        }
        // Never negative, so half up is the integer part of (2·mrr·d + n) / 2n.
        BigInteger twice = BigInteger.valueOf(mrr).multiply(BigInteger.valueOf(2L * inForce));
        return twice.add(BigInteger.valueOf(days))
                .divide(BigInteger.valueOf(2L * days))
                .longValueExact();
    }
}
