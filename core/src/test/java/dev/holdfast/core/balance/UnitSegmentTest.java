package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which segment a unit falls in, over the year 2025. */
class UnitSegmentTest {
    private static final LocalDate BEGINNING = LocalDate.of(2024, 1, 1);
    private static final LocalDate MIDSUMMER = LocalDate.of(2025, 6, 24);
    private static final Map<String, Rate> RATES = Map.of("USD", Rate.ONE, "EUR", Rate.of(new BigDecimal("1.1")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            items at open      | items at close  | tier order      | tier
            Basic 90, Pro 100  | Basic 500       |                 | Pro
            Basic 90, Pro 90   | Pro 90          |                 | Pro
            Pro 90, Basic 90   | Pro 90          |                 | Pro
            Basic 90, Pro 90   | Pro 90          | Pro, Basic      | Basic
            Basic 90, Pro 90   | Pro 90          | Pro             | Pro
            Basic 90, Other 90 | Pro 90          | Basic, Pro      | Basic
            Zero 90, Äther 90  | Zero 90         |                 | Äther
            Basic 50, Basic 50, Pro 90 |         |                 | Pro
            Basic 90 EUR, Pro 98 | Pro 98        |                 | Basic
            Basic 90, - 500    | - 500           |                 | Basic
            - 500              | Pro 90          |                 | Unassigned
            Basic 0, - 500     |                 |                 | Unassigned
            Pro paused, Basic 10 |               |                 | Basic
            Pro paused         | Basic 10        |                 | Basic
                               | Basic 90, Pro 100 |               | Pro
                               | - 90            |                 | Unassigned
            """)
    void a_unit_takes_the_tier_of_its_dearest_item_at_open_else_at_close(
            @Nullable String atOpen, @Nullable String atClose, @Nullable String tierOrder, String tier) {
        List<ItemVersion> versions = Stream.concat(
                        items(atOpen, Days.of(BEGINNING, MIDSUMMER)), items(atClose, Days.of(MIDSUMMER, null)))
                .toList();
        Method method = Method.standard().with(Setting.TIER_ORDER, tierOrder == null ? "" : tierOrder);

        Tallies tallies = measure(method, new Unit("u", null, versions));

        assertThat(tallies.of(Book.YEAR)).containsKey(Segment.of(tier, null)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            own channel | customers' first paid days and channels            | channel
            ads         | a 2024-01-01 sales                                 | ads
                        | a 2024-01-02 sales, b 2024-01-01 partner           | partner
                        | a 2024-01-02 sales, b 2024-01-01 -                 | sales
                        | b 2024-01-01 partner, a 2024-01-01 sales           | sales
                        | a 2024-03-01 sales, b 2024-02-01 partner, a 2024-01-01 sales | sales
                        | \uD83D\uDE0A 2024-01-01 high, \uFF5E 2024-01-01 low | low
                        | a 2024-01-01 -                                     | Unassigned
            """)
    void a_unit_takes_its_own_channel_else_that_of_its_earliest_paying_customer(
            @Nullable String own, String customers, String channel) {
        List<ItemVersion> versions = split(customers)
                .map(text -> text.split(" ", -1))
                .map(text -> item(
                        new Customer(text[0], absent(text[2])), "Pro", "10", Days.of(LocalDate.parse(text[1]), null)))
                .toList();

        Tallies tallies = measure(Method.standard(), new Unit("u", own, versions));

        assertThat(tallies.of(Book.YEAR))
                .containsKey(Segment.of("Pro", channel))
                .hasSize(4);
    }

    @Test
    void a_customer_that_never_paid_touched_nothing_first() {
        ItemVersion free = item(new Customer("a", "ads"), "Pro", "0", Days.of(BEGINNING, null));
        ItemVersion paid = item(new Customer("b", "sales"), "Pro", "10", Days.of(MIDSUMMER, null));

        assertThat(measure(Method.standard(), new Unit("u", null, List.of(free, paid)))
                        .of(Book.YEAR))
                .containsKey(Segment.of("Pro", "sales"));
    }

    @Test
    void dimensions_that_were_not_asked_for_do_not_divide() {
        Evaluator evaluator = evaluator(Method.standard(), Set.of(Dimension.CHANNEL));
        evaluator.add(
                new Unit("u", "ads", List.of(item(new Customer("u", "ads"), "Pro", "10", Days.of(BEGINNING, null)))));

        assertThat(evaluator.tallies().of(Book.YEAR))
                .containsOnlyKeys(Segment.TOTAL, Segment.of(Dimension.CHANNEL, "ads"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-06-24 |            | at close of 2025-12-31
            2024-01-01 | 2025-06-24 | at close of 2024-12-31
            """)
    void a_negative_balance_is_refused_with_its_unit_day_and_value(
            LocalDate from, @Nullable LocalDate to, String where) {
        Unit unit = new Unit("u7", null, List.of(item(new Customer("u7", null), "Pro", "-3.5", Days.of(from, to))));

        assertThatThrownBy(() -> measure(Method.standard(), unit))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.NEGATIVE_BALANCE))
                .hasMessageContaining("unit u7 has MRR of -3.5000 " + where);
    }

    private static Tallies measure(Method method, Unit unit) {
        Evaluator evaluator = evaluator(method, Dimension.OF_STATEMENT);
        evaluator.add(unit);
        return evaluator.tallies();
    }

    private static Evaluator evaluator(Method method, Set<Dimension> dimensions) {
        return new Evaluator(
                method, RatedWindows.of(List.of(new RatedWindow(Book.YEAR, RATES, RATES))), Question.by(dimensions));
    }

    /** Items such as {@code Pro 100, Basic 90 EUR, - 50, Pro paused}. */
    private static Stream<ItemVersion> items(@Nullable String text, Days days) {
        return split(text).map(item -> item.split(" ", -1)).map(item -> {
            boolean paused = item[1].equals("paused");
            return new ItemVersion(
                    new Customer("u", null),
                    paused ? Standing.PAUSED : Standing.PAID,
                    item.length > 2 ? item[2] : "USD",
                    Amount.of(paused ? "900" : item[1]),
                    days,
                    absent(item[0]));
        });
    }

    private static ItemVersion item(Customer customer, String tier, String price, Days days) {
        return new ItemVersion(customer, Standing.PAID, "USD", Amount.of(price), days, tier);
    }

    private static Stream<String> split(@Nullable String list) {
        return list == null ? Stream.of() : Arrays.stream(list.split(",", -1)).map(String::strip);
    }

    private static @Nullable String absent(String text) {
        return text.equals("-") ? null : text;
    }
}
