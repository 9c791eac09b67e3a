package dev.holdfast.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the house forbids. Each rule is about a root package, so that a test can show it a house where it is broken. */
final class Walls {

    private Walls() {}

    static List<ReadingOrder> readingOrders(String root) {
        return List.of(
                order(root, "core", "fault money time item movement method balance figure finding statement"),
                order(root, "persistence", "schema contract database history load query check register"),
                order(root, "reports", "chart view template html pdf workbook data document delivery"),
                order(root, "cli", "config output demo job schedule command"));
    }

    private static ReadingOrder order(String root, String module, String packages) {
        return new ReadingOrder(root + "." + module, List.of(packages.split(" ")));
    }

    static ArchRule readingOrder(ReadingOrder order) {
        return classes()
                .that()
                .resideInAPackage(order.root() + "..")
                .should(order.isKept())
                .allowEmptyShould(true);
    }

    /** {@code persistence → core ← reports}, {@code cli → all}. */
    static ArchRule module(String root, String module, String... forbidden) {
        return noClasses()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below(root, forbidden))
                .allowEmptyShould(true)
                .because("persistence → core ← reports, cli → all");
    }

    private static String[] below(String root, String... modules) {
        return Stream.of(modules).map(module -> root + "." + module + "..").toArray(String[]::new);
    }

    /** Time is a parameter everywhere but in {@code cli}; how long something takes may still be measured. */
    static ArchRule oneClock(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(below(root, "core", "persistence", "reports"))
                .should()
                .accessTargetWhere(readsTheClock())
                .allowEmptyShould(true)
                .because("the same data gives the same bytes, whenever and wherever it is measured");
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        Set<String> calls = Set.of(
                "java.lang.System.currentTimeMillis",
                "java.time.Instant.now",
                "java.time.LocalDate.now",
                "java.time.LocalDateTime.now",
                "java.time.LocalTime.now",
                "java.time.OffsetDateTime.now",
                "java.time.Year.now",
                "java.time.YearMonth.now",
                "java.time.ZonedDateTime.now",
                "java.time.ZoneId.systemDefault",
                "java.util.Calendar.getInstance",
                "java.util.TimeZone.getDefault");
        return DescribedPredicate.describe("reads the machine's clock or zone", access -> {
            String name = access.getTargetOwner().getName() + "." + access.getName();
            return calls.contains(name) || name.startsWith("java.time.Clock.system") || isDateOfNow(access);
        });
    }

    private static boolean isDateOfNow(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Date.class)
                && access.getTarget() instanceof ConstructorCallTarget constructor
                && constructor.getRawParameterTypes().isEmpty();
    }
}
