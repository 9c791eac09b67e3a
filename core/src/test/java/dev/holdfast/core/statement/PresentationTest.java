package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Presentation.Event;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresentationTest {
    @Test
    void events_stand_oldest_first_and_those_of_one_month_as_they_were_given() {
        Event launch = new Event(YearMonth.of(2026, 3), "Launch");
        Event price = new Event(YearMonth.of(2025, 7), "Price list");
        Event hire = new Event(YearMonth.of(2026, 3), "Hire");

        assertThat(new Presentation(
                                Presentation.Names.FULL,
                                Presentation.Balance.MRR,
                                Optional.empty(),
                                List.of(launch, price, hire))
                        .events())
                .containsExactly(price, launch, hire);
    }

    @Test
    void where_nobody_said_anything_names_are_full_and_balances_mrr() {
        assertThat(Presentation.STANDARD)
                .isEqualTo(new Presentation(
                        Presentation.Names.FULL, Presentation.Balance.MRR, Optional.empty(), List.of()));
    }
}
