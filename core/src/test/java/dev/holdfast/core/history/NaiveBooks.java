package dev.holdfast.core.history;

import static java.math.RoundingMode.HALF_UP;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Grain;
import dev.holdfast.core.method.Setting;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Who pays what on which day, and in which segment: looked up day by day, row by row, in BigDecimal. */
@NullUnmarked
record NaiveBooks(History history, Map<RateOfDay, BigDecimal> found) {
    private static final Map<String, Integer> YEARLY =
            Map.of("day", 365, "week", 52, "month", 12, "quarter", 4, "year", 1);
    private static final Comparator<String> BY_BYTES =
            Comparator.comparing(id -> id.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    NaiveBooks(History history) {
        this(history, new HashMap<>());
    }

    record RateOfDay(String currency, LocalDate day) {}

    record Version(ItemRow row, String customer, BigDecimal mrr) {}

    Map<String, List<Version>> units() {
        return history.items().stream()
                .filter(row -> row.known().at(history.knownAt()))
                .map(row -> new Version(row, merged(row.customer()), monthly(row)))
                .sorted(Comparator.comparing(Version::customer, BY_BYTES))
                .collect(Collectors.groupingBy(this::unitOf));
    }

    Stream<Version> paying(List<Version> all, LocalDate day) {
        return all.stream().filter(version -> version.row.inForce(day) && version.mrr.signum() > 0);
    }

    /** The days on which somebody may have begun to pay, in order. */
    Stream<LocalDate> beginnings(List<Version> all) {
        return all.stream().map(version -> version.row.from()).distinct().sorted();
    }

    boolean hasPaused(List<Version> all, LocalDate day) {
        return all.stream().anyMatch(version -> version.row.isPaused(day));
    }

    /** MRR of a day at the rates of another. */
    long mrr(List<Version> all, LocalDate day, LocalDate rateDay) {
        return paying(all, day)
                .mapToLong(version -> converted(version, rateDay))
                .sum();
    }

    private static BigDecimal monthly(ItemRow row) {
        BigDecimal times = BigDecimal.valueOf(row.is("active") ? YEARLY.get(row.interval()) : 0);
        return row.net().multiply(times).divide(BigDecimal.valueOf(12L * row.intervalCount()), 4, HALF_UP);
    }

    private long converted(Version version, LocalDate day) {
        BigDecimal rate = found.computeIfAbsent(new RateOfDay(version.row.currency(), day), this::rate);
        BigDecimal exact = version.mrr.multiply(rate);
        return exact.movePointRight(4).setScale(0, HALF_UP).longValueExact();
    }

    private BigDecimal rate(RateOfDay asked) {
        return history.rates().stream()
                .filter(rate ->
                        rate.currency().equals(asked.currency) && rate.known().at(history.knownAt()))
                .filter(rate -> !rate.day().isAfter(asked.day) && !rate.day().isBefore(asked.day.minusDays(7)))
                .max(Comparator.comparing(RateRow::day))
                .map(RateRow::rate)
                .orElse(BigDecimal.ONE);
    }

    /** Where a unit was on a day. */
    String value(Dimension dimension, List<Version> all, LocalDate day, LocalDate rateDay) {
        List<Version> payers = paying(all, day)
                .filter(version -> converted(version, rateDay) > 0)
                .toList();
        return switch (dimension.kind()) {
            case TIER ->
                dearest(
                        payers,
                        rateDay,
                        row -> row.tier(),
                        name -> history.method().tierOrder().indexOf(name));
            case PRICING_MODEL -> dearest(payers, rateDay, row -> row.pricingModel(), name -> 0);
            case CURRENCY -> dearest(payers, rateDay, row -> row.currency(), name -> 0);
            case CHANNEL -> throw new IllegalArgumentException("no day decides the channel");
            case ATTRIBUTE -> {
                Map<String, Long> paid = new TreeMap<>(BY_BYTES);
                payers.forEach(version -> paid.merge(version.customer, converted(version, rateDay), Long::sum));
                yield paid.entrySet().stream()
                        .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                        .map(most -> history.attribute(most.getKey(), dimension.key(), day))
                        .orElse(null);
            }
        };
    }

    private String dearest(
            List<Version> payers, LocalDate day, Function<ItemRow, String> name, Function<String, Integer> rank) {
        return payers.stream()
                .filter(version -> name.apply(version.row) != null)
                .max(Comparator.<Version>comparingLong(version -> converted(version, day))
                        .thenComparing(version -> rank.apply(name.apply(version.row)))
                        .thenComparing(version -> name.apply(version.row), BY_BYTES))
                .map(version -> name.apply(version.row))
                .orElse(null);
    }

    String channel(String unit, List<Version> all) {
        Grain grain = history.method().grain();
        boolean isCustomer = grain == Grain.PARENT || grain == Grain.CUSTOMER;
        Stream<Version> payers = beginnings(all).flatMap(day -> paying(all, day));
        return Stream.concat(
                        isCustomer ? Stream.of(unit) : Stream.of(),
                        payers.map(Version::customer).distinct())
                .map(customer -> history.customer(customer).channel())
                .filter(channel -> channel != null)
                .findFirst()
                .orElse(Segment.UNASSIGNED);
    }

    private String merged(String customer) {
        String into = history.attribute(customer, "merged_into");
        return into == null ? customer : merged(into);
    }

    private String unitOf(Version version) {
        String item = version.row.id();
        String subscription = version.row.subscription();
        return switch (history.method().value(Setting.GRAIN)) {
            case "customer" -> version.customer;
            case "subscription" -> subscription == null ? item : subscription;
            case "product" -> version.customer + '\u001F' + version.row.product();
            default -> topmost(version.customer);
        };
    }

    private String topmost(String customer) {
        String dated = history.attribute(customer, "parent");
        String said = dated == null ? history.customer(customer).parent() : dated;
        String parent = said == null ? customer : merged(said);
        return parent.equals(customer) ? customer : topmost(parent);
    }
}
