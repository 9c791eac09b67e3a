package dev.holdfast.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house, held against everything the program is made of. {@link WallsTest} shows that they bite. */
class ArchitectureTest {

    private static final String ROOT = "dev.holdfast";

    /** Main classes only: those of the modules come as jars, or as folders of classes when there are no jars yet. */
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);

    static List<ReadingOrder> readingOrders() {
        return Walls.readingOrders(ROOT);
    }

    @Test
    void the_house_is_looked_at_whole() {
        assertThat(HOUSE)
                .extracting(JavaClass::getPackageName)
                .anyMatch(name -> name.startsWith("dev.holdfast.core."))
                .anyMatch(name -> name.startsWith("dev.holdfast.persistence."))
                .contains("dev.holdfast.cli")
                .noneMatch(name -> name.contains(".broken."));
    }

    @ParameterizedTest
    @MethodSource("readingOrders")
    void a_package_uses_only_packages_before_it(ReadingOrder order) {
        Walls.readingOrder(order).check(HOUSE);
    }

    @Test
    void core_uses_no_other_module() {
        Walls.module(ROOT, "core", "persistence", "reports", "cli").check(HOUSE);
    }

    @Test
    void persistence_and_reports_never_see_each_other() {
        Walls.module(ROOT, "persistence", "reports", "cli").check(HOUSE);
        Walls.module(ROOT, "reports", "persistence", "cli").check(HOUSE);
    }

    @Test
    void the_clock_is_read_in_cli_alone() {
        Walls.oneClock(ROOT).check(HOUSE);
    }
}
