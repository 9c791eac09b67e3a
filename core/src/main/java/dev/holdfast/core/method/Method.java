package dev.holdfast.core.method;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.movement.MovementRules;
import dev.holdfast.core.time.FiscalCalendar;
import dev.holdfast.core.time.Window;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every figure means: the movement rules, the sums and the settings, as one value.
 *
 * @param version the company's own name for it, such as {@code 1}
 * @param rules which movement a unit made
 * @param sums what is added up in trailing twelve months
 * @param shorterSums what is added up in every other window: the same, but where a setting reaches back two years
 * @param settings a canonical value for every setting
 */
public record Method(String version, MovementRules rules, Sums sums, Sums shorterSums, Map<Setting, String> settings) {
    private static final String SET = "set ";

    public Method {
        settings = complete(settings);
    }

    /** The method of some settings; those that are missing are at their default. */
    private Method(String version, MovementRules rules, Map<Setting, String> settings) {
        this(version, rules, new Composing(settings, true).sums(), new Composing(settings, false).sums(), settings);
    }

    private static Map<Setting, String> complete(Map<Setting, String> settings) {
        Map<Setting, String> copy = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            copy.put(setting, settings.getOrDefault(setting, setting.defaultValue()));
        }
        return Collections.unmodifiableMap(copy);
    }

    /** The default method, version 1. */
    public static Method standard() {
        return new Method("1", MovementRules.STANDARD, Map.of());
    }

    /**
     * This method with one setting changed; its sums are made anew.
     *
     * @throws Fault when the setting does not take the value
     */
    public Method with(Setting setting, String value) {
        Map<Setting, String> changed = new EnumMap<>(settings);
        changed.put(setting, setting.canonical(value));
        return new Method(version, rules, changed);
    }

    /**
     * The method that a canonical text describes, made by this release; empty where its rules or sums are those of another,
     * so that this release cannot measure by it.
     */
    public static Optional<Method> read(String version, String canonicalText) {
        try {
            Method method = standard().withVersion(version);
            for (String line : canonicalText.lines().toList()) {
                if (line.startsWith(SET)) {
                    String[] parts = line.substring(SET.length()).split(" = ", 2);
                    if (parts.length == 1) {
                        return Optional.empty();
                    }
                    Setting setting = Setting.of(parts[0]);
                    method = parts[1].equals(setting.defaultValue()) ? method : method.with(setting, parts[1]);
                }
            }
            return Optional.of(method).filter(made -> made.canonicalText().equals(canonicalText));
        } catch (Fault ofAnotherRelease) {
            return Optional.empty();
        }
    }

    /** This method with the currency of another, where it names none itself. */
    public Method settledLike(Method other) {
        return currency().isPresent()
                ? this
                : other.currency().map(code -> with(Setting.CURRENCY, code)).orElse(this);
    }

    /**
     * Whether a measurement by this method was one by that of a fingerprint.
     *
     * @param settled the method of the fingerprint, whose currency was found in the data where this names none; empty where
     *     this release cannot make it
     */
    public boolean settledAs(Fingerprint fingerprint, Optional<Method> settled) {
        return settled.map(this::settledLike).orElse(this).fingerprint().equals(fingerprint);
    }

    /** The settings in which this differs from the method before, such as {@code grain: parent → customer}. */
    public List<String> changesSince(Method before) {
        return Arrays.stream(Setting.values())
                .filter(setting -> !value(setting).equals(before.value(setting)))
                .map(setting -> setting.key() + ": " + shown(before.value(setting)) + " → " + shown(value(setting)))
                .toList();
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value;
    }

    public Method withVersion(String name) {
        return new Method(name, rules, sums, shorterSums, settings);
    }

    public Method withRules(MovementRules other) {
        return new Method(version, other, sums, shorterSums, settings);
    }

    /** This method with other sums, in every window. */
    public Method withSums(Sums other) {
        return new Method(version, rules, other, other, settings);
    }

    /** What is added up in a window of a kind. */
    public Sums sums(Window.Kind kind) {
        return kind == Window.Kind.TRAILING_12_MONTHS ? sums : shorterSums;
    }

    /**
     * Refuses settings that do not go together.
     *
     * @return this method
     * @throws Fault {@code SETTINGS_CONFLICT} with the reason and the values that do
     */
    public Method requireCoherent() {
        Conflicts.check(this);
        return this;
    }

    /**
     * Refuses a kind of window that a setting cannot be measured in.
     *
     * @throws Fault {@code SETTINGS_CONFLICT}
     */
    public void requireMeasurable(Window.Kind kind) {
        Conflicts.check(this, kind);
    }

    public String value(Setting setting) {
        return settings.getOrDefault(setting, setting.defaultValue());
    }

    /** What a figure is taken per. */
    public Grain grain() {
        return Grain.of(value(Setting.GRAIN));
    }

    /** Over which windows the ratios of one are averaged. */
    public Averaging averaging() {
        return Averaging.of(value(Setting.AVERAGING));
    }

    /** Whether every close is converted at its own rates; otherwise all at those of the headline window's opening. */
    public boolean isSpot() {
        return value(Setting.CURRENCY_MODE).equals("spot");
    }

    /** Whether a unit counts in the segment it is in at close; otherwise in the one at open. */
    public boolean attributesAtClose() {
        return value(Setting.ATTRIBUTION).equals("close");
    }

    /** Whether GRR is the smaller of 1 and NRR; otherwise it is measured unit by unit. */
    public boolean hasGrrOfTotals() {
        return value(Setting.GRR).equals("of-totals");
    }

    /** Whether ratios come from movements month by month; otherwise from the two closes alone. */
    public boolean isOfFlows() {
        return !value(Setting.MEASUREMENT).equals("point-to-point");
    }

    /** Whether the numerator is made of the cohort's units alone: only then has NRR an interval. */
    public boolean isOfCohortAlone() {
        return !value(Setting.MEASUREMENT).equals("all-flows")
                && value(Setting.WIN_BACK).equals("excluded");
    }

    /** Whether NRR = 1 + expansion − contraction − churn, each as a share of opening MRR, in every window. */
    public boolean followsFromBridge() {
        return Stream.of(
                        Setting.MEASUREMENT,
                        Setting.RETURNED,
                        Setting.WIN_BACK,
                        Setting.COHORT,
                        Setting.BASE,
                        Setting.AVERAGING)
                .allMatch(setting -> value(setting).equals(setting.defaultValue()));
    }

    /** The reporting currency, empty while neither set nor found. */
    public Optional<String> currency() {
        return Optional.of(value(Setting.CURRENCY)).filter(code -> !code.isEmpty());
    }

    /**
     * The reporting currency, which must be known by now.
     *
     * @throws Fault {@code CURRENCY_REQUIRED} while there is none
     */
    public String requiredCurrency() {
        return currency()
                .orElseThrow(() -> new Fault(
                        ErrorCode.CURRENCY_REQUIRED,
                        "the reporting currency is not set",
                        "Set it with --set currency=USD or method.currency in holdfast.yaml"));
    }

    /** Tiers from low to high as set; empty when they order by name. */
    public List<String> tierOrder() {
        return Setting.names(value(Setting.TIER_ORDER));
    }

    public ZoneId zone() {
        return ZoneId.of(value(Setting.ZONE));
    }

    public FiscalCalendar calendar() {
        return new FiscalCalendar(Month.of(Integer.parseInt(value(Setting.FISCAL_YEAR_START))));
    }

    /** A figure over fewer units is marked small. */
    public int smallUnits() {
        return Integer.parseInt(value(Setting.SMALL_UNITS));
    }

    /** Whether usage charges are left out; otherwise they are averaged over {@link #usageMonths}. */
    public boolean excludesUsage() {
        return value(Setting.USAGE_MONTHS).equals("excluded");
    }

    /** Over how many full months, at most, usage is averaged; 0 where it is left out. */
    public int usageMonths() {
        return excludesUsage() ? 0 : Integer.parseInt(value(Setting.USAGE_MONTHS));
    }

    /** For how many days a unit keeps the balance of what ended last, while nothing follows. */
    public int graceDays() {
        return Integer.parseInt(value(Setting.GRACE_DAYS));
    }

    /** SHA-256 over the canonical text. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(canonicalText());
    }

    /**
     * The method as text: its rules, sums and settings, one a line. The order of keys and whether a default is written out
     * make no difference to it; neither does the version, which is only a name.
     */
    public String canonicalText() {
        StringBuilder text = new StringBuilder("holdfast method\n");
        rules.rules().forEach(rule -> text.append("rule ").append(rule).append('\n'));
        append(text, "", sums);
        if (!shorterSums.equals(sums)) {
            append(text, "shorter ", shorterSums);
        }
        settings.forEach((setting, value) -> text.append(SET)
                .append(setting.key())
                .append(" = ")
                .append(value)
                .append('\n'));
        return text.toString();
    }

    private static void append(StringBuilder text, String windows, Sums sums) {
        text.append(windows).append("cohort ").append(sums.cohort()).append('\n');
        sums.byColumn()
                .forEach((column, terms) -> terms.forEach(term -> text.append(windows)
                        .append("sum ")
                        .append(column.key())
                        .append(" + ")
                        .append(term)
                        .append('\n')));
    }
}
