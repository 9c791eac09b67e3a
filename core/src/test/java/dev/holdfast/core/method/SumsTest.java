package dev.holdfast.core.method;

import static dev.holdfast.core.movement.Quantity.closing;
import static dev.holdfast.core.movement.Quantity.firstMonth;
import static dev.holdfast.core.movement.Quantity.flow;
import static dev.holdfast.core.movement.Quantity.opening;
import static dev.holdfast.core.movement.Quantity.revenue;
import static dev.holdfast.core.movement.Quantity.revenueBefore;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.movement.Condition;
import dev.holdfast.core.movement.Movement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** At which closes a sum asks for a balance, so that no other is looked up. */
class SumsTest {
    private static final Condition PAID = opening().isPositive();
    private static final Sums BRIDGE = Sums.bridge(PAID);

    @Test
    void both_closes_are_enough_for_the_bridge() {
        assertThat(BRIDGE.askInside()).isFalse();
        assertThat(BRIDGE.askTwoYears()).isFalse();
    }

    @Test
    void flows_and_who_was_gone_ask_for_every_month_end_inside() {
        assertThat(BRIDGE.with(Column.KEPT, Sum.where(PAID, flow(Movement.CHURN)))
                        .askInside())
                .isTrue();
        assertThat(BRIDGE.with(Column.KEPT, Sum.where(Condition.goneInside().not(), opening()))
                        .askInside())
                .isTrue();
        assertThat(BRIDGE.with(Column.KEPT, Sum.where(closing().isGreaterThan(flow(Movement.NEW)), opening()))
                        .askInside())
                .isTrue();
        assertThat(BRIDGE.with(Column.KEPT, Sum.made(Movement.CHURN, opening().minus(flow(Movement.CHURN))))
                        .askInside())
                .isTrue();
        assertThat(new Sums(Condition.goneInside(), BRIDGE.byColumn()).askInside())
                .isTrue();
    }

    @Test
    void the_first_month_and_revenue_ask_for_two_years() {
        for (var quantity : List.of(firstMonth(), revenue(), revenueBefore())) {
            Sums sums = BRIDGE.with(Column.KEPT, Sum.where(PAID, opening().atMost(quantity)));

            assertThat(sums.askTwoYears()).as("%s", quantity).isTrue();
            assertThat(sums.askInside()).as("%s", quantity).isFalse();
        }
        assertThat(new Sums(firstMonth().isPositive(), BRIDGE.byColumn()).askTwoYears())
                .isTrue();
        assertThat(BRIDGE.with(Column.KEPT, Sum.where(PAID, flow(Movement.CHURN)))
                        .askTwoYears())
                .isFalse();
    }

    @Test
    void a_column_is_replaced_and_the_rest_stays() {
        Sum kept = Sum.where(PAID, closing());
        Sums changed = BRIDGE.with(Column.KEPT, kept);

        assertThat(changed.of(Column.KEPT)).containsExactly(kept);
        assertThat(changed.of(Column.OPENING)).isEqualTo(BRIDGE.of(Column.OPENING));
        assertThat(changed.cohort()).isEqualTo(PAID);
        assertThat(BRIDGE.of(Column.KEPT)).isEmpty();
    }

    @Test
    void it_does_not_change_with_what_it_was_made_of() {
        Map<Column, List<Sum>> columns = new EnumMap<>(Column.class);
        List<Sum> terms = new ArrayList<>();
        columns.put(Column.KEPT, terms);
        Sums sums = new Sums(PAID, columns);
        terms.add(Sum.where(PAID, opening()));
        columns.clear();

        assertThat(sums.byColumn()).isEqualTo(Map.of(Column.KEPT, List.of()));
        assertThatThrownBy(() -> sums.byColumn().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void columns_count_units_or_sum_money() {
        assertThat(Column.values())
                .filteredOn(Column::isCount)
                .hasSize(12)
                .contains(Column.UNITS, Column.CLOSING_UNITS, Column.ACQUIRED_UNITS)
                .doesNotContain(Column.OPENING, Column.ACQUIRED, Column.DENOMINATOR);
        assertThat(Column.RETAINED_UNITS.key()).isEqualTo("retained_units");
    }

    @Test
    void a_method_says_what_its_settings_ask_of_the_figures() {
        Method standard = Method.standard();

        assertThat(standard.isSpot()).isFalse();
        assertThat(standard.attributesAtClose()).isFalse();
        assertThat(standard.hasGrrOfTotals()).isFalse();
        assertThat(standard.isOfFlows()).isFalse();
        assertThat(standard.isOfCohortAlone()).isTrue();
        assertThat(standard.followsFromBridge()).isTrue();
        assertThat(Combinations.with("currency-mode=spot").isSpot()).isTrue();
        assertThat(Combinations.with("attribution=close").attributesAtClose()).isTrue();
        assertThat(Combinations.with("grr=of-totals").hasGrrOfTotals()).isTrue();
        assertThat(Combinations.with("measurement=cohort-flows").isOfFlows()).isTrue();
        assertThat(Combinations.with("measurement=all-flows").isOfFlows()).isTrue();
        assertThat(Combinations.with("measurement=cohort-flows").isOfCohortAlone())
                .isTrue();
        assertThat(Combinations.with("measurement=all-flows").isOfCohortAlone()).isFalse();
        assertThat(Combinations.with("win-back=included").isOfCohortAlone()).isFalse();
    }

    @Test
    void nrr_follows_from_the_bridge_while_no_setting_changes_its_numerator_or_denominator() {
        for (String settings : List.of(
                "measurement=cohort-flows",
                "returned=lost",
                "win-back=included",
                "cohort=survivors",
                "base=window-revenue",
                "averaging=chained")) {
            assertThat(Combinations.with(settings).followsFromBridge())
                    .as(settings)
                    .isFalse();
        }
        assertThat(Combinations.with("grr=of-totals grain=product currency-mode=spot")
                        .followsFromBridge())
                .isTrue();
    }

    @Test
    void a_product_of_a_customer_is_printed_with_a_slash() {
        assertThat(Grain.printed("acme" + Grain.JOINT + "Core")).isEqualTo("acme / Core");
        assertThat(Grain.printed("acme/Core")).isEqualTo("acme/Core");
        assertThat(Combinations.with("grain=subscription").grain()).isEqualTo(Grain.SUBSCRIPTION);
    }
}
