package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.CohortTally;
import dev.holdfast.core.balance.CohortTally.Cohort;
import dev.holdfast.core.balance.CohortTally.Kept;
import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.UnitShare;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TriangleTest {
    private static final Close MARCH = Close.of(YearMonth.of(2025, 3));
    private static final Close JUNE = Close.of(YearMonth.of(2025, 6));

    @Test
    void shares_are_of_the_mrr_at_the_end_of_the_own_period_and_of_all_that_began() {
        Triangle triangle = Triangle.of(new CohortTally(
                new Cohorts(Cohorts.Period.QUARTER, List.of(MARCH, JUNE)),
                List.of(new Cohort(4, List.of(kept(3, "200"), kept(2, "250"))), new Cohort(1, List.of(kept(0, "0"))))));

        Triangle.Row march = triangle.rows().getFirst();
        assertThat(march.end()).isEqualTo(MARCH);
        assertThat(march.units()).isEqualTo(4);
        assertThat(march.start()).isEqualTo(Amount.of("200"));
        assertThat(march.cells().getLast())
                .isEqualTo(new Triangle.Cell(
                        JUNE,
                        Amount.of("250"),
                        2,
                        new Retention.Measured(new BigDecimal("1.25")),
                        new Retention.Measured(new BigDecimal("0.5"))));
        Triangle.Cell june = triangle.rows().getLast().cells().getFirst();
        assertThat(june.close()).isEqualTo(JUNE);
        assertThat(june.keptMrr()).isEqualTo(new Retention.Undefined(Retention.Reason.NO_COHORT));
        assertThat(june.keptUnits().ratio()).contains(BigDecimal.ZERO);
    }

    @Test
    void the_largest_units_hold_a_share_of_the_opening() {
        Tally tally = new Tally(Map.of(Column.OPENING, Amount.of("400").tenThousandths()), Tally.Squares.ZERO, null);

        assertThat(Concentration.of(
                        List.of(new UnitShare("a", Amount.of("250")), new UnitShare("b", Amount.of("50"))), tally))
                .isEqualTo(new Concentration(2, Amount.of("300"), new Retention.Measured(new BigDecimal("0.75"))));
        assertThat(Concentration.of(List.of(), Tally.EMPTY).share().ratio()).isEmpty();
    }

    private static Kept kept(long units, String mrr) {
        return new Kept(units, Amount.of(mrr));
    }
}
