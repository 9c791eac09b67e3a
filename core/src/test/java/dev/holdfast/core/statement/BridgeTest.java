package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.History;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.statement.Bridge.Kind;
import dev.holdfast.core.statement.Bridge.Step;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BridgeTest {
    @Test
    void it_leads_from_opening_to_closing_with_signed_changes() {
        Bridge bridge = Bridge.of(Book.of("""
                units | tier | channel | opening | closing
                2     | -    | -       | 100     | 150
                1     | -    | -       | 80      | 20
                1     | -    | -       | 70      | paused
                3     | -    | -       | 40      | -
                1     | -    | -       | -       | 11
                1     | -    | -       | was     | 12
                """).total());

        assertThat(bridge.steps())
                .containsExactly(
                        step(Kind.OPENING, "470", 7),
                        step(Kind.EXPANSION, "100", 2),
                        step(Kind.CONTRACTION, "-130", 2),
                        step(Kind.CHURN, "-120", 3),
                        step(Kind.RETAINED, "320", 4),
                        step(Kind.NEW, "11", 1),
                        step(Kind.RETURNED, "12", 1),
                        step(Kind.CLOSING, "343", 5));
        assertThat(bridge.step(Kind.CHURN)).isEqualTo(step(Kind.CHURN, "-120", 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void each_level_is_the_one_before_and_the_changes_between(long seed) {
        History history = RandomHistory.of(seed);
        new NaiveOracle(history)
                .tallies()
                .byWindow()
                .forEach((window, cells) -> cells.forEach((segment, tally) -> {
                    Amount height = Amount.ZERO;
                    for (Step step : Bridge.of(tally).steps()) {
                        if (step.kind() == Kind.OPENING) {
                            height = step.amount();
                        } else if (step.kind().isLevel()) {
                            assertThat(step.amount())
                                    .as("%s of %s in %s", step, segment, window)
                                    .isEqualTo(height);
                        } else {
                            height = height.plus(step.amount());
                        }
                    }
                }));
    }

    @Test
    void levels_are_balances_and_all_else_is_change() {
        assertThat(Arrays.stream(Kind.values()).filter(Kind::isLevel))
                .containsExactly(Kind.OPENING, Kind.RETAINED, Kind.CLOSING);
    }

    private static Step step(Kind kind, String amount, long units) {
        return new Step(kind, Amount.of(amount), units);
    }
}
