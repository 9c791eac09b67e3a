package dev.holdfast.core.sample;

import dev.holdfast.core.balance.Evaluator;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.RatedWindows;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.Unit;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Days;
import dev.holdfast.core.time.FiscalCalendar;
import dev.holdfast.core.time.Window;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units that change once, on 30 June 2025, written as lines {@code units | tier | channel | opening | closing}: how many
 * alike, and their monthly price in USD before and after. {@code -} is none, {@code paused} a pause, {@code was} none at
 * open but some two years before.
 */
public record Book(List<Unit> units) {
    /** The year in which the change falls. */
    public static final Window YEAR =
            new FiscalCalendar(Month.JANUARY).window(Window.Kind.TRAILING_12_MONTHS, Close.of(YearMonth.of(2025, 12)));

    private static final LocalDate LONG_AGO = LocalDate.of(2022, 1, 1);
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2025, 6, 30);

    public static Book of(String table) {
        List<Unit> units = new ArrayList<>();
        table.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .filter(line -> !line.getFirst().equals("units"))
                .forEach(line -> IntStream.range(0, Integer.parseInt(line.getFirst()))
                        .forEach(alike -> units.add(unit("u%03d".formatted(units.size()), line))));
        return new Book(units);
    }

    /** One unit for each change, such as {@code 100>120, 50>-}, of no tier and no channel. */
    public static Book ofChanges(String list) {
        return of(Arrays.stream(list.split(",", -1))
                .map(change -> "1 | - | - | " + change.strip().replace(">", " | "))
                .collect(Collectors.joining("\n")));
    }

    /** Measured over {@link #YEAR} by tier and channel, at the default method. */
    public Tallies tallies() {
        return tallies(Method.standard(), List.of(YEAR));
    }

    public Tallies tallies(Method method, List<Window> windows) {
        ExchangeRates rates = new ExchangeRates("USD", Map.of());
        Evaluator evaluator = new Evaluator(
                method, RatedWindows.of(method, windows, rates, Set.of("USD")), Question.by(Dimension.OF_STATEMENT));
        units.forEach(evaluator::add);
        return evaluator.tallies();
    }

    public Tally total() {
        return tallies().total(YEAR);
    }

    private static Unit unit(String id, List<String> line) {
        Customer customer = new Customer(id, absent(line.get(2)));
        return new Unit(
                id,
                customer.channel(),
                Stream.of(
                                version(customer, line, line.get(3), BEGINNING, CHANGE),
                                version(customer, line, line.get(4), CHANGE, null))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<ItemVersion> version(
            Customer customer, List<String> line, String price, LocalDate from, @Nullable LocalDate to) {
        return switch (price) {
            case "-" -> List.of();
            case "paused" -> List.of(item(customer, line, Standing.PAUSED, "1", Days.of(from, to)));
            case "was" -> List.of(item(customer, line, Standing.PAID, "1", Days.of(LONG_AGO, LONG_AGO.plusYears(1))));
            default -> List.of(item(customer, line, Standing.PAID, price, Days.of(from, to)));
        };
    }

    private static ItemVersion item(Customer customer, List<String> line, Standing standing, String price, Days days) {
        return new ItemVersion(customer, standing, "USD", Amount.of(price), days, absent(line.get(1)));
    }

    private static @Nullable String absent(String text) {
        return text.equals("-") ? null : text;
    }
}
