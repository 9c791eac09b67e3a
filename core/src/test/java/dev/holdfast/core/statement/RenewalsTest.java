package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.money.Amount;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenewalsTest {
    @Test
    void what_is_in_grace_is_not_decided_and_no_part_of_the_rate() {
        Renewals.Row row = new Renewals.Row(
                "Pro",
                List.of(Amount.of("10"), Amount.of("20"), Amount.of("30")),
                4,
                Amount.of("100"),
                Amount.of("20"),
                Amount.of("60"));

        assertThat(row.dueInAll()).isEqualTo(Amount.of("60"));
        assertThat(row.decided()).isEqualTo(Amount.of("80"));
        assertThat(row.rate()).hasToString("0.750000000000");
    }

    @Test
    void where_nothing_is_decided_there_is_no_rate() {
        Renewals.Row row = new Renewals.Row("Pro", List.of(), 0, Amount.of("20"), Amount.of("20"), Amount.ZERO);

        assertThat(row.rate().ratio()).isEmpty();
        assertThat(row.dueInAll()).isEqualTo(Amount.ZERO);
    }
}
