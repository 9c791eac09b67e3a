package dev.holdfast.core.method;

import static dev.holdfast.core.movement.Quantity.closing;
import static dev.holdfast.core.movement.Quantity.one;
import static dev.holdfast.core.movement.Quantity.opening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementRule;
import dev.holdfast.core.movement.MovementRules;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MethodTest {
    private static final Method STANDARD = Method.standard();

    @Test
    void its_canonical_text_is_its_rules_sums_and_settings() {
        assertThat(STANDARD.canonicalText()).isEqualTo("""
                holdfast method
                rule opening = 0 and closing > 0 and not (ever-before) -> NEW
                rule opening = 0 and closing > 0 -> REACTIVATION
                rule opening > 0 and closing = 0 and paused-at-close -> CONTRACTION
                rule opening > 0 and closing = 0 -> CHURN
                rule opening > 0 and closing > opening -> EXPANSION
                rule closing > 0 and opening > closing -> CONTRACTION
                rule opening > 0 and closing = opening -> RETAINED
                cohort opening > 0
                sum units + 1 where opening > 0
                sum retained_units + 1 where opening > 0 and not (not (closing > 0) and not (paused-at-close))
                sum expanded_units + 1 where made EXPANSION
                sum contracted_units + 1 where made CONTRACTION
                sum churned_units + 1 where made CHURN
                sum new_units + 1 where made NEW
                sum reactivated_units + 1 where made REACTIVATION
                sum opening_units + 1 where opening > 0
                sum closing_units + 1 where closing > 0
                sum lost_while_paused_units + 1 where paused-at-open and opening = 0 and closing = 0 and not (paused-at-close)
                sum in_grace_units + 1 where in-grace
                sum acquired_units + 1 where acquired and closing > 0
                sum opening + opening where opening > 0
                sum expansion + (closing - opening) where made EXPANSION
                sum contraction + (opening - closing) where made CONTRACTION
                sum churn + (opening - closing) where made CHURN
                sum new + (closing - opening) where made NEW
                sum reactivation + (closing - opening) where made REACTIVATION
                sum closing + closing where closing > 0
                sum closing_at_own_rate + closing-at-own-rate where closing-at-own-rate > 0
                sum lost_while_paused + on-hold where paused-at-open and opening = 0 and closing = 0 and not (paused-at-close)
                sum in_grace + closing where in-grace
                sum acquired + closing where acquired and closing > 0
                sum cohort_closing + closing where opening > 0
                sum kept + least(opening, closing) where opening > 0
                sum numerator + closing where opening > 0
                sum denominator + opening where opening > 0
                set measurement = point-to-point
                set returned = counted
                set win-back = excluded
                set cohort = active-at-open
                set base = contracted-mrr
                set averaging = none
                set grr = per-unit
                set grain = parent
                set currency-mode = constant
                set attribution = open
                set tier-order =\s
                set grace-days = 0
                set usage-months = 3
                set zone = UTC
                set fiscal-year-start = 1
                set currency =\s
                set small-units = 30
                """);
    }

    @Test
    void one_meaning_has_one_fingerprint() {
        Method spelledOut =
                STANDARD.with(Setting.ZONE, "UTC").with(Setting.GRAIN, "parent").with(Setting.TIER_ORDER, "Free, Pro");
        Method otherwiseOrdered = STANDARD.with(Setting.TIER_ORDER, "Free,Pro").with(Setting.SMALL_UNITS, "030");

        assertThat(spelledOut.fingerprint()).isEqualTo(otherwiseOrdered.fingerprint());
        assertThat(STANDARD.withVersion("2").fingerprint()).isEqualTo(STANDARD.fingerprint());
        assertThat(STANDARD.withVersion("2").version()).isEqualTo("2");
        assertThat(STANDARD.fingerprint()).hasToString(STANDARD.fingerprint().hex());
        assertThat(STANDARD.fingerprint().hex()).matches("[0-9a-f]{64}");
    }

    @Test
    void every_other_setting_rule_or_sum_has_another_fingerprint() {
        List<Method> others = new ArrayList<>(List.of(STANDARD));
        Map<Setting, String> changes = Map.of(
                Setting.GRAIN, "customer",
                Setting.TIER_ORDER, "Free,Pro",
                Setting.USAGE_MONTHS, "excluded",
                Setting.GRACE_DAYS, "31",
                Setting.ZONE, "Europe/Berlin",
                Setting.FISCAL_YEAR_START, "2",
                Setting.CURRENCY, "USD",
                Setting.SMALL_UNITS, "29");
        changes.forEach((setting, value) -> others.add(STANDARD.with(setting, value)));
        for (int i = 0; i < STANDARD.rules().rules().size(); i++) {
            others.add(STANDARD.withRules(withoutRule(i)));
        }
        others.add(STANDARD.withRules(reordered()));
        for (Column column : Column.values()) {
            others.add(STANDARD.withSums(
                    STANDARD.sums().with(column, Sum.where(closing().isZero(), one()))));
        }
        others.add(STANDARD.withSums(
                new Sums(closing().isPositive(), STANDARD.sums().byColumn())));

        Set<Fingerprint> fingerprints = new HashSet<>();
        others.forEach(method -> assertThat(fingerprints.add(method.fingerprint()))
                .as(method.canonicalText())
                .isTrue());
    }

    @Test
    void a_setting_that_is_changed_leaves_the_first_method_as_it_was() {
        Method changed = STANDARD.with(Setting.GRAIN, "customer");

        assertThat(changed.grain()).isEqualTo(Grain.CUSTOMER);
        assertThat(STANDARD.grain()).isEqualTo(Grain.PARENT);
        assertThat(changed.with(Setting.GRAIN, "parent")).isEqualTo(STANDARD);
    }

    @Test
    void its_settings_are_read_as_what_they_mean() {
        Method method = STANDARD.with(Setting.TIER_ORDER, "Free,Pro")
                .with(Setting.ZONE, "Europe/Berlin")
                .with(Setting.FISCAL_YEAR_START, "7")
                .with(Setting.CURRENCY, "EUR")
                .with(Setting.USAGE_MONTHS, "excluded")
                .with(Setting.GRACE_DAYS, "31")
                .with(Setting.SMALL_UNITS, "5");

        assertThat(method.tierOrder()).containsExactly("Free", "Pro");
        assertThat(method.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(method.calendar().yearStart()).isEqualTo(Month.JULY);
        assertThat(method.currency()).contains("EUR");
        assertThat(method.requiredCurrency()).isEqualTo("EUR");
        assertThat(method.excludesUsage()).isTrue();
        assertThat(method.usageMonths()).isZero();
        assertThat(method.graceDays()).isEqualTo(31);
        assertThat(method.smallUnits()).isEqualTo(5);
        assertThat(STANDARD.tierOrder()).isEmpty();
        assertThat(STANDARD.currency()).isEmpty();
        assertThat(STANDARD.excludesUsage()).isFalse();
        assertThat(STANDARD.usageMonths()).isEqualTo(3);
        assertThat(STANDARD.graceDays()).isZero();
        assertThat(STANDARD.with(Setting.USAGE_MONTHS, "12").usageMonths()).isEqualTo(12);
    }

    @Test
    void a_currency_that_is_needed_and_not_known_is_asked_for() {
        assertThatThrownBy(STANDARD::requiredCurrency)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.CURRENCY_REQUIRED))
                .hasMessageContaining("--set currency=USD");
    }

    @Test
    void a_fingerprint_has_a_short_form_for_a_page_head() {
        assertThat(new Fingerprint("0123456789abcdef").brief()).isEqualTo("0123 4567 89ab");
        assertThat(Fingerprint.of("holdfast").hex())
                .isEqualTo("d1580d2df7f24b6f5e2a861eba2918755c3a7246b7068817e349d8adc66a8566");
    }

    @Test
    void a_column_without_a_sum_adds_nothing() {
        Sums none = new Sums(opening().isPositive(), Map.of());

        assertThat(none.of(Column.UNITS)).isEmpty();
        assertThat(Arrays.stream(Column.values()).map(Method.standard().sums()::of))
                .doesNotContain(List.of());
    }

    private static MovementRules withoutRule(int index) {
        List<MovementRule> rules = new ArrayList<>(STANDARD.rules().rules());
        rules.remove(index);
        return new MovementRules(rules);
    }

    private static MovementRules reordered() {
        List<MovementRule> rules = new ArrayList<>(STANDARD.rules().rules());
        rules.addFirst(new MovementRule(rules.removeLast().condition(), Movement.RETAINED));
        return new MovementRules(rules);
    }
}
