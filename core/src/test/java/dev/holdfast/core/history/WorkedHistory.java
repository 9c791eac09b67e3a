package dev.holdfast.core.history;

import dev.holdfast.core.history.History.AttributeRow;
import dev.holdfast.core.history.History.CustomerRow;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.Known;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A history of few items, measured at the close of 2025 and written as a table under the names of its columns, of which only
 * {@code amount} and {@code from} must be there. An item is a product of a customer, as far as it has no name of its own.
 */
public record WorkedHistory(
        List<ItemRow> items,
        Map<String, String> parents,
        List<RateRow> rates,
        List<AttributeRow> attributes,
        Method method) {
    private static final Known KNOWN = new Known(Instant.parse("2026-01-02T00:00:00Z"), null);
    private static final List<YearMonth> MONTHS = Stream.iterate(YearMonth.of(2021, 1), month -> month.plusMonths(1))
            .limit(60)
            .toList();
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    public static WorkedHistory of(String table) {
        List<List<String>> lines = table.lines().map(WorkedHistory::cells).toList();
        return new WorkedHistory(
                lines.stream()
                        .skip(1)
                        .map(cells -> item(new Line(lines.getFirst(), cells)))
                        .toList(),
                Map.of(),
                List.of(),
                List.of(),
                Method.standard().with(Setting.CURRENCY, "USD"));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private record Line(List<String> names, List<String> cells) {
        Optional<String> given(String name) {
            int place = names.indexOf(name);
            return Optional.of(place < 0 ? "" : cells.get(place)).filter(cell -> !cell.isEmpty());
        }

        @Nullable
        String orNull(String name) {
            return given(name).orElse(null);
        }
    }

    private static ItemRow item(Line line) {
        String customer = line.given("customer").orElse("acme");
        String product = line.given("product").orElse("Core");
        return new ItemRow(
                line.given("item").orElse(customer + "/" + product),
                customer,
                line.orNull("subscription"),
                product,
                line.orNull("plan"),
                line.orNull("tier"),
                "flat",
                line.given("kind").orElse("recurring"),
                line.given("status").orElse("active"),
                line.given("seats").map(BigDecimal::new).orElse(null),
                null,
                new BigDecimal(line.given("amount").orElseThrow()),
                line.given("discount").map(BigDecimal::new).orElse(BigDecimal.ZERO),
                line.given("currency").orElse("USD"),
                line.given("interval").orElse("month"),
                1,
                LocalDate.parse(line.given("from").orElseThrow()),
                line.given("to").map(LocalDate::parse).orElse(null),
                KNOWN);
    }

    /** With customers in one group. */
    public WorkedHistory under(String group, String... customers) {
        Map<String, String> more = new HashMap<>(parents);
        Arrays.stream(customers).forEach(customer -> more.put(customer, group));
        return new WorkedHistory(items, more, rates, attributes, method);
    }

    /** With a rate of a month end and those after it, such as {@code EUR 2024-12-31 1.1}; the first one is of those before too. */
    public WorkedHistory rate(String currency, String monthEnd, String rate) {
        LocalDate day = LocalDate.parse(monthEnd);
        List<RateRow> more = new ArrayList<>(rates);
        boolean first = more.stream().noneMatch(row -> row.currency().equals(currency));
        more.removeIf(row -> row.currency().equals(currency) && !row.day().isBefore(day));
        MONTHS.stream()
                .map(YearMonth::atEndOfMonth)
                .filter(end -> first || !end.isBefore(day))
                .forEach(end -> more.add(new RateRow(currency, end, new BigDecimal(rate), KNOWN)));
        return new WorkedHistory(items, parents, more, attributes, method);
    }

    /** With a customer that is ours from a day on. */
    public WorkedHistory acquired(String customer, String day) {
        List<AttributeRow> more = new ArrayList<>(attributes);
        more.add(new AttributeRow(customer, "acquired_on", day, FIRST, null, KNOWN));
        return new WorkedHistory(items, parents, rates, more, method);
    }

    /** By another value of a setting, such as {@code grain=customer}. */
    public WorkedHistory with(String setting) {
        String[] parts = setting.split("=", 2);
        return new WorkedHistory(items, parents, rates, attributes, method.with(Setting.of(parts[0]), parts[1]));
    }

    public History history() {
        Set<String> groups = Set.copyOf(parents.values());
        List<CustomerRow> customers = new ArrayList<>();
        groups.forEach(group -> customers.add(new CustomerRow(group, null, "ads", KNOWN)));
        items.stream()
                .map(ItemRow::customer)
                .distinct()
                .filter(customer -> !groups.contains(customer))
                .forEach(customer -> customers.add(new CustomerRow(customer, parents.get(customer), "ads", KNOWN)));
        return new History(
                customers,
                items,
                rates,
                attributes,
                method,
                Close.of(YearMonth.of(2025, 12)),
                Set.of(Dimension.TIER),
                Instant.parse("2026-02-01T00:00:00Z"),
                Set.of());
    }
}
