package dev.holdfast.core.balance;

import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Sum;
import dev.holdfast.core.method.Sums;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Condition;
import dev.holdfast.core.movement.Facts;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementRules;
import dev.holdfast.core.movement.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method's rules and sums compiled to a table: the answers to the few questions they ask of a unit lead straight to what
 * the unit adds. Each entry is made by interpreting the rules, the first time its answers are seen.
 */
final class Program {
    private final MovementRules rules;
    private final Sums sums;
    private final Condition[] questions;
    private final @Nullable Outcome[] outcomes;

    /**
     * What units with the same answers add.
     *
     * @param inCohort whether they count for ratios
     * @param movement that they made; null for none
     */
    record Outcome(boolean inCohort, @Nullable Movement movement, List<Term> terms) {
        /** What a unit of these facts adds to the ratios. */
        UnitMovement.Counted counted(Facts facts) {
            return new UnitMovement.Counted(
                    inCohort,
                    sum(Column.RETAINED_UNITS, facts) > 0,
                    sum(Column.DENOMINATOR, facts),
                    sum(Column.NUMERATOR, facts),
                    sum(Column.KEPT, facts));
        }

        private long sum(Column column, Facts facts) {
            long sum = 0;
            for (Term term : terms) {
                if (term.column() == column) {
                    sum = Amount.add(sum, term.quantity().of(facts));
                }
            }
            return sum;
        }
    }

    /** Adds a quantity to a column. */
    record Term(Column column, Quantity quantity) {}

    Program(MovementRules rules, Sums sums) {
        this.rules = rules;
        this.sums = sums;
        questions = Stream.concat(
                        rules.rules().stream().flatMap(rule -> rule.condition().atoms()), sums.atoms())
                .distinct()
                .toArray(Condition[]::new);
        outcomes = new Outcome[1 << questions.length];
    }

    Outcome outcome(Facts facts) {
        int answers = 0;
        for (int i = 0; i < questions.length; i++) {
            if (questions[i].holds(facts)) {
                answers |= 1 << i;
            }
        }
        Outcome outcome = outcomes[answers];
        if (outcome == null) {
            outcome = interpret(facts);
            outcomes[answers] = outcome;
        }
        return outcome;
    }

    private Outcome interpret(Facts facts) {
        Movement movement = rules.movement(facts).orElse(null);
        List<Term> terms = new ArrayList<>();
        sums.byColumn()
                .forEach((column, added) -> added.stream()
                        .filter(sum -> counts(sum.population(), facts, movement))
                        .forEach(sum -> terms.add(new Term(column, sum.quantity()))));
        return new Outcome(sums.cohort().holds(facts), movement, List.copyOf(terms));
    }

    private static boolean counts(Sum.Population population, Facts facts, @Nullable Movement made) {
        return switch (population) {
            case Sum.Population.Where(Condition condition) -> condition.holds(facts);
            case Sum.Population.Made(Movement movement) -> movement == made;
        };
    }
}
