package dev.holdfast.core.method;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a known company defines its net retention in a filing, as settings of the method.
 *
 * @param name what it is called on the command line, in files and on the statement, such as {@code snowflake-fy2026}
 * @param company whose definition it is
 * @param filing the form and the period it is for
 * @param year the calendar year in which it was filed
 * @param source where in the filing the definition stands, and the filing's accession number where it is known
 * @param measures what the company's rate measures, in a sentence of ours
 * @param settings what is not at its default; the grain only where the filing says what a customer is
 * @param differs what of the definition no setting reaches
 */
public record Preset(
        String name,
        String company,
        String filing,
        int year,
        String source,
        String measures,
        Map<Setting, String> settings,
        String differs) {
    /** What a definition of retention consists of. All else, such as zone or currency, is the company's own matter. */
    private static final List<Setting> DEFINITION = List.of(
            Setting.MEASUREMENT,
            Setting.RETURNED,
            Setting.WIN_BACK,
            Setting.COHORT,
            Setting.BASE,
            Setting.AVERAGING,
            Setting.GRR,
            Setting.CURRENCY_MODE);

    public Preset {
        Map<Setting, String> copy = new EnumMap<>(Setting.class);
        copy.putAll(settings);
        settings = Collections.unmodifiableMap(copy);
    }

    /** Every preset, by what it measures. */
    public static List<Preset> all() {
        return Filings.PRESETS;
    }

    /**
     * The preset of a name.
     *
     * @throws Fault {@code PRESET_UNKNOWN} with the names there are
     */
    public static Preset of(String name) {
        return all().stream()
                .filter(preset -> preset.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        ErrorCode.PRESET_UNKNOWN,
                        "there is no preset '" + name + "'",
                        "Use one of " + all().stream().map(Preset::name).collect(Collectors.joining(", "))));
    }

    /**
     * A company's own method with this definition of retention in place of its own. Every setting that defines
     * retention is the preset's, or at its default; the grain stays where the preset says none, and so do currency,
     * zone, fiscal year and whatever else is no definition.
     */
    public Method on(Method method) {
        Method defined = method;
        for (Setting setting : DEFINITION) {
            defined = defined.with(setting, setting.defaultValue());
        }
        for (Map.Entry<Setting, String> set : settings.entrySet()) {
            defined = defined.with(set.getKey(), set.getValue());
        }
        return defined;
    }
}
