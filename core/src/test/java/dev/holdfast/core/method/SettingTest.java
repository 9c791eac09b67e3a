package dev.holdfast.core.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {
    private static final Method STANDARD = Method.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            setting           | default        | wrong    | allowed
            measurement       | point-to-point | flows    | point-to-point, cohort-flows, all-flows
            returned          | counted        | yes      | counted, lost
            win-back          | excluded       | no       | excluded, included
            cohort            | active-at-open | all      | active-at-open, survivors, first-month-of-two-years
            base              | contracted-mrr | arr      | contracted-mrr, window-revenue
            averaging         | none           | mean     | none, mean-of-4-quarters, weighted-mean-of-12, chained, weighted-month-pow-12
            grr               | per-unit       | totals   | per-unit, of-totals
            grain             | parent         | Parent   | parent, customer, subscription, product
            currency-mode     | constant       | floating | constant, spot
            attribution       | open           | both     | open, close
            tier-order        | ''             | A,B,A    | tiers from low to high, comma-separated, each once
            grace-days        | 0              | 367      | days from 0 to 366
            usage-months      | 3              | 4        | 3, 1, 6, 12, excluded
            zone              | UTC            | Berlin   | an IANA zone such as UTC or Europe/Berlin
            fiscal-year-start | 1              | 13       | 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
            currency          | ''             | usd      | an ISO 4217 code such as USD
            small-units       | 30             | -1       | a count of units, 0 or more
            """, useHeadersInDisplayName = true)
    void it_has_a_default_and_refuses_a_wrong_value_with_the_allowed_ones(
            String setting, String defaultValue, String wrong, String allowed) {
        Setting of = Setting.of(setting);

        assertThat(of.key()).isEqualTo(setting);
        assertThat(STANDARD.value(of)).isEqualTo(defaultValue).isEqualTo(of.defaultValue());
        assertRefused(of, wrong, ErrorCode.SETTING_VALUE)
                .hasMessage("SETTING_VALUE: " + setting + "='" + wrong + "' is not a value it takes. Allowed: "
                        + allowed + ".");
    }

    @Test
    void the_table_above_has_every_setting() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::key))
                .hasSize(17)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tier-order        | ' Free , Pro,,Enterprise ' | Free,Pro,Enterprise
            tier-order        | ''                         | ''
            small-units       | 007                        | 7
            small-units       | 0                          | 0
            zone              | Europe/Berlin              | Europe/Berlin
            fiscal-year-start | 12                         | 12
            usage-months      | excluded                   | excluded
            usage-months      | 12                         | 12
            grace-days        | 0366                       | 366
            """)
    void two_spellings_of_one_meaning_become_one_value(String setting, String written, String canonical) {
        assertThat(STANDARD.with(Setting.of(setting), written).value(Setting.of(setting)))
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            currency    | US
            currency    | ''
            grace-days  | x
            grace-days  | -1
            usage-months | 0
            small-units | many
            small-units | 12345678901
            small-units | 1.5
            zone        | ''
            """)
    void these_are_refused_too(String setting, String wrong) {
        assertRefused(Setting.of(setting), wrong, ErrorCode.SETTING_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    void every_default_that_is_a_value_may_be_written_out(Setting setting) {
        if (!setting.defaultValue().isEmpty()) {
            assertThat(STANDARD.with(setting, setting.defaultValue())).isEqualTo(STANDARD);
        }
    }

    @Test
    void an_unknown_name_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> Setting.of("grains"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.SETTING_UNKNOWN))
                .hasMessageStartingWith(
                        "SETTING_UNKNOWN: the method has no setting 'grains'. Use one of measurement, returned,")
                .hasMessageEndingWith("currency, small-units.");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Setting setting, String value, ErrorCode code) {
        return assertThatThrownBy(() -> STANDARD.with(setting, value))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
