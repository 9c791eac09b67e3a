package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Days;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What one unit adds to the year 2025 under a setting, by its MRR at each month end up to the close: {@code 12*5 p 11*7} is a
 * year at 5, a month paused and eleven months at 7.
 */
class TimelineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            month ends       | numerator | denominator | kept | units | retained
            12*5 11*5 7      | 7         | 5           | 5    | 1     | 1
            12*5 0 10*5 7    | 0         | 5           | 0    | 1     | 0
            12*5 10*5 0 7    | 0         | 5           | 0    | 1     | 0
            12*5 5 0 9*5 7   | 0         | 5           | 0    | 1     | 0
            12*5 p 10*5 7    | 7         | 5           | 5    | 1     | 1
            12*5 11*5 0      | 0         | 5           | 0    | 1     | 0
            12*5 11*5 p      | 0         | 5           | 0    | 1     | 1
            12*5 0 10*5 p    | 0         | 5           | 0    | 1     | 0
            11*5 0 12*5      | 0         | 0           | 0    | 0     | 0
            10*0 0 5 11*5 7  | 7         | 5           | 5    | 1     | 1
            """)
    void who_was_gone_at_a_month_end_inside_is_lost(
            String timeline, long numerator, long denominator, long kept, long units, long retained) {
        assertAdds("returned=lost", timeline, numerator, denominator, kept, units, retained);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            setting                                 | month ends              | numerator | denominator | kept | units | retained
            measurement=cohort-flows                | 12*5 7 4 0 6 8*6        | 6         | 5           | -2   | 1     | 1
            measurement=cohort-flows returned=lost  | 12*5 7 4 0 6 8*6        | 0         | 5           | -2   | 1     | 0
            measurement=cohort-flows                | 12*5 p 11*5             | 5         | 5           | 0    | 1     | 1
            measurement=cohort-flows                | 12*5 11*5 9             | 9         | 5           | 5    | 1     | 1
            measurement=cohort-flows                | 12*5 9 11*9             | 9         | 5           | 5    | 1     | 1
            measurement=cohort-flows                | 12*5 12*0               | 0         | 5           | 0    | 1     | 0
            measurement=cohort-flows                | 12*0 4 6 3 0 2 7*2      | 0         | 0           | 0    | 0     | 0
            measurement=all-flows                   | 12*5 7 4 0 6 8*6        | 6         | 5           | -2   | 1     | 1
            measurement=all-flows                   | 12*0 4 6 3 0 2 7*2      | -2        | 0           | -6   | 0     | 0
            measurement=all-flows returned=lost     | 12*0 4 6 3 0 2 7*2      | -4        | 0           | -6   | 0     | 0
            measurement=all-flows                   | 5 11*0 0 3 10*3         | 3         | 0           | 0    | 0     | 0
            measurement=all-flows                   | 12*0 0 3 10*3           | 0         | 0           | 0    | 0     | 0
            measurement=cohort-flows win-back=included | 5 11*0 0 3 10*4      | 4         | 0           | 0    | 0     | 0
            measurement=all-flows win-back=included | 5 11*0 0 3 10*4         | 4         | 0           | 0    | 0     | 0
            """)
    void movements_are_added_month_by_month(
            String settings, String timeline, long numerator, long denominator, long kept, long units, long retained) {
        assertAdds(settings, timeline, numerator, denominator, kept, units, retained);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            setting                                             | month ends       | numerator | denominator | kept | units | retained
            base=window-revenue                                 | 12*5 12*7        | 84        | 60          | 60   | 1     | 1
            base=window-revenue                                 | 12*5 3*4 9*0     | 12        | 60          | 12   | 1     | 0
            base=window-revenue                                 | 9 12*5 12*7      | 84        | 60          | 60   | 1     | 1
            base=window-revenue                                 | 11*0 5 12*7      | 84        | 5           | 5    | 1     | 1
            base=window-revenue                                 | 5 11*0 12*7      | 0         | 0           | 0    | 0     | 0
            base=window-revenue returned=lost                   | 12*5 0 11*7      | 0         | 60          | 0    | 1     | 0
            base=window-revenue returned=lost                   | 12*5 11*7 0      | 0         | 60          | 0    | 1     | 0
            base=window-revenue win-back=included               | 5 11*0 6*0 6*7   | 42        | 0           | 0    | 0     | 0
            base=window-revenue win-back=included               | 5 11*0 6*7 6*0   | 0         | 0           | 0    | 0     | 0
            cohort=first-month-of-two-years                     | 5 10*6 4 12*7    | 7         | 4           | 4    | 1     | 1
            cohort=first-month-of-two-years                     | 0 10*6 4 12*7    | 0         | 0           | 0    | 0     | 0
            cohort=first-month-of-two-years                     | 3 0 10*6 4 11*7 7 | 0        | 0           | 0    | 0     | 0
            cohort=first-month-of-two-years                     | 5 11*0 12*7      | 7         | 0           | 0    | 1     | 1
            cohort=first-month-of-two-years win-back=included   | 5 11*0 12*7      | 7         | 0           | 0    | 1     | 1
            cohort=first-month-of-two-years base=window-revenue | 5 11*0 12*7      | 84        | 5           | 5    | 1     | 1
            cohort=survivors                                    | 12*5 0 10*0 7    | 7         | 5           | 5    | 1     | 1
            cohort=survivors                                    | 12*5 12*0        | 0         | 0           | 0    | 0     | 0
            cohort=survivors                                    | 12*5 11*5 p      | 0         | 0           | 0    | 0     | 0
            win-back=included                                   | 5 11*0 11*0 7    | 7         | 0           | 0    | 0     | 0
            win-back=included                                   | 12*0 11*0 7      | 0         | 0           | 0    | 0     | 0
            win-back=included                                   | 12*5 12*7        | 7         | 5           | 5    | 1     | 1
            """)
    void cohorts_and_bases_are_told_by_their_month_ends(
            String settings, String timeline, long numerator, long denominator, long kept, long units, long retained) {
        assertAdds(settings, timeline, numerator, denominator, kept, units, retained);
    }

    private static void assertAdds(
            String settings, String timeline, long numerator, long denominator, long kept, long units, long retained) {
        Tally tally = measure(settings, timeline);

        assertThat(tally.sums())
                .containsEntry(Column.NUMERATOR, numerator)
                .containsEntry(Column.DENOMINATOR, denominator)
                .containsEntry(Column.KEPT, kept)
                .containsEntry(Column.UNITS, units)
                .containsEntry(Column.RETAINED_UNITS, retained);
    }

    private static Tally measure(String settings, String timeline) {
        Method method = Method.standard().with(Setting.CURRENCY, "USD");
        for (String set : settings.split(" ", -1)) {
            String[] parts = set.split("=", 2);
            method = method.with(Setting.of(parts[0]), parts[1]);
        }
        Evaluator evaluator = new Evaluator(
                method,
                RatedWindows.of(method, List.of(Book.YEAR), new ExchangeRates("USD", Map.of()), Set.of("USD")),
                Question.by(Set.of()));
        evaluator.add(new Unit("u", null, versions(timeline)));
        return evaluator.tallies().total(Book.YEAR);
    }

    private static List<ItemVersion> versions(String timeline) {
        List<String> values = new ArrayList<>();
        for (String run : timeline.split(" ", -1)) {
            String[] parts = run.split("\\*", 2);
            values.addAll(
                    Collections.nCopies(parts.length == 1 ? 1 : Integer.parseInt(parts[0]), parts[parts.length - 1]));
        }
        List<ItemVersion> versions = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Close close = Book.YEAR.close().minusMonths(values.size() - 1 - i);
            boolean paused = values.get(i).equals("p");
            versions.add(new ItemVersion(
                    new Customer("u", null),
                    paused ? Standing.PAUSED : Standing.PAID,
                    "USD",
                    new Amount(paused ? 1 : Long.parseLong(values.get(i))),
                    Days.of(close.day(), close.day().plusDays(1)),
                    null));
        }
        return versions;
    }
}
