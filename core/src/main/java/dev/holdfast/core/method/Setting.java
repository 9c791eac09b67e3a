package dev.holdfast.core.method;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The settings of the method, in the order they are printed, each with the values it takes, default first. */
@SuppressWarnings("ImmutableEnumChecker") // Domains are records without a setter.
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
    GRACE_DAYS(new Domain.Count(0, 366, "days from 0 to 366")),
    USAGE_MONTHS(only("3", "1", "6", "12", "excluded")),
    ZONE(new Domain.Zone()),
    FISCAL_YEAR_START(only(count(1, 12))),
    CURRENCY(new Domain.CurrencyCode()),
    SMALL_UNITS(new Domain.Count(30, 999_999_999, "a count of units, 0 or more"));

    private final Domain domain;

    Setting(Domain domain) {
        this.domain = domain;
    }

    /** The name on the command line, in files and on the statement, such as {@code fiscal-year-start}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String defaultValue() {
        return domain.first();
    }

    /** The values it takes, in words. */
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
     * @throws Fault {@code SETTING_VALUE}
     */
    String canonical(String value) {
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
