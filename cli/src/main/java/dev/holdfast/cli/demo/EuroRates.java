package dev.holdfast.cli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Dollars for one euro: a walk that is drawn back to its middle, noted on weekdays and on every month's last day. */
final class EuroRates {
    private static final double MIDDLE = 1.11;
    private static final double PULL = 0.006;
    private static final double DAILY_MOVE = 0.0031;
    private static final double LOWEST = 1.05;
    private static final double HIGHEST = 1.17;

    private EuroRates() {}

    /** @param tenThousandths dollars times 10,000 */
    record Rate(LocalDate day, long tenThousandths) {}

    /** Both days inclusive. */
    static List<Rate> between(LocalDate first, LocalDate last, Dice dice) {
        List<Rate> rates = new ArrayList<>();
        double rate = MIDDLE;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                double moved = rate + PULL * (MIDDLE - rate) + DAILY_MOVE * dice.bell();
                rate = Math.max(LOWEST, Math.min(HIGHEST, moved));
                rates.add(rate(day, rate));
            } else if (day.getDayOfMonth() == day.lengthOfMonth()) {
                rates.add(rate(day, rate));
            }
        }
        return rates;
    }

    private static Rate rate(LocalDate day, double rate) {
        return new Rate(day, Math.round(rate * 10_000));
    }
}
