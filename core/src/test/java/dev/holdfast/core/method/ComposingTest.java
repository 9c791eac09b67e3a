package dev.holdfast.core.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.time.Window;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each value of a ratio's setting adds up, where that is not what the default method does. */
class ComposingTest {
    private static final String FLOWS_OF_COHORT = """
            sum kept + opening where opening > 0
            sum kept + ((0 - monthly CONTRACTION) - monthly CHURN) where opening > 0
            sum numerator + opening where opening > 0
            sum numerator + ((0 - monthly CONTRACTION) - monthly CHURN) where opening > 0
            sum numerator + monthly EXPANSION where opening > 0
            """;
    private static final String FLOWS_OF_ALL = """
            sum kept + opening where opening > 0
            sum kept + ((0 - monthly CONTRACTION) - monthly CHURN) where always
            sum numerator + opening where opening > 0
            sum numerator + ((0 - monthly CONTRACTION) - monthly CHURN) where always
            sum numerator + monthly EXPANSION where always
            """;
    private static final String WON_BACK = " where opening = 0 and closing > 0 and ever-before and not (opening > 0)\n";
    private static final String KEEPS_LOGO = " and not (not (closing > 0) and not (paused-at-close))\n";
    private static final String NOT_GONE =
            "sum retained_units + 1 where opening > 0 and not (gone-inside)" + KEEPS_LOGO;

    @Test
    void movements_of_the_cohort_lead_from_opening_month_by_month() {
        assertSums("measurement=cohort-flows", FLOWS_OF_COHORT + """
                sum numerator + monthly REACTIVATION where opening > 0
                """);
    }

    @Test
    void movements_of_every_unit_are_added_to_the_cohorts_opening() {
        assertSums("measurement=all-flows", FLOWS_OF_ALL + """
                sum numerator + monthly REACTIVATION where always
                """);
    }

    @Test
    void who_was_gone_inside_the_window_keeps_neither_money_nor_logo() {
        assertSums("returned=lost", NOT_GONE + """
                sum kept + least(opening, closing) where opening > 0 and not (gone-inside)
                sum numerator + closing where opening > 0 and not (gone-inside)
                """);
    }

    @Test
    void with_flows_a_lost_unit_does_not_return_and_loses_its_logo() {
        assertSums("measurement=cohort-flows returned=lost", NOT_GONE + FLOWS_OF_COHORT);
        assertSums("measurement=all-flows returned=lost", NOT_GONE + FLOWS_OF_ALL);
    }

    @Test
    void who_is_won_back_adds_its_closing_to_nrr_alone() {
        assertSums("win-back=included", "sum numerator + closing" + WON_BACK);
        assertSums(
                "measurement=cohort-flows win-back=included",
                FLOWS_OF_COHORT
                        + "sum numerator + monthly REACTIVATION where opening > 0\n"
                        + "sum numerator + closing" + WON_BACK);
    }

    @Test
    void movements_of_every_unit_hold_those_won_back_already() {
        assertThat(sums("measurement=all-flows win-back=included")).isEqualTo(sums("measurement=all-flows"));
    }

    @Test
    void survivors_are_in_numerator_and_denominator() {
        String survive = " where opening > 0 and closing > 0";
        assertSums(
                "cohort=survivors",
                "cohort opening > 0 and closing > 0\n"
                        + "sum units + 1" + survive + "\n"
                        + "sum retained_units + 1" + survive + KEEPS_LOGO
                        + "sum cohort_closing + closing" + survive + "\n"
                        + "sum kept + least(opening, closing)" + survive + "\n"
                        + "sum numerator + closing" + survive + "\n"
                        + "sum denominator + opening" + survive + "\n");
    }

    @Test
    void the_first_month_of_two_years_makes_a_cohort_of_its_own() {
        String paid = " where first-month-of-two-years > 0";
        assertSums(
                "cohort=first-month-of-two-years",
                "cohort first-month-of-two-years > 0\n"
                        + "sum units + 1" + paid + "\n"
                        + "sum retained_units + 1" + paid + KEEPS_LOGO
                        + "sum cohort_closing + closing" + paid + "\n"
                        + "sum kept + least(opening, closing)" + paid + "\n"
                        + "sum numerator + closing" + paid + "\n"
                        + "sum denominator + opening" + paid + "\n");
    }

    @Test
    void the_revenue_of_two_years_stands_for_both_closes_but_in_logos() {
        assertSums("base=window-revenue", """
                sum kept + least(revenue-before, revenue) where opening > 0
                sum numerator + revenue where opening > 0
                sum denominator + revenue-before where opening > 0
                """);
        assertSums("base=window-revenue win-back=included", """
                sum kept + least(revenue-before, revenue) where opening > 0
                sum numerator + revenue where opening > 0
                """ + "sum numerator + revenue" + WON_BACK + """
                sum denominator + revenue-before where opening > 0
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"base=window-revenue", "cohort=first-month-of-two-years", "base=window-revenue returned=lost"})
    void shorter_windows_reach_back_no_two_years(String settings) {
        Method method = Combinations.with(settings);
        Method shorter = Combinations.with(
                settings.replace("base=window-revenue", "").replace("cohort=first-month-of-two-years", ""));

        assertThat(method.sums(Window.Kind.MONTH)).isEqualTo(shorter.sums(Window.Kind.MONTH));
        assertThat(method.sums(Window.Kind.QUARTER)).isEqualTo(method.shorterSums());
        assertThat(method.sums(Window.Kind.TRAILING_12_MONTHS))
                .isEqualTo(method.sums())
                .isNotEqualTo(method.shorterSums());
        assertThat(method.canonicalText()).contains("\nshorter cohort opening > 0\n", "\nshorter sum units + 1 where");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "averaging=chained",
                "grr=of-totals",
                "grain=product",
                "currency-mode=spot",
                "attribution=close",
                "tier-order=A,B",
                "small-units=1"
            })
    void no_other_setting_changes_what_is_added_up(String settings) {
        assertSums(settings, "");
    }

    private static void assertSums(String settings, String lines) {
        assertThat(sums(settings)).as(settings).isEqualTo(lines);
    }

    private static String sums(String settings) {
        List<String> usual = Method.standard().canonicalText().lines().toList();
        return Combinations.with(settings)
                .canonicalText()
                .lines()
                .filter(line -> !usual.contains(line) && !line.startsWith("set ") && !line.startsWith("shorter "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
