package dev.holdfast.core.history;

import static java.util.Objects.requireNonNull;

import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a small warehouse, and how to measure it.
 *
 * @param features what occurs in it
 */
public record History(
        List<CustomerRow> customers,
        List<ItemRow> items,
        List<RateRow> rates,
        List<AttributeRow> attributes,
        Method method,
        Close close,
        Instant knownAt,
        Set<Feature> features) {
    /** What can make a history hard. */
    public enum Feature {
        GAP,
        OVERLAP,
        RETURN,
        SAME_DAY_SWAP,
        LEAP_DAY,
        MONTH_END,
        OPEN_END,
        ZERO_AMOUNT,
        ZERO_LENGTH,
        ADD_ON_WITHOUT_TIER,
        TIE,
        PARENT,
        DATED_PARENT,
        MERGER,
        CURRENCY,
        PAUSE,
        TRIAL,
        NOT_RECURRING,
        DISCOUNT,
        LONG_INTERVAL,
        QUANTITY,
        MISSING_CHANNEL,
        SUPERSEDED,
        NOT_YET_KNOWN,
        BEYOND_UTF16
    }

    /** When a row was known. */
    public record Known(Instant recordedAt, @Nullable Instant supersededAt) {
        public boolean at(Instant instant) {
            return !recordedAt.isAfter(instant) && (supersededAt == null || supersededAt.isAfter(instant));
        }
    }

    public record CustomerRow(
            String id, @Nullable String parent, @Nullable String channel, Known known) {}

    public record ItemRow(
            String id,
            String customer,
            @Nullable String tier,
            String chargeKind,
            String status,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal amount,
            BigDecimal discount,
            String currency,
            String interval,
            int intervalCount,
            LocalDate from,
            @Nullable LocalDate to,
            Known known) {
        boolean inForce(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }

        boolean is(String status) {
            return chargeKind.equals("recurring") && this.status.equals(status);
        }

        boolean isPaused(LocalDate day) {
            return is("paused") && inForce(day) && net().signum() > 0;
        }

        BigDecimal net() {
            BigDecimal gross = amount;
            if (gross == null) {
                gross = requireNonNull(quantity).multiply(requireNonNull(unitPrice));
            }
            return gross.subtract(discount);
        }
    }

    public record RateRow(String currency, LocalDate day, BigDecimal rate, Known known) {}

    public record AttributeRow(
            String customer,
            String attribute,
            String value,
            LocalDate from,
            @Nullable LocalDate to,
            Known known) {
        boolean inForce(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    public List<Window> windows() {
        return List.of(
                window(Window.Kind.TRAILING_12_MONTHS, 0),
                window(Window.Kind.MONTH, 0),
                window(Window.Kind.QUARTER, 1),
                window(Window.Kind.YEAR_TO_DATE, 2),
                window(Window.Kind.TRAILING_12_MONTHS, 12));
    }

    public Set<Dimension> dimensions() {
        return EnumSet.allOf(Dimension.class);
    }

    private Window window(Window.Kind kind, int monthsBack) {
        return method.calendar().window(kind, close.minusMonths(monthsBack));
    }

    CustomerRow customer(String id) {
        return customers.stream()
                .filter(row -> row.id().equals(id) && row.known().at(knownAt))
                .findFirst()
                .orElseThrow();
    }

    @Nullable
    String attribute(String customer, String attribute) {
        return attributes.stream()
                .filter(row ->
                        row.customer().equals(customer) && row.attribute().equals(attribute))
                .filter(row -> row.known().at(knownAt) && row.inForce(close.day()))
                .map(AttributeRow::value)
                .findFirst()
                .orElse(null);
    }
}
