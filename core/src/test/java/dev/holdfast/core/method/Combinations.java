package dev.holdfast.core.method;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.history.RandomMethod;
import java.util.ArrayList;
import java.util.List;

/** Methods that differ from the default in some choices only. */
final class Combinations {
    private Combinations() {}

    /** Every combination of the values of some choices, whether they go together or not. */
    static List<Method> of(List<Setting> settings) {
        List<Method> all = List.of(Method.standard());
        for (Setting setting : settings) {
            List<Method> wider = new ArrayList<>();
            for (Method method : all) {
                RandomMethod.values(setting).forEach(value -> wider.add(method.with(setting, value)));
            }
            all = wider;
        }
        return all;
    }

    static boolean areCoherent(Method method) {
        try {
            method.requireCoherent();
            return true;
        } catch (Fault conflict) {
            return false;
        }
    }

    /** The default method but for settings such as {@code cohort=survivors grr=of-totals}. */
    static Method with(String settings) {
        Method method = Method.standard();
        for (String set : settings.strip().split(" ", -1)) {
            if (!set.isEmpty()) {
                String[] parts = set.split("=", 2);
                method = method.with(Setting.of(parts[0]), parts[1]);
            }
        }
        return method;
    }
}
