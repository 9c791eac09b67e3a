package dev.holdfast.core.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Window;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which settings go together: all but the pairs that the method names. */
class ConflictsTest {
    private static final List<Setting> RATIOS = List.of(
            Setting.MEASUREMENT,
            Setting.RETURNED,
            Setting.WIN_BACK,
            Setting.COHORT,
            Setting.BASE,
            Setting.AVERAGING,
            Setting.GRR);
    private static final List<Setting> CHOICES = Stream.concat(
                    RATIOS.stream(), Stream.of(Setting.GRAIN, Setting.CURRENCY_MODE, Setting.ATTRIBUTION))
            .toList();

    /** The last paragraph of section 5 of the method. */
    private static final Set<Set<String>> REFUSED = Set.of(
            Set.of("base=window-revenue", "averaging=chained"),
            Set.of("base=window-revenue", "averaging=weighted-month-pow-12"),
            Set.of("cohort=first-month-of-two-years", "averaging=chained"),
            Set.of("cohort=first-month-of-two-years", "averaging=weighted-month-pow-12"),
            Set.of("base=window-revenue", "measurement=cohort-flows"),
            Set.of("base=window-revenue", "measurement=all-flows"),
            Set.of("measurement=all-flows", "cohort=survivors"),
            Set.of("measurement=all-flows", "cohort=first-month-of-two-years"),
            Set.of("win-back=included", "cohort=survivors"));

    @Test
    void a_combination_is_refused_when_it_holds_a_refused_pair_and_only_then() {
        List<Method> all = Combinations.of(RATIOS);

        assertThat(all).hasSize(3 * 2 * 2 * 3 * 2 * 5 * 2);
        for (Method method : all) {
            List<String> written = RATIOS.stream()
                    .map(setting -> setting.key() + "=" + method.value(setting))
                    .toList();
            assertThat(Combinations.areCoherent(method))
                    .as("%s", written)
                    .isNotEqualTo(REFUSED.stream().anyMatch(written::containsAll));
        }
    }

    @Test
    void who_is_measured_at_which_rates_and_where_goes_with_everything() {
        for (Setting one : List.of(Setting.GRAIN, Setting.CURRENCY_MODE, Setting.ATTRIBUTION)) {
            for (Setting other : CHOICES) {
                if (one != other) {
                    assertThat(Combinations.of(List.of(one, other))).allSatisfy(Method::requireCoherent);
                }
            }
        }
    }

    @Test
    void a_coherent_method_comes_back_as_it_is() {
        Method method = Method.standard().with(Setting.COHORT, "survivors");

        assertThat(method.requireCoherent()).isSameAs(method);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            one                             | other                            | why                                                                                   | what to set
            base=window-revenue             | averaging=chained                | the revenue of two years has no figure of a month                                     | base to contracted-mrr, or averaging to none or mean-of-4-quarters or weighted-mean-of-12
            cohort=first-month-of-two-years | averaging=weighted-month-pow-12  | a cohort of two years has no figure of a month                                        | cohort to active-at-open or survivors, or averaging to none or mean-of-4-quarters or weighted-mean-of-12
            base=window-revenue             | measurement=cohort-flows         | movements start from opening MRR, not from the revenue of a year                      | base to contracted-mrr, or measurement to point-to-point
            measurement=all-flows           | cohort=survivors                 | the movements of every unit are measured over the MRR of every unit at open           | measurement to point-to-point or cohort-flows, or cohort to active-at-open
            win-back=included               | cohort=survivors                 | units won back were lost, and survivors leave out the lost                            | win-back to excluded, or cohort to active-at-open or first-month-of-two-years
            """)
    void a_refusal_names_both_the_reason_and_what_goes(String one, String other, String why, String set) {
        Method method = Combinations.with(one + " " + other);

        assertThatThrownBy(method::requireCoherent)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.SETTINGS_CONFLICT))
                .hasMessage(
                        "SETTINGS_CONFLICT: " + one + " does not go with " + other + ": " + why + ". Set " + set + ".");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRAILING_12_MONTHS")
    void averages_and_whole_years_go_with_no_shorter_window(Window.Kind kind) {
        for (String averaging :
                List.of("mean-of-4-quarters", "weighted-mean-of-12", "chained", "weighted-month-pow-12")) {
            assertRefused("averaging=" + averaging, kind, "averaging=none");
        }
        assertRefused("base=window-revenue", kind, "base=contracted-mrr");
        assertRefused("cohort=first-month-of-two-years", kind, "cohort=active-at-open");
    }

    @ParameterizedTest
    @EnumSource
    void all_else_goes_with_every_window(Window.Kind kind) {
        List<Setting> rest = List.of(Setting.MEASUREMENT, Setting.RETURNED, Setting.WIN_BACK, Setting.GRR);

        assertThat(Combinations.of(rest)).allSatisfy(method -> method.requireMeasurable(kind));
        assertThatCode(() -> Combinations.with("cohort=survivors").requireMeasurable(kind))
                .doesNotThrowAnyException();
    }

    @Test
    void trailing_twelve_months_go_with_every_combination() {
        assertThat(Combinations.of(RATIOS))
                .allSatisfy(method -> method.requireMeasurable(Window.Kind.TRAILING_12_MONTHS));
    }

    private static void assertRefused(String set, Window.Kind kind, String instead) {
        assertThatThrownBy(() -> Combinations.with(set).requireMeasurable(kind))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.SETTINGS_CONFLICT))
                .hasMessage("SETTINGS_CONFLICT: " + set + " does not go with the window " + kind.key()
                        + ": it is made of whole years. Use the window trailing-12-months, or set " + instead + ".");
    }
}
