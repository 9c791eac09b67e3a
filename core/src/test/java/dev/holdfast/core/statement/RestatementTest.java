package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestatementTest {
    @Test
    void it_differs_by_what_nrr_is_more_today() {
        assertThat(restatement("1.02", "LATE 0.02").difference()).contains(new BigDecimal("0.020000000000"));
        assertThat(restatement("-", "LATE -").difference()).isEmpty();
    }

    @Test
    void causes_have_a_word_in_files() {
        assertThat(Cause.values())
                .extracting(Cause::key)
                .containsExactly(
                        "overwritten", "rates", "late", "superseded", "deleted", "hierarchy", "method", "unknown");
    }

    /** A restatement of 100 % with effects on NRR, such as {@code LATE -0.01}; {@code -} is no figure. */
    private static Restatement restatement(String nrr, String effects) {
        return new Restatement(
                Once.reported("1"),
                Once.retention(nrr),
                Once.retention("0.9"),
                Arrays.stream(effects.split(",", -1))
                        .map(effect -> effect.strip().split(" ", -1))
                        .map(effect -> effect(Cause.valueOf(effect[0]), effect[1]))
                        .toList(),
                Optional.empty(),
                Once.ISSUED);
    }

    private static Effect effect(Cause cause, String nrr) {
        return new Effect(cause, Once.retention(nrr).ratio(), Optional.of(BigDecimal.ONE), Amount.ZERO, Amount.ZERO, 1);
    }
}
