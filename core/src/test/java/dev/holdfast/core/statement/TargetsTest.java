package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final Close OCTOBER = Close.of(YearMonth.of(2026, 10));
    private static final Close NOVEMBER = Close.of(YearMonth.of(2026, 11));

    @Test
    void a_plan_holds_at_its_close_alone() {
        Targets targets = new Targets(
                new TreeMap<>(Map.of(OCTOBER, new BigDecimal("1.13"))),
                new TreeMap<>(Map.of(NOVEMBER, new BigDecimal("0.92"))));

        assertThat(targets.nrr(OCTOBER)).contains(new BigDecimal("1.13"));
        assertThat(targets.grr(OCTOBER)).isEmpty();
        assertThat(targets.nrr(NOVEMBER)).isEmpty();
        assertThat(targets.grr(NOVEMBER)).contains(new BigDecimal("0.92"));
        assertThat(Targets.NONE.nrr(OCTOBER)).isEmpty();
    }

    @Test
    void it_is_not_what_becomes_of_the_map_it_was_made_of() {
        TreeMap<Close, BigDecimal> nrr = new TreeMap<>();
        Targets targets = new Targets(nrr, new TreeMap<>());
        nrr.put(OCTOBER, BigDecimal.ONE);

        assertThat(targets).isEqualTo(Targets.NONE);
    }
}
