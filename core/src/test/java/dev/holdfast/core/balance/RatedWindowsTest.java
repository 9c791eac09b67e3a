package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows of 2025, with a euro worth 1 when 2023 began and a cent more at each month end since. */
class RatedWindowsTest {
    private static final Method STANDARD = Method.standard().with(Setting.CURRENCY, "USD");
    private static final YearMonth FIRST = YearMonth.of(2022, 12);
    private static final ExchangeRates RATES = new ExchangeRates("USD", Map.of("EUR", euro()));
    private static final Set<String> CURRENCIES = Set.of("USD", "EUR", "CHF");
    private static final Close OPEN = Book.YEAR.open();
    private static final Close CLOSE = Book.YEAR.close();
    private static final Window DECEMBER = new Window(Window.Kind.MONTH, CLOSE.minusMonths(1), CLOSE);

    private static NavigableMap<LocalDate, Rate> euro() {
        NavigableMap<LocalDate, Rate> days = new TreeMap<>();
        for (int month = 0; month <= 36; month++) {
            days.put(FIRST.plusMonths(month).atEndOfMonth(), cents(100 + month));
        }
        return days;
    }

    private static Rate cents(int cents) {
        return Rate.of(BigDecimal.valueOf(cents, 2));
    }

    private static RatedWindows rated(Method method, Window... windows) {
        return RatedWindows.of(method, List.of(windows), RATES, CURRENCIES);
    }

    @Test
    void both_closes_are_at_the_rates_of_the_open_and_the_closing_also_at_its_own() {
        RatedWindow year = rated(STANDARD, Book.YEAR).all().getFirst();

        assertThat(year.rates()).containsOnlyKeys(OPEN, CLOSE);
        assertThat(year.at(OPEN)).isEqualTo(Map.of("USD", Rate.ONE, "EUR", cents(124)));
        assertThat(year.at(CLOSE)).isEqualTo(year.at(OPEN));
        assertThat(year.atClose()).isEqualTo(Map.of("USD", Rate.ONE, "EUR", cents(136)));
        assertThat(year.spot()).isEmpty();
    }

