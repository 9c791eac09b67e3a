package dev.holdfast.core.method;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The settings of the method, in the order they are printed, each with the values it takes, default first. Values after
 * {@code later} belong to the method but not to this release, and are refused with that reason.
 */
@SuppressWarnings("ImmutableEnumChecker") // Domains are records and lists are copies; neither has a setter.
public enum Setting {
    MEASUREMENT(only("point-to-point", "cohort-flows", "all-flows")),
    RETURNED(only("counted", "lost")),
    WIN_BACK(only("excluded", "included")),
    COHORT(only("active-at-open", "survivors", "first-month-of-two-years")),
    BASE(only("contracted-mrr", "window-revenue")),
    AVERAGING(only("none", "mean-of-4-quarters", "weighted-mean-of-12", "chained", "weighted-month-pow-12")),
    GRR(only("per-unit", "of-totals")),
    GRAIN(only("parent", "customer", "subscription", "product")),
    CURRENCY_MODE(only("constant", "spot")),
    ATTRIBUTION(only("open", "close")),
    TIER_ORDER(new Domain.TierNames()),
    GRACE_DAYS(only("0"), count(1, 366)),
    USAGE_MONTHS(only("3", "excluded"), "1", "6", "12"),
    ZONE(new Domain.Zone()),
    FISCAL_YEAR_START(only(count(1, 12))),
    CURRENCY(new Domain.CurrencyCode()),
    SMALL_UNITS(new Domain.Count());

    private final Domain domain;
    private final List<String> later;

    Setting(Domain domain, String... later) {
        this.domain = domain;
        this.later = List.of(later);
    }

    /** The name on the command line, in files and on the statement, such as {@code fiscal-year-start}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String defaultValue() {
        return domain.first();
    }

    /** The values this release takes, in words. */
    public String allowed() {
        return domain.allowed();
    }

    /**
     * The setting of a name.
     *
     * @throws Fault {@code SETTING_UNKNOWN}
     */
    public static Setting of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        ErrorCode.SETTING_UNKNOWN,
                        "the method has no setting '" + key + "'",
                        "Use one of "
                                + Arrays.stream(values()).map(Setting::key).collect(Collectors.joining(", "))));
    }

    /**
     * The canonical form of a value, so that two spellings of one meaning give one fingerprint.
     *
     * @throws Fault {@code SETTING_VALUE}, or {@code SETTING_UNAVAILABLE} for a value of a later release
     */
    String canonical(String value) {
        if (later.contains(value)) {
            throw new Fault(
                    ErrorCode.SETTING_UNAVAILABLE,
                    key() + "=" + value + " belongs to the method, but this release does not measure it yet",
                    "Allowed now: " + allowed());
        }
        if (!domain.takes(value)) {
            throw new Fault(
                    ErrorCode.SETTING_VALUE,
                    key() + "='" + value + "' is not a value it takes",
                    "Allowed: " + allowed());
        }
        return domain.canonical(value);
    }

    private static String[] count(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private static Domain only(String... values) {
        return new Domain.Choice(List.of(values));
    }

    static List<String> names(String value) {
        return Domain.TierNames.split(value);
    }
}
