package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.item.Charge;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The window is the year 2025: it opens at the close of 2024-12-31. */
class LargestStepTest {
    private static final Method METHOD = Method.standard().with(Setting.CURRENCY, "USD");

    @Test
    void it_is_the_day_on_which_most_was_added() {
        assertThat(day(METHOD, "100 2024-01-01 -", "10 2025-02-01 -", "50 2025-05-17 -", "40 2025-09-01 -"))
                .isEqualTo("2025-05-17");
    }

    @Test
    void it_is_in_the_direction_of_the_movement_alone() {
        // It fell by 90 in May, but over the year it grew.
        assertThat(day(METHOD, "100 2024-01-01 2025-05-01", "10 2025-05-01 -", "60 2025-07-01 -", "70 2025-10-04 -"))
                .isEqualTo("2025-10-04");
    }

    @Test
    void what_has_left_left_on_the_first_day_without_it() {
        assertThat(day(METHOD, "100 2024-01-01 2025-08-09")).isEqualTo("2025-08-09");
    }

    @Test
    void of_steps_alike_it_is_the_earliest() {
        assertThat(day(METHOD, "100 2024-01-01 -", "10 2025-03-03 -", "10 2025-04-04 -"))
                .isEqualTo("2025-03-03");
    }

    @Test
    void what_nets_within_a_day_is_one_step() {
        assertThat(day(METHOD, "100 2024-01-01 2025-03-03", "105 2025-03-03 -", "20 2025-06-06 -"))
                .isEqualTo("2025-06-06");
    }

    @Test
    void the_day_after_the_open_and_the_close_are_days_of_the_window() {
        assertThat(day(METHOD, "100 2024-01-01 -", "10 2025-01-01 -")).isEqualTo("2025-01-01");
        assertThat(day(METHOD, "100 2024-01-01 -", "10 2025-12-31 -")).isEqualTo("2025-12-31");
    }

    @Test
    void what_changed_outside_the_window_does_not_count() {
        assertThat(day(METHOD, "100 2024-01-01 -", "900 2024-12-31 -", "1 2025-07-01 -", "900 2026-01-01 -"))
                .isEqualTo("2025-07-01");
    }

    @Test
    void who_did_not_move_has_none() {
        assertThat(day(METHOD, "100 2024-01-01 2025-05-01", "100 2025-08-01 -")).isEqualTo("none");
    }

    @Test
    void a_pause_is_a_step_down() {
        assertThat(day(METHOD, "100 2024-01-01 2025-04-01", "100 2025-04-01 - paused"))
                .isEqualTo("2025-04-01");
    }

    @Test
    void what_is_in_grace_goes_when_its_grace_does() {
        assertThat(day(METHOD.with(Setting.GRACE_DAYS, "10"), "100 2024-01-01 2025-04-01"))
                .isEqualTo("2025-04-11");
    }

    @Test
    void usage_steps_with_the_mean_of_its_months() {
        String june = "90 2025-06-01 2025-07-01 usage";

        // Its first month is a mean of its own.
        assertThat(day(METHOD, "1 2025-11-11 -", june)).isEqualTo("2025-06-30");
        // November and December fade by 10 a month, then June's third goes at once.
        assertThat(day(METHOD, "30 2024-11-01 2024-12-01 usage", "30 2024-12-01 2025-01-01 usage", june))
                .isEqualTo("2025-09-30");
    }

    @Test
    void each_day_is_converted_at_the_rate_of_the_open() {
        Map<String, Rate> open = Map.of("EUR", Rate.of(new BigDecimal("2")));
        Map<String, Rate> close = Map.of("EUR", Rate.of(new BigDecimal("3")));
        RatedWindow spot = new RatedWindow(
                Book.YEAR,
                new TreeMap<>(Map.of(Book.YEAR.open(), open, Book.YEAR.close(), close)),
                close,
                Optional.empty());
        Unit same = unit("EUR", "100 2024-01-01 -");
        Unit more = unit("EUR", "100 2024-01-01 -", "1 2025-05-05 -");

        // Nothing but the rate moved the first: no day is to be named.
        assertThat(new LargestStep(METHOD, spot).of(same)).isEmpty();
        assertThat(new LargestStep(METHOD, spot).of(more)).contains(LocalDate.of(2025, 5, 5));
    }

    private static String day(Method method, String... rows) {
        RatedWindow window = RatedWindows.of(
                        method, List.of(Book.YEAR), new ExchangeRates("USD", Map.of()), Set.of("USD"))
                .all()
                .getFirst();
        return new LargestStep(method, window)
                .of(unit("USD", rows))
                .map(LocalDate::toString)
                .orElse("none");
    }

    private static Unit unit(String currency, String... rows) {
        return new Unit(
                "u",
                null,
                Arrays.stream(rows).map(row -> version(currency, row)).toList());
    }

    /** Price a month, first day, first day without it, and what else it is. */
    private static ItemVersion version(String currency, String row) {
        List<String> cells = List.of(row.split(" ", -1));
        Days days =
                Days.of(LocalDate.parse(cells.get(1)), cells.get(2).equals("-") ? null : LocalDate.parse(cells.get(2)));
        Charge.Kind kind = cells.contains("usage") ? Charge.Kind.USAGE : Charge.Kind.RECURRING;
        Standing standing = cells.contains("paused") ? Standing.PAUSED : Standing.PAID;
        Customer customer = new Customer("u", null);
        return new ItemVersion(
                customer,
                standing,
                new Charge("i", kind, "p", null, null, Amount.ZERO),
                currency,
                Amount.of(cells.getFirst()),
                days,
                ItemVersion.counted(customer, standing, kind, days, METHOD.usageMonths()),
                null,
                "flat");
    }
}