    @Test
    void at_spot_each_close_is_at_its_own_rates_and_so_is_any_other_day() {
        RatedWindow year = rated(STANDARD.with(Setting.CURRENCY_MODE, "spot"), Book.YEAR)
                .all()
                .getFirst();

        assertThat(year.at(OPEN)).containsEntry("EUR", cents(124));
        assertThat(year.at(CLOSE)).containsEntry("EUR", cents(136)).isEqualTo(year.atClose());
        assertThat(year.spot()).contains(RATES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            setting     | value                    | closes | months back
            measurement | cohort-flows             | 13     | 12
            returned    | lost                     | 13     | 12
            base        | window-revenue           | 24     | 23
            cohort      | first-month-of-two-years | 24     | 23
            cohort      | survivors                | 2      | 12
            win-back    | included                 | 2      | 12
            """)
    void what_a_sum_asks_for_has_rates_back_to_there(String setting, String value, int closes, int monthsBack) {
        Method method = STANDARD.with(Setting.of(setting), value);
        RatedWindow year = rated(method, Book.YEAR).all().getFirst();
        RatedWindow spot = rated(method.with(Setting.CURRENCY_MODE, "spot"), Book.YEAR)
                .all()
                .getFirst();

        assertThat(year.rates()).hasSize(closes).containsKeys(OPEN, CLOSE);
        assertThat(year.rates().firstKey()).isEqualTo(CLOSE.minusMonths(monthsBack));
        assertThat(year.rates().values()).containsOnly(year.at(OPEN));
        spot.rates()
                .forEach((close, rates) -> assertThat(rates.get("EUR"))
                        .isEqualTo(RATES.on("EUR", close.day()).orElseThrow()));
    }

    @Test
    void a_month_asks_for_its_two_closes_alone_whatever_reaches_back_two_years() {
        Method method = STANDARD.with(Setting.BASE, "window-revenue").with(Setting.RETURNED, "lost");

        assertThat(rated(method, DECEMBER).all().getFirst().rates())
                .containsOnlyKeys(DECEMBER.open(), DECEMBER.close());
    }

    @Test
    void a_close_that_no_sum_asks_for_has_no_rates() {
        RatedWindow year = rated(STANDARD, Book.YEAR).all().getFirst();
        Close june = Close.of(YearMonth.of(2025, 6));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> year.at(june))
                .withMessage("no rates of 2025-06-30 for trailing-12-months (2024-12-31, 2025-12-31]");
    }

    @Test
    void without_an_average_a_window_has_no_parts() {
        RatedWindows windows = rated(STANDARD, Book.YEAR, DECEMBER);

        assertThat(windows.all()).hasSize(2);
        assertThat(windows.parts()).containsExactly(List.of(), List.of());
        assertThat(windows.asked()).containsExactly(Book.YEAR, DECEMBER);
    }

    @Test
    void the_parts_of_an_average_are_all_at_the_rates_of_the_headlines_open() {
        RatedWindows windows = rated(STANDARD.with(Setting.AVERAGING, "weighted-mean-of-12"), Book.YEAR);

        assertThat(windows.asked()).containsExactly(Book.YEAR);
        assertThat(windows.all()).hasSize(12);
        assertThat(windows.parts()).containsExactly(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        assertThat(windows.all()).allSatisfy(part -> {
            assertThat(part.rates().values())
                    .extracting(rates -> rates.get("EUR"))
                    .containsOnly(cents(124));
            assertThat(part.atClose().get("EUR"))
                    .isEqualTo(RATES.on("EUR", part.window().close().day()).orElseThrow());
        });
    }

    @Test
    void a_window_that_is_a_part_as_well_is_measured_once_where_the_rates_are_the_same() {
        Window november = new Window(Window.Kind.MONTH, CLOSE.minusMonths(2), CLOSE.minusMonths(1));
        Method constant = STANDARD.with(Setting.AVERAGING, "chained");
        Method spot = constant.with(Setting.CURRENCY_MODE, "spot");

        assertThat(rated(constant, Book.YEAR, november).all()).hasSize(14);
        assertThat(rated(spot, Book.YEAR, november).all()).hasSize(13);
        assertThat(rated(spot, Book.YEAR, november).parts().getFirst())
                .hasSize(12)
                .startsWith(2, 1, 3);
        assertThat(rated(spot, Book.YEAR, november).parts().getLast()).isEmpty();
    }

    @Test
    void cohorts_are_followed_at_the_rates_of_the_first_windows_open_or_each_close_at_its_own() {
        Cohorts cohorts = Cohorts.of(Cohorts.Period.QUARTER, STANDARD.calendar(), CLOSE);
        Method spot = STANDARD.with(Setting.CURRENCY_MODE, "spot");
        RatedWindows followed = rated(STANDARD, Book.YEAR, DECEMBER).following(cohorts, STANDARD, RATES, CURRENCIES);
        RatedWindows atOwn = rated(spot, Book.YEAR, DECEMBER).following(cohorts, spot, RATES, CURRENCIES);

        assertThat(rated(STANDARD, Book.YEAR).followed()).isEmpty();
        assertThat(followed.followed().keySet()).containsExactlyElementsOf(cohorts.closes());
        assertThat(followed.followed().values()).containsOnly(Map.of("USD", Rate.ONE, "EUR", cents(124)));
        atOwn.followed()
                .forEach((close, rates) -> assertThat(rates.get("EUR"))
                        .isEqualTo(RATES.on("EUR", close.day()).orElseThrow()));
        assertThat(followed.cohortPoint(CLOSE).rates()).containsEntry("EUR", cents(124));
    }

    @Test
    void its_lists_and_maps_stay_as_they_are() {
        RatedWindows windows = rated(STANDARD, Book.YEAR);
        RatedWindow year = windows.all().getFirst();

        assertThatThrownBy(() -> windows.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> windows.parts().getFirst().add(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> windows.followed().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> year.rates().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> year.atClose().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
