package dev.holdfast.core.history;

import static java.util.Objects.requireNonNull;

import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a small warehouse, and how to measure it.
 *
 * @param dimensions what to segment by
 * @param features what occurs in it
 */
public record History(
        List<CustomerRow> customers,
        List<ItemRow> items,
        List<RateRow> rates,
        List<AttributeRow> attributes,
        Method method,
        Close close,
        Set<Dimension> dimensions,
        Instant knownAt,
        Set<Feature> features) {
    private static final int LARGEST = 10;

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
        ATTRIBUTE,
        SUBSCRIPTION,
        SUPERSEDED,
        NOT_YET_KNOWN,
        BEYOND_UTF16,
        USAGE,
        USAGE_TWICE_A_MONTH,
        USAGE_MONTH_LEFT_OUT,
        USAGE_IN_MONTH_OF_CLOSE,
        USAGE_AFTER_CLOSE,
        USAGE_PAUSED,
        USAGE_TRIAL,
        USAGE_EXCLUDED,
        GRACE,
        ACQUIRED,
        ACQUIRED_IN_FAMILY,
        ACQUIRED_AROUND_OPEN,
        LOST_WHILE_PAUSED,
        PLAN_CHANGE,
        SEATS_CHANGE,
        PRICE_CHANGE,
        DISCOUNT_CHANGE,
        PRODUCT_CHANGE
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
            @Nullable String subscription,
            String product,
            @Nullable String plan,
            @Nullable String tier,
            String pricingModel,
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

        /** Of a status, and of a kind that MRR is made of. */
        boolean is(String status) {
            return (chargeKind.equals("recurring") || isUsage()) && this.status.equals(status);
        }

        public boolean isUsage() {
            return chargeKind.equals("usage");
        }

        /** The same row at another amount a month, without a discount. */
        public ItemRow costing(BigDecimal monthly) {
            return new ItemRow(
                    id,
                    customer,
                    subscription,
                    product,
                    plan,
                    tier,
                    pricingModel,
                    chargeKind,
                    status,
                    null,
                    null,
                    monthly,
                    BigDecimal.ZERO,
                    currency,
                    "month",
                    1,
                    from,
                    to,
                    known);
        }

        BigDecimal gross() {
            return amount != null ? amount : requireNonNull(quantity).multiply(requireNonNull(unitPrice));
        }

        BigDecimal net() {
            return gross().subtract(discount);
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

    /**
     * The headline against the year before, its causes, its largest units, the cohorts up to it, and its migration by one of
     * the dimensions, or by one that is not asked for.
     */
    public Question question() {
        SortedSet<Dimension> asked = new TreeSet<>(dimensions);
        Dimension migration = List.of(asked.first(), asked.last(), Dimension.CURRENCY)
                .get(close.day().getMonthValue() % 3);
        return new Question(
                asked, Optional.of(migration), Optional.of(windows().getLast()), true, Optional.of(cohorts()), LARGEST);
    }

    /** By quarter or by month, as the close has it. */
    Cohorts cohorts() {
        Cohorts.Period period = close.day().getMonthValue() % 2 == 0 ? Cohorts.Period.QUARTER : Cohorts.Period.MONTH;
        return Cohorts.of(period, method.calendar(), close);
    }

    /** The same rows, measured by another method. */
    public History by(Method other) {
        return new History(customers, items, rates, attributes, other, close, dimensions, knownAt, features);
    }

    /** The same company with other items. */
    public History with(List<ItemRow> others) {
        return new History(customers, others, rates, attributes, method, close, dimensions, knownAt, features);
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
        return attribute(customer, attribute, close.day());
    }

    @Nullable
    String attribute(String customer, String attribute, LocalDate day) {
        return attributes.stream()
                .filter(row ->
                        row.customer().equals(customer) && row.attribute().equals(attribute))
                .filter(row -> row.known().at(knownAt) && row.inForce(day))
                .max(Comparator.comparing(AttributeRow::from)
                        .thenComparing(AttributeRow::value, Comparator.reverseOrder()))
                .map(AttributeRow::value)
                .orElse(null);
    }
}
