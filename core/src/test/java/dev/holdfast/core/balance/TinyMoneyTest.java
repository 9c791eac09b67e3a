package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Days;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A dong and a bit is nothing in dollars at one rate and the least there is at another. */
class TinyMoneyTest {
    private static final Map<String, Rate> WEAK = Map.of("VND", Rate.of(new BigDecimal("0.0000380")));
    private static final Map<String, Rate> STRONG = Map.of("VND", Rate.of(new BigDecimal("0.0000390")));
    private static final RatedWindow NOVEMBER = new RatedWindow(month(11), WEAK, STRONG);
    private static final RatedWindow DECEMBER = new RatedWindow(month(12), STRONG, WEAK);

    @Test
    void it_closes_a_window_at_its_own_rate_as_it_opens_the_next() {
        Evaluator evaluator =
                new Evaluator(Method.standard(), RatedWindows.of(List.of(NOVEMBER, DECEMBER)), Question.by(Set.of()));
        evaluator.add(new Unit(
                "u",
                null,
                List.of(new ItemVersion(
                        new Customer("u", null),
                        Standing.PAID,
                        "VND",
                        Amount.of("1.3"),
                        Days.of(LocalDate.of(2025, 1, 1), null),
                        null))));
        Tally november = evaluator.tallies().total(NOVEMBER.window());

        assertThat(november.amount(Column.CLOSING)).isEqualTo(Amount.ZERO);
        assertThat(november.amount(Column.CLOSING_AT_OWN_RATE))
                .isEqualTo(Amount.of("0.0001"))
                .isEqualTo(evaluator.tallies().total(DECEMBER.window()).amount(Column.OPENING));
    }

    private static Window month(int month) {
        return new Window(
                Window.Kind.MONTH, Close.of(YearMonth.of(2025, month - 1)), Close.of(YearMonth.of(2025, month)));
    }
}
