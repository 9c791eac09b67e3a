package dev.holdfast.core.history;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Any combination of settings that go together. */
public final class RandomMethod {
    /** The settings that ratios and balances are told by, and the grain and attribution that they are told at. */
    public static final List<Setting> SETTINGS = List.of(
            Setting.MEASUREMENT,
            Setting.RETURNED,
            Setting.WIN_BACK,
            Setting.COHORT,
            Setting.BASE,
            Setting.AVERAGING,
            Setting.GRR,
            Setting.GRAIN,
            Setting.CURRENCY_MODE,
            Setting.ATTRIBUTION,
            Setting.GRACE_DAYS,
            Setting.USAGE_MONTHS);

    private static final List<String> GRACE_DAYS = List.of("0", "5", "31", "75", "366");

    private RandomMethod() {}

    /** A method with some of its settings changed. */
    public static Method over(Method method, Random random) {
        while (true) {
            Method changed = method;
            for (Setting setting : SETTINGS) {
                List<String> values = values(setting);
                if (random.nextInt(2) == 0) {
                    changed = changed.with(setting, values.get(random.nextInt(values.size())));
                }
            }
            if (isCoherent(changed)) {
                return changed;
            }
        }
    }

    /** The values a choice takes, and some of a count, default first. */
    public static List<String> values(Setting setting) {
        return setting == Setting.GRACE_DAYS
                ? GRACE_DAYS
                : Arrays.asList(setting.allowed().split(", "));
    }

    static boolean isCoherent(Method method) {
        try {
            method.requireCoherent();
            return true;
        } catch (Fault conflict) {
            return false;
        }
    }
}
