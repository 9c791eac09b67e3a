package dev.holdfast.cli.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * The order in which the packages of a module are read: each uses only those before it.
 *
 * @param root the module's root package, which stands after all others and holds nothing but {@code Main}
 * @param packages names below the root, in reading order; a package that is not there yet does no harm
 */
record ReadingOrder(String root, List<String> packages) {

    ArchCondition<JavaClass> isKept() {
        return new ArchCondition<>("be read in the order " + packages) {
            @Override
            public void check(JavaClass reader, ConditionEvents events) {
                if (place(reader) < 0) {
                    events.add(SimpleConditionEvent.violated(
                            reader, reader.getName() + " is in none of the packages " + packages + " of " + root));
                    return;
                }
                for (Dependency use : reader.getDirectDependenciesFromSelf()) {
                    JavaClass read = use.getTargetClass();
                    if (isWithin(read) && place(read) > place(reader)) {
                        events.add(SimpleConditionEvent.violated(reader, use.getDescription()));
                    }
                }
            }
        };
    }

    private boolean isWithin(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** Position of the class's package, one past the last for {@code Main}, -1 for a class that has no place. */
    private int place(JavaClass type) {
        if (type.getPackageName().equals(root)) {
            boolean main =
                    type.getName().equals(root + ".Main") || type.getName().startsWith(root + ".Main$");
            return main || isSynthetic(type) ? packages.size() : -1;
        }
        String below = type.getPackageName().substring(root.length() + 1);
        int dot = below.indexOf('.');
        return packages.indexOf(dot < 0 ? below : below.substring(0, dot));
    }

    /** {@code package-info} and {@code module-info} hold no code. */
    private static boolean isSynthetic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
