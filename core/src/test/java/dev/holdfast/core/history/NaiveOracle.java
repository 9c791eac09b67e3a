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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** The method written down once more, as plainly and slowly as can be: day by day, row by row, in BigDecimal. */
@NullUnmarked
public record NaiveOracle(History history) {
    private static final LocalDate BEGINNING = LocalDate.of(2021, 12, 1);
    private static final Map<String, Integer> TWELFTHS =
            Map.of("day", 365, "week", 52, "month", 12, "quarter", 4, "year", 1);
    private static final Comparator<String> BY_BYTES =
            Comparator.comparing(id -> id.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    public Tallies tallies() {
        return new Tallies(history.windows().stream().collect(Collectors.toMap(Function.identity(), this::cells)));
    }

    public Map<String, List<ItemRow>> units() {
        return history.items().stream()
                .filter(row -> row.known().at(history.knownAt()))
                .collect(Collectors.groupingBy(row -> unitOf(row.customer())));
    }

    private SortedMap<Segment, Tally> cells(Window window) {
        SortedMap<Segment, Tally> cells = new TreeMap<>();
        LocalDate open = window.open().day();
        LocalDate close = window.close().day();
        units().forEach((unit, rows) -> {
            long o = mrr(rows, open, open);
            long c = mrr(rows, close, open);
            boolean ever = BEGINNING.datesUntil(open.plusDays(1)).anyMatch(day -> pays(rows, day));
            boolean paused = c == 0 && rows.stream().anyMatch(row -> row.inForce(close) && isPaused(row));
            if (o > 0 || c > 0) {
                Segment cell = Segment.of(tier(rows, o > 0 ? open : close, open), channel(unit, rows));
                Tally tally = tally(unit, o, c, mrr(rows, close, close), ever, paused);
                Tallies.groupingSets(history.dimensions())
                        .forEach(set -> cells.merge(cell.onto(set), tally, Tally::plus));
            }
        });
        return cells;
    }

    private static Tally tally(String unit, long o, long c, long own, boolean ever, boolean paused) {
        boolean cohort = o > 0;
        boolean lost = c == 0 && !paused;
        Map<Column, Long> sums = new TreeMap<>(Map.of(OPENING, o, CLOSING, c, CLOSING_AT_OWN_RATE, c > 0 ? own : 0));
        add(sums, c > 0, CLOSING_UNITS, CLOSING_UNITS, 1);
        add(sums, cohort, UNITS, DENOMINATOR, o);
        add(sums, cohort && !lost, RETAINED_UNITS, COHORT_CLOSING, c);
        add(sums, cohort && c > o, EXPANDED_UNITS, EXPANSION, c - o);
        add(sums, cohort && c < o && !lost, CONTRACTED_UNITS, CONTRACTION, o - c);
        add(sums, cohort && lost, CHURNED_UNITS, CHURN, o);
        add(sums, !cohort && !ever, NEW_UNITS, NEW, c);
        add(sums, !cohort && ever, REACTIVATED_UNITS, REACTIVATION, c);
        sums.put(NUMERATOR, cohort ? c : 0);
        sums.put(KEPT, cohort ? Math.min(o, c) : 0);
        BigInteger opening = BigInteger.valueOf(o);
        BigInteger closing = BigInteger.valueOf(cohort ? c : 0);
        Tally.Squares squares =
                new Tally.Squares(opening.multiply(opening), opening.multiply(closing), closing.multiply(closing));
        return new Tally(sums, squares, cohort && c > o ? new Tally.Expander(unit, o, c) : null);
    }

    private static void add(Map<Column, Long> sums, boolean applies, Column count, Column money, long amount) {
        if (applies) {
            sums.put(money, amount);
            sums.put(count, 1L);
        }
    }

    private long mrr(List<ItemRow> rows, LocalDate day, LocalDate rateDay) {
        return rows.stream()
                .filter(row -> row.inForce(day) && row.is("active"))
                .mapToLong(row -> converted(row, rateDay))
                .sum();
    }

    private long converted(ItemRow row, LocalDate day) {
        BigDecimal converted = monthly(row).multiply(rate(row.currency(), day));
        return converted.setScale(4, HALF_UP).unscaledValue().longValueExact();
    }

    private static BigDecimal monthly(ItemRow row) {
        BigDecimal year = row.net().multiply(BigDecimal.valueOf(TWELFTHS.get(row.interval())));
        return year.divide(BigDecimal.valueOf(12L * row.intervalCount()), 4, HALF_UP);
    }

    private BigDecimal rate(String currency, LocalDate day) {
        return currency.equals("USD")
                ? BigDecimal.ONE
                : history.rates().stream()
                        .filter(row ->
                                row.currency().equals(currency) && row.known().at(history.knownAt()))
                        .filter(row -> !row.day().isAfter(day) && !row.day().isBefore(day.minusDays(7)))
                        .max(Comparator.comparing(RateRow::day))
                        .orElseThrow()
                        .rate();
    }

    private static boolean isPaused(ItemRow row) {
        return row.is("paused") && row.net().signum() > 0;
    }

    private static boolean pays(List<ItemRow> rows, LocalDate day) {
        return rows.stream()
                .anyMatch(row ->
                        row.inForce(day) && row.is("active") && monthly(row).signum() > 0);
    }

    private String tier(List<ItemRow> rows, LocalDate day, LocalDate rateDay) {
        return rows.stream()
                .filter(row ->
                        row.tier() != null && row.inForce(day) && row.is("active") && converted(row, rateDay) > 0)
                .max(Comparator.<ItemRow>comparingLong(row -> converted(row, rateDay))
                        .thenComparing(row -> history.method().tierOrder().indexOf(row.tier()))
                        .thenComparing(ItemRow::tier, BY_BYTES))
                .map(ItemRow::tier)
                .orElse(null);
    }

    private String channel(String unit, List<ItemRow> rows) {
        String own = history.customer(unit).channel();
        Map<String, List<ItemRow>> payers = new TreeMap<>(BY_BYTES);
        payers.putAll(rows.stream().collect(Collectors.groupingBy(row -> merged(row.customer()))));
        payers.keySet().removeIf(customer -> history.customer(customer).channel() == null);
        return own != null
                ? own
                : BEGINNING
                        .datesUntil(LocalDate.of(2032, 1, 1))
                        .flatMap(day -> payers.keySet().stream().filter(customer -> pays(payers.get(customer), day)))
                        .findFirst()
                        .map(customer -> history.customer(customer).channel())
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
        boolean own = !history.method().isParentGrain()
                || parent == null
                || merged(parent).equals(self);
        return own ? self : unitOf(parent);
    }
}
