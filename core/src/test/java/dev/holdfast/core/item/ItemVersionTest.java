package dev.holdfast.core.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Days;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At the close of which days a version counts. */
class ItemVersionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            kind      | standing | months | from       | to         | acquired   | first      | end
            RECURRING | PAID     | 3      | 2024-01-05 | 2024-06-01 |            | 2024-01-05 | 2024-06-01
            RECURRING | PAID     | 3      | 2024-01-05 | 2024-06-01 | 2024-02-01 | 2024-02-01 | 2024-06-01
            RECURRING | PAUSED   | 3      | 2024-01-05 | 2024-06-01 | 2024-02-01 | 2024-02-01 | 2024-06-01
            RECURRING | PAID     | 3      | 2024-01-05 | 2024-06-01 | 2024-09-01 | 2024-06-01 | 2024-06-01
            USAGE     | PAID     | 1      | 2024-01-05 | 2024-01-09 |            | 2024-01-31 | 2024-02-29
            USAGE     | PAID     | 3      | 2024-01-01 | 2024-02-01 |            | 2024-01-31 | 2024-04-30
            USAGE     | PAID     | 12     | 2024-02-29 | 2024-03-01 |            | 2024-02-29 | 2025-02-28
            USAGE     | PAID     | 3      | 2024-01-01 | 2024-02-01 | 2024-03-15 | 2024-03-15 | 2024-04-30
            USAGE     | PAID     | 3      | 2024-01-01 | 2024-02-01 | 2024-04-30 | 2024-04-30 | 2024-04-30
            USAGE     | PAUSED   | 3      | 2024-01-05 | 2024-01-09 |            | 2024-01-05 | 2024-01-09
            USAGE     | PAID     | 3      | 2024-01-05 | 2024-01-05 |            | 2024-01-05 | 2024-01-05
            """)
    void it_counts_on_its_days_or_while_its_month_is_among_the_last_full_ones(
            Charge.Kind kind,
            Standing standing,
            int months,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate acquired,
            LocalDate first,
            LocalDate end) {
        assertThat(ItemVersion.counted(customer(acquired), standing, kind, Days.of(from, to), months))
                .isEqualTo(Days.of(first, end));
    }

    @Test
    void it_pays_where_it_counts_and_costs_something() {
        LocalDate day = LocalDate.of(2024, 1, 1);

        assertThat(version(customer(null), Standing.PAID, "0.0001").isPaying()).isTrue();
        assertThat(version(customer(null), Standing.PAID, "0").isPaying()).isFalse();
        assertThat(version(customer(null), Standing.PAUSED, "1").isPaying()).isFalse();
        assertThat(version(customer(day.plusDays(9)), Standing.PAID, "1").isPaying())
                .isTrue();
        assertThat(version(customer(day.plusDays(10)), Standing.PAID, "1").isPaying())
                .isFalse();
    }

    @Test
    void it_was_in_force_on_a_day_on_which_its_customer_was_ours() {
        LocalDate day = LocalDate.of(2024, 1, 1);

        assertThat(version(customer(null), Standing.PAUSED, "1").wasInForce()).isTrue();
        assertThat(version(customer(day.plusDays(9)), Standing.PAID, "0").wasInForce())
                .isTrue();
        assertThat(version(customer(day.plusDays(10)), Standing.PAID, "1").wasInForce())
                .isFalse();
    }

    /** From 1 January 2024 for ten days. */
    private static ItemVersion version(Customer customer, Standing standing, String monthly) {
        Days days = Days.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 11));
        return new ItemVersion(customer, standing, "USD", Amount.of(monthly), days, null);
    }

    private static Customer customer(@Nullable LocalDate acquired) {
        return new Customer(
                "c", null, Map.of(), acquired == null ? Customer.ALWAYS : Math.toIntExact(acquired.toEpochDay()));
    }
}
