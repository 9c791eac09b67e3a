package dev.holdfast.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tunes the company sees here whether a board would still believe it. */
class BelievableFiguresTest {
    private static final LocalDate CLOSE = DemoCompany.of(DemoCompany.SEED).close();

    @TempDir
    private static Path folder;

    private static NaiveRetention bundled;

    @BeforeAll
    static void write() throws IOException {
        bundled = new NaiveRetention(WrittenFiles.of(DemoCompany.SEED, folder));
    }

    @Test
    void customers_pay_more_than_a_year_ago_though_some_leave() {
        assertThat(bundled.net(CLOSE, "")).isBetween(1.08, 1.12);
        assertThat(bundled.gross(CLOSE, "")).isBetween(0.88, 0.93);
        assertThat(bundled.logos(CLOSE)).isBetween(0.87, 0.92);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Enterprise, 1.16, 1.20
            Business,   1.09, 1.14
            Team,       1.02, 1.06
            Starter,    0.86, 0.90
            """)
    void the_larger_the_plan_the_more_it_grows(String tier, double least, double most) {
        assertThat(bundled.net(CLOSE, tier)).isBetween(least, most);
    }

    @Test
    void the_trend_of_two_years_moves_without_leaps() {
        double before = bundled.net(month(-24), "");
        for (int month = -23; month <= 0; month++) {
            double now = bundled.net(month(month), "");
            assertThat(now).isBetween(1.03, 1.13).isBetween(before - 0.02, before + 0.02);
            assertThat(bundled.gross(month(month), "")).isBetween(0.88, 0.925);
            before = now;
        }
    }

    @Test
    void no_customer_decides_the_figure() {
        Collection<Double> balances = bundled.balances(CLOSE).values();
        double total = balances.stream().mapToDouble(Double::doubleValue).sum();
        assertThat(total).isBetween(4_000_000.0, 9_000_000.0);
        assertThat(balances.size()).isBetween(1_700, 2_200);
        assertThat(Collections.max(balances) / total).isLessThan(0.04);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_other_seed_gives_a_company_of_the_same_manner(long seed, @TempDir Path other) throws IOException {
        NaiveRetention retention = new NaiveRetention(WrittenFiles.of(seed, other));
        assertThat(retention.net(CLOSE, "")).isBetween(1.05, 1.18);
        assertThat(retention.gross(CLOSE, "")).isBetween(0.86, 0.96);
        assertThat(retention.net(CLOSE, "Enterprise")).isGreaterThan(retention.net(CLOSE, "Starter"));
    }

    private static LocalDate month(int offset) {
        return CLOSE.withDayOfMonth(1).plusMonths(offset + 1).minusDays(1);
    }
}
