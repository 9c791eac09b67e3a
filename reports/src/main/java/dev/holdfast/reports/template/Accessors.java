package dev.holdfast.reports.template;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;

/** Lets templates read what the records of a view say of themselves, and call nothing else of any object. */
final class Accessors implements MemberAccessPolicy {
    private static final Set<String> PACKAGES = Set.of("dev.holdfast.reports.view", "dev.holdfast.reports.delivery");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "hashCode", "getClass");

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
        boolean open = type.isRecord() && PACKAGES.contains(type.getPackageName());
        return new ClassMemberAccessPolicy() {
            @Override
            public boolean isMethodExposed(Method method) {
                return open
                        && method.getDeclaringClass() == type
                        && method.getParameterCount() == 0
                        && !Modifier.isStatic(method.getModifiers())
                        && !OF_EVERY_OBJECT.contains(method.getName());
            }

            @Override
            public boolean isConstructorExposed(Constructor<?> constructor) {
                return false;
            }

            @Override
            public boolean isFieldExposed(Field field) {
                return false;
            }
        };
    }

    @Override
    public boolean isToStringAlwaysExposed() {
        return false;
    }
}
