package dev.holdfast.core.method;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.movement.MovementRules;
import dev.holdfast.core.time.FiscalCalendar;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every figure means: the movement rules, the sums and the settings, as one value.
 *
 * @param version the company's own name for it, such as {@code 1}
 * @param rules which movement a unit made
 * @param sums what is added up
 * @param settings a canonical value for every setting
 */
public record Method(String version, MovementRules rules, Sums sums, Map<Setting, String> settings) {
    private static final String SET = "set ";

    public Method {
        Map<Setting, String> copy = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            copy.put(setting, settings.getOrDefault(setting, setting.defaultValue()));
        }
        settings = Collections.unmodifiableMap(copy);
    }

    /** The default method, version 1. */
    public static Method standard() {
        return new Method("1", MovementRules.STANDARD, Sums.standard(), Map.of());
    }

    /**
     * This method with one setting changed.
     *
     * @throws Fault when the setting does not take the value
     */
    public Method with(Setting setting, String value) {
        Map<Setting, String> changed = new EnumMap<>(settings);
        changed.put(setting, setting.canonical(value));
        return new Method(version, rules, sums, changed);
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
        return new Method(name, rules, sums, settings);
    }

    public Method withRules(MovementRules other) {
        return new Method(version, other, sums, settings);
    }

    public Method withSums(Sums other) {
        return new Method(version, rules, other, settings);
    }

    public String value(Setting setting) {
        return settings.getOrDefault(setting, setting.defaultValue());
    }

    /** Whether units are parents; otherwise they are customers. */
    public boolean isParentGrain() {
        return value(Setting.GRAIN).equals("parent");
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

    /** Whether usage charges are left out; otherwise they would have to be measured. */
    public boolean excludesUsage() {
        return value(Setting.USAGE_MONTHS).equals("excluded");
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
        text.append("cohort ").append(sums.cohort()).append('\n');
        sums.byColumn()
                .forEach((column, terms) -> terms.forEach(term -> text.append("sum ")
                        .append(column.key())
                        .append(" + ")
                        .append(term)
                        .append('\n')));
        settings.forEach((setting, value) -> text.append(SET)
                .append(setting.key())
                .append(" = ")
                .append(value)
                .append('\n'));
        return text.toString();
    }
}
