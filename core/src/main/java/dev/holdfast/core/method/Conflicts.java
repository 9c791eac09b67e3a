package dev.holdfast.core.method;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which values of two settings do not go together, and which go with no window but trailing twelve months. */
final class Conflicts {
    /** Values of one setting that do not go with values of another. */
    private record Pair(Setting setting, Set<String> values, Setting other, Set<String> others, String reason) {}

    private static final Set<String> OF_MONTHS = Set.of("chained", "weighted-month-pow-12");

    private static final List<Pair> PAIRS = List.of(
            new Pair(
                    Setting.BASE,
                    Set.of("window-revenue"),
                    Setting.AVERAGING,
                    OF_MONTHS,
                    "the revenue of two years has no figure of a month"),
            new Pair(
                    Setting.COHORT,
                    Set.of("first-month-of-two-years"),
                    Setting.AVERAGING,
                    OF_MONTHS,
                    "a cohort of two years has no figure of a month"),
            new Pair(
                    Setting.BASE,
                    Set.of("window-revenue"),
                    Setting.MEASUREMENT,
                    Set.of("cohort-flows", "all-flows"),
                    "movements start from opening MRR, not from the revenue of a year"),
            new Pair(
                    Setting.MEASUREMENT,
                    Set.of("all-flows"),
                    Setting.COHORT,
                    Set.of("survivors", "first-month-of-two-years"),
                    "the movements of every unit are measured over the MRR of every unit at open"),
            new Pair(
                    Setting.WIN_BACK,
                    Set.of("included"),
                    Setting.COHORT,
                    Set.of("survivors"),
                    "units won back were lost, and survivors leave out the lost"));

    private Conflicts() {}

    static void check(Method method) {
        PAIRS.stream()
                .filter(pair -> pair.values.contains(method.value(pair.setting))
                        && pair.others.contains(method.value(pair.other)))
                .findFirst()
                .ifPresent(pair -> {
                    throw new Fault(
                            ErrorCode.SETTINGS_CONFLICT,
                            written(method, pair.setting) + " does not go with " + written(method, pair.other) + ": "
                                    + pair.reason,
                            "Set " + allowed(pair.setting, pair.values) + ", or " + allowed(pair.other, pair.others));
                });
    }

    static void check(Method method, Window.Kind kind) {
        if (kind == Window.Kind.TRAILING_12_MONTHS) {
            return;
        }
        boolean averages = method.averaging() != Averaging.NONE;
        if (averages || !method.sums().equals(method.shorterSums())) {
            Setting setting = averages
                    ? Setting.AVERAGING
                    : method.value(Setting.BASE).equals("window-revenue") ? Setting.BASE : Setting.COHORT;
            throw new Fault(
                    ErrorCode.SETTINGS_CONFLICT,
                    written(method, setting) + " does not go with the window " + kind.key()
                            + ": it is made of whole years",
                    "Use the window " + Window.Kind.TRAILING_12_MONTHS.key() + ", or set " + setting.key() + "="
                            + setting.defaultValue());
        }
    }

    private static String written(Method method, Setting setting) {
        return setting.key() + "=" + method.value(setting);
    }

    private static String allowed(Setting setting, Set<String> refused) {
        return setting.key() + " to "
                + Arrays.stream(setting.allowed().split(", "))
                        .filter(value -> !refused.contains(value))
                        .collect(Collectors.joining(" or "));
    }
}
