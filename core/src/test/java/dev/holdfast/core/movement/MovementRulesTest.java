package dev.holdfast.core.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementRulesTest {
    private static final MovementRules RULES = MovementRules.STANDARD;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            opening | closing | ever before | paused at close | movement
            0       | 1       | false       | false           | NEW
            0       | 1       | true        | false           | REACTIVATION
            5       | 0       | true        | true            | CONTRACTION
            5       | 0       | true        | false           | CHURN
            5       | 6       | true        | false           | EXPANSION
            5       | 4       | true        | false           | CONTRACTION
            5       | 5       | true        | false           | RETAINED
            0       | 0       | false       | false           |
            0       | 0       | true        | false           |
            0       | 0       | true        | true            |
            """, useHeadersInDisplayName = true)
    void the_movement_of_a_unit(
            long opening, long closing, boolean everBefore, boolean pausedAtClose, @Nullable Movement movement) {
        Facts facts = new Facts(opening, closing, closing, everBefore, pausedAtClose);

        assertThat(RULES.movement(facts)).isEqualTo(Optional.ofNullable(movement));
    }

    @Test
    void every_unit_with_mrr_at_a_close_makes_a_movement_and_no_other_unit_does() {
        assertThat(small())
                .allSatisfy(facts -> assertThat(RULES.movement(facts).isPresent())
                        .isEqualTo(facts.opening() > 0 || facts.closing() > 0));
    }

    @Test
    void a_movement_says_what_its_name_means() {
        assertThat(small())
                .allSatisfy(facts -> RULES.movement(facts).ifPresent(movement -> {
                    long change = facts.closing() - facts.opening();
                    assertThat(change).as("%s of %s", movement, facts).matches(sign -> switch (movement) {
                        case NEW, REACTIVATION, EXPANSION -> sign > 0;
                        case CHURN, CONTRACTION -> sign < 0;
                        case RETAINED -> sign == 0;
                    });
                }));
    }

    @Test
    void each_rule_decides_for_some_unit() {
        List<Optional<Integer>> deciding = small().stream()
                .map(MovementRulesTest::firstThatHolds)
                .distinct()
                .toList();

        assertThat(deciding)
                .containsAll(IntStream.range(0, RULES.rules().size())
                        .mapToObj(Optional::of)
                        .toList());
    }

    @Test
    void the_rules_read_as_the_table_of_the_method() {
        assertThat(RULES.rules()).extracting(MovementRule::toString).containsExactly("""
                opening = 0 and closing > 0 and not (ever-before) -> NEW
                opening = 0 and closing > 0 -> REACTIVATION
                opening > 0 and closing = 0 and paused-at-close -> CONTRACTION
                opening > 0 and closing = 0 -> CHURN
                opening > 0 and closing > opening -> EXPANSION
                closing > 0 and opening > closing -> CONTRACTION
                opening > 0 and closing = opening -> RETAINED
                """.split("\n"));
    }

    private static Optional<Integer> firstThatHolds(Facts facts) {
        return IntStream.range(0, RULES.rules().size())
                .boxed()
                .filter(rule -> RULES.rules().get(rule).condition().holds(facts))
                .findFirst();
    }

    /** Every unit of small balances that can be: paused only at zero. */
    private static List<Facts> small() {
        List<Facts> facts = new ArrayList<>();
        for (int opening = 0; opening <= 3; opening++) {
            for (int closing = 0; closing <= 3; closing++) {
                for (boolean before : new boolean[] {false, true}) {
                    facts.add(new Facts(opening, closing, closing, before, false));
                    if (closing == 0) {
                        facts.add(new Facts(opening, 0, 0, before, true));
                    }
                }
            }
        }
        return facts;
    }
}
