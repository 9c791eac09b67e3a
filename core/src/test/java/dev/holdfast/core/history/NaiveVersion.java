package dev.holdfast.core.history;

import static java.math.RoundingMode.HALF_UP;

import dev.holdfast.core.history.History.ItemRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * A row of a recurring or usage item with what it is worth a month.
 *
 * @param customer whom it bills, after mergers
 * @param acquired the first day that counts of this customer
 */
@NullUnmarked
record NaiveVersion(ItemRow row, String customer, LocalDate acquired) {
    private static final Map<String, Integer> YEARLY =
            Map.of("day", 365, "week", 52, "month", 12, "quarter", 4, "year", 1);

    /** The amount less discount a month, of usage as it stands, in its own currency. */
    BigDecimal mrr() {
        return monthly(row.net());
    }

    BigDecimal discount() {
        return monthly(row.discount());
    }

    private BigDecimal monthly(BigDecimal money) {
        if (row.isUsage()) {
            return money.setScale(4, HALF_UP);
        }
        BigDecimal yearly = money.multiply(BigDecimal.valueOf(YEARLY.get(row.interval())));
        return yearly.divide(BigDecimal.valueOf(12L * row.intervalCount()), 4, HALF_UP);
    }

    boolean isActive() {
        return row.is("active");
    }

    boolean isUsage() {
        return isActive() && row.isUsage();
    }

    boolean isInForce(LocalDate day) {
        return row.inForce(day) && !day.isBefore(acquired);
    }

    boolean isPausedOn(LocalDate day) {
        return isPaused() && isInForce(day);
    }

    private boolean isPaused() {
        return row.is("paused") && row.net().signum() > 0;
    }

    /** Active or paused, and in force on some day on which its customer was ours. */
    boolean hasBeen() {
        LocalDate first = row.from().isBefore(acquired) ? acquired : row.from();
        return (isActive() || isPaused()) && isInForce(first);
    }

    YearMonth month() {
        return YearMonth.from(row.from());
    }

    /** Whether it counts at the close of a day: a recurring one in force, or a row of one of the last full months. */
    boolean counts(LocalDate day, int usageMonths) {
        if (!row.isUsage()) {
            return isActive() && isInForce(day);
        }
        YearMonth full = YearMonth.from(day.plusDays(1)).minusMonths(1);
        return isActive()
                && !row.from().equals(row.to())
                && !day.isBefore(acquired)
                && !month().isAfter(full)
                && month().isAfter(full.minusMonths(usageMonths));
    }

    /** The days on which it may begin to count. */
    Stream<LocalDate> beginnings() {
        return Stream.of(row.from(), month().atEndOfMonth(), acquired);
    }
}
