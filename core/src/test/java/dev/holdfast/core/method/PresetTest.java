package dev.holdfast.core.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetTest {
    private static final Set<Setting> DEFINITION = Set.of(
            Setting.MEASUREMENT,
            Setting.RETURNED,
            Setting.WIN_BACK,
            Setting.COHORT,
            Setting.BASE,
            Setting.AVERAGING,
            Setting.GRR,
            Setting.CURRENCY_MODE);
    private static final Pattern ACCESSION = Pattern.compile("accession [0-9]{10}-([0-9]{2})-[0-9]{6}");

    /** A company with a definition of its own in every setting, however little they go together. */
    private static final Method OWN = with(Map.ofEntries(
            Map.entry(Setting.MEASUREMENT, "cohort-flows"),
            Map.entry(Setting.RETURNED, "lost"),
            Map.entry(Setting.WIN_BACK, "included"),
            Map.entry(Setting.COHORT, "first-month-of-two-years"),
            Map.entry(Setting.BASE, "window-revenue"),
            Map.entry(Setting.AVERAGING, "chained"),
            Map.entry(Setting.GRR, "of-totals"),
            Map.entry(Setting.GRAIN, "product"),
            Map.entry(Setting.CURRENCY_MODE, "spot"),
            Map.entry(Setting.ATTRIBUTION, "close"),
            Map.entry(Setting.TIER_ORDER, "SMB,Mid,Enterprise"),
            Map.entry(Setting.USAGE_MONTHS, "excluded"),
            Map.entry(Setting.ZONE, "Europe/Berlin"),
            Map.entry(Setting.FISCAL_YEAR_START, "2"),
            Map.entry(Setting.CURRENCY, "EUR"),
            Map.entry(Setting.SMALL_UNITS, "7")));

    static List<Preset> presets() {
        return Preset.all();
    }

    private static Method with(Map<Setting, String> settings) {
        Method method = Method.standard().withVersion("board");
        for (Map.Entry<Setting, String> set : settings.entrySet()) {
            method = method.with(set.getKey(), set.getValue());
        }
        return method;
    }

    @Test
    void each_has_a_name_of_its_own_that_can_be_typed() {
        assertThat(presets())
                .extracting(Preset::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void its_name_leads_back_to_it(Preset preset) {
        assertThat(Preset.of(preset.name())).isSameAs(preset);
    }

    @Test
    void an_unknown_name_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> Preset.of("acme-fy1999"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.PRESET_UNKNOWN))
                .hasMessageStartingWith("PRESET_UNKNOWN: there is no preset 'acme-fy1999'. Use one of ")
                .hasMessageContainingAll(presets().stream().map(Preset::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void it_says_whose_it_is_where_it_stands_and_what_it_leaves_open(Preset preset) {
        assertThat(List.of(preset.company(), preset.filing(), preset.source(), preset.measures(), preset.differs()))
                .noneMatch(String::isBlank);
        assertThat(preset.filing()).matches("(10-K for the year to|S-1 of) [0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void it_was_filed_in_its_year(Preset preset) {
        int period = Integer.parseInt(preset.filing().replaceFirst(".* ([0-9]{4})-.*", "$1"));
        assertThat(preset.year()).isBetween(period, period + 1);
        assertThat(ACCESSION.matcher(preset.source()).results().map(PresetTest::yearOfAccession))
                .allMatch(year -> year == preset.year());
    }

    private static int yearOfAccession(MatchResult accession) {
        return 2000 + Integer.parseInt(accession.group(1));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void it_sets_only_what_defines_retention_and_only_what_is_not_the_default(Preset preset) {
        assertThat(preset.settings()).allSatisfy((setting, value) -> {
            assertThat(setting == Setting.GRAIN || DEFINITION.contains(setting))
                    .as(setting.key())
                    .isTrue();
            assertThat(value).isNotEqualTo(setting == Setting.GRAIN ? "" : setting.defaultValue());
        });
    }

    @ParameterizedTest
    @MethodSource("presets")
    void it_can_be_measured_over_twelve_months(Preset preset) {
        preset.on(OWN).requireCoherent().requireMeasurable(Window.Kind.TRAILING_12_MONTHS);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void on_a_method_it_defines_retention_and_leaves_the_rest(Preset preset) {
        Method method = preset.on(OWN);

        for (Setting setting : Setting.values()) {
            String otherwise = DEFINITION.contains(setting) ? setting.defaultValue() : OWN.value(setting);
            assertThat(method.value(setting))
                    .as(setting.key())
                    .isEqualTo(preset.settings().getOrDefault(setting, otherwise));
        }
        assertThat(method.version()).isEqualTo("board");
        assertThat(preset.on(method)).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            point to point, twelve months | point-to-point | active-at-open           | contracted-mrr | none
            trailing four-quarter mean    | point-to-point | active-at-open           | contracted-mrr | mean-of-4-quarters
            weighted mean of twelve       | point-to-point | active-at-open           | contracted-mrr | weighted-mean-of-12
            window revenue of two years   | point-to-point | first-month-of-two-years | window-revenue | none
            survivors                     | point-to-point | survivors                | contracted-mrr | none
            """)
    void the_kinds_that_filings_are_known_for_are_there(
            String kind, String measurement, String cohort, String base, String averaging) {
        assertThat(presets())
                .as(kind)
                .extracting(preset -> preset.on(Method.standard()))
                .anySatisfy(method -> assertThat(List.of(
                                method.value(Setting.MEASUREMENT),
                                method.value(Setting.COHORT),
                                method.value(Setting.BASE),
                                method.value(Setting.AVERAGING)))
                        .containsExactly(measurement, cohort, base, averaging));
    }

    @Test
    void no_two_define_the_same() {
        assertThat(presets()).extracting(Preset::settings).doesNotHaveDuplicates();
    }

    @Test
    void its_settings_stay_as_they_are() {
        assertThatThrownBy(() -> Preset.of("figma-s1-2025").settings().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
