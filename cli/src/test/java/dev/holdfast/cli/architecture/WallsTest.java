package dev.holdfast.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows every wall a house where it is broken, and expects it to name each breach and nothing else. */
class WallsTest {

    private static final String BROKEN = "dev.holdfast.cli.architecture.broken";
    private static final JavaClasses HOUSE = new ClassFileImporter().importPackages(BROKEN);

    @Test
    void reading_order_names_who_looks_ahead_and_who_has_no_place() {
        ReadingOrder core = Walls.readingOrders(BROKEN).getFirst();

        assertThat(breaches(Walls.readingOrder(core)))
                .anyMatch(breach -> breach.contains("LooksAhead") && breach.contains("Later"))
                .anyMatch(breach -> breach.contains("Homeless"))
                .anyMatch(breach -> breach.contains("InTheRoot"))
                .noneMatch(breach -> breach.contains("LooksBack"));
    }

    @Test
    void core_is_seen_to_use_another_module() {
        assertThat(breaches(Walls.module(BROKEN, "core", "persistence", "reports", "cli")))
                .isNotEmpty()
                .allMatch(breach -> breach.contains("LooksOut"));
    }

    @Test
    void persistence_and_reports_are_seen_to_look_across() {
        assertThat(breaches(Walls.module(BROKEN, "persistence", "reports", "cli")))
                .isNotEmpty()
                .allMatch(breach -> breach.contains("query.LooksAcross"));
        assertThat(breaches(Walls.module(BROKEN, "reports", "persistence", "cli")))
                .isNotEmpty()
                .allMatch(breach -> breach.contains("pdf.LooksAcross"));
    }

    @Test
    void every_way_to_read_the_clock_is_seen_outside_cli() {
        assertThat(breaches(Walls.oneClock(BROKEN)))
                .hasSize(7)
                .allMatch(breach -> breach.contains("core.time.AsksTheClock"));
    }

    @Test
    void a_house_without_the_packages_breaks_nothing() {
        JavaClasses empty = new ClassFileImporter().importClasses(List.of());

        Walls.readingOrders(BROKEN)
                .forEach(order -> assertThat(
                                Walls.readingOrder(order).evaluate(empty).hasViolation())
                        .isFalse());
    }

    private static List<String> breaches(ArchRule rule) {
        return rule.evaluate(HOUSE).getFailureReport().getDetails();
    }
}
