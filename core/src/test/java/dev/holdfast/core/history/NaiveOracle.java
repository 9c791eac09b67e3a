package dev.holdfast.core.history;

import static dev.holdfast.core.method.Column.*;
import static java.math.RoundingMode.HALF_UP;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** The method written down once more, as plainly and slowly as can be: day by day, row by row, in BigDecimal. */
@NullUnmarked
public record NaiveOracle(History history) {
    private static final LocalDate BEGINNING = LocalDate.of(2021, 12, 1);
    private static final LocalDate END = LocalDate.of(2028, 1, 1);
    private static final Map<String, Integer> YEARLY =
            Map.of("day", 365, "week", 52, "month", 12, "quarter", 4, "year", 1);
    private static final Comparator<String> BY_BYTES =
            Comparator.comparing(id -> id.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    record Version(ItemRow row, String customer, BigDecimal mrr) {}

    public Tallies tallies() {
        Map<Window, SortedMap<Segment, Tally>> cells =
                history.windows().stream().collect(Collectors.toMap(window -> window, window -> new TreeMap<>()));
        units().forEach((unit, all) -> {
            String channel = channel(unit, all);
            LocalDate first = BEGINNING
                    .datesUntil(END)
                    .filter(day -> paying(all, day).count() > 0)
                    .findFirst()
                    .orElse(END);
            cells.forEach((window, segments) -> {
                LocalDate open = window.open().day();
                LocalDate close = window.close().day();
                Segment cell = Segment.of(tier(all, open, close), channel);
                Tally tally = tally(unit, all, open, close, !first.isAfter(open));
                Tallies.groupingSets(history.dimensions())
                        .forEach(set -> segments.merge(cell.onto(set), tally, Tally::plus));
                segments.values().removeIf(Tally.EMPTY::equals);
            });
        });
        return new Tallies(cells);
    }

    Map<String, List<Version>> units() {
        return history.items().stream()
                .filter(row -> row.known().at(history.knownAt()))
                .map(row -> new Version(row, merged(row.customer()), monthly(row)))
                .sorted(Comparator.comparing(Version::customer, BY_BYTES))
                .collect(Collectors.groupingBy(version -> unitOf(version.customer)));
    }

    private Tally tally(String unit, List<Version> all, LocalDate open, LocalDate close, boolean ever) {
        long o = mrr(all, open, open);
        long c = mrr(all, close, open);
        long own = mrr(all, close, close);
        long kept = o > 0 ? c : 0;
        boolean lost = c == 0 && all.stream().noneMatch(version -> version.row.isPaused(close));
        Map<Column, Long> sums = new TreeMap<>(Map.of(OPENING, o, DENOMINATOR, o, CLOSING, c, KEPT, Math.min(o, c)));
        sums.putAll(Map.of(NUMERATOR, kept, COHORT_CLOSING, kept, RETAINED_UNITS, o == 0 || lost ? 0L : 1));
        sums.putAll(Map.of(UNITS, o > 0 ? 1L : 0, CLOSING_UNITS, c > 0 ? 1L : 0, CLOSING_AT_OWN_RATE, own));
        List<Column> made = o == 0
                ? ever ? List.of(REACTIVATED_UNITS, REACTIVATION) : List.of(NEW_UNITS, NEW)
                : lost
                        ? List.of(CHURNED_UNITS, CHURN)
                        : c < o ? List.of(CONTRACTED_UNITS, CONTRACTION) : List.of(EXPANDED_UNITS, EXPANSION);
        sums.putAll(Map.of(made.getFirst(), c == o ? 0L : 1, made.getLast(), Math.abs(c - o)));
        BigInteger x = BigInteger.valueOf(o);
        BigInteger y = BigInteger.valueOf(kept);
        Tally.Squares squares = new Tally.Squares(x.multiply(x), x.multiply(y), y.multiply(y));
        return new Tally(sums, squares, kept > o ? new Tally.Expander(unit, o, c) : null);
    }

    private static Stream<Version> paying(List<Version> all, LocalDate day) {
        return all.stream().filter(version -> version.row.inForce(day) && version.mrr.signum() > 0);
    }

    private long mrr(List<Version> all, LocalDate day, LocalDate rateDay) {
        return paying(all, day).collect(Collectors.summingLong(version -> converted(version, rateDay)));
    }

    private static BigDecimal monthly(ItemRow row) {
        BigDecimal times = BigDecimal.valueOf(row.is("active") ? YEARLY.get(row.interval()) : 0);
        return row.net().multiply(times).divide(BigDecimal.valueOf(12L * row.intervalCount()), 4, HALF_UP);
    }

    private long converted(Version version, LocalDate day) {
        BigDecimal exact = version.mrr.multiply(rate(version.row.currency(), day));
        return exact.movePointRight(4).setScale(0, HALF_UP).longValueExact();
    }

    private BigDecimal rate(String currency, LocalDate day) {
        return history.rates().stream()
                .filter(rate -> rate.currency().equals(currency) && rate.known().at(history.knownAt()))
                .filter(rate -> !rate.day().isAfter(day) && !rate.day().isBefore(day.minusDays(7)))
                .max(Comparator.comparing(RateRow::day))
                .map(RateRow::rate)
                .orElse(BigDecimal.ONE);
    }

    private String tier(List<Version> all, LocalDate open, LocalDate close) {
        LocalDate day = mrr(all, open, open) > 0 ? open : close;
        return paying(all, day)
                .filter(version -> version.row.tier() != null && converted(version, open) > 0)
                .max(Comparator.<Version>comparingLong(version -> converted(version, open))
                        .thenComparing(version -> history.method().tierOrder().indexOf(version.row.tier()))
                        .thenComparing(version -> version.row.tier(), BY_BYTES))
                .map(version -> version.row.tier())
                .orElse(null);
    }

    private String channel(String unit, List<Version> all) {
        Stream<Version> payers = BEGINNING.datesUntil(END).flatMap(day -> paying(all, day));
        return Stream.concat(Stream.of(unit), payers.map(Version::customer))
                .map(customer -> history.customer(customer).channel())
                .filter(channel -> channel != null)
                .findFirst()
                .orElse(null);
    }

    private String merged(String customer) {
        String into = history.attribute(customer, "merged_into");
        return into == null ? customer : merged(into);
    }

    private String unitOf(String customer) {
        String self = merged(customer);
        String dated = history.attribute(self, "parent");
        String parent = dated == null ? history.customer(self).parent() : dated;
        boolean own = parent == null || merged(parent).equals(self);
        return own || !history.method().isParentGrain() ? self : unitOf(parent);
    }
}
