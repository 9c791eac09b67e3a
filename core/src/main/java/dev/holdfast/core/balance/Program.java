package dev.holdfast.core.balance;

import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Sum;
import dev.holdfast.core.movement.Condition;
import dev.holdfast.core.movement.Facts;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method's rules and sums compiled to a table: the answers to the few questions they ask of a unit lead straight to what
 * the unit adds. Each entry is made by interpreting the rules, the first time its answers are seen.
 */
final class Program {
    private final Method method;
    private final Condition[] questions;
    private final @Nullable Outcome[] outcomes;

    /**
     * What units with the same answers add.
     *
     * @param inCohort whether they count for ratios
     */
    record Outcome(boolean inCohort, List<Term> terms) {}

    /** Adds a quantity to a column. */
    record Term(Column column, Quantity quantity) {}

    Program(Method method) {
        this.method = method;
        Set<Condition> atoms = new LinkedHashSet<>();
        method.rules().rules().forEach(rule -> collect(rule.condition(), atoms));
        collect(method.sums().cohort(), atoms);
        method.sums().byColumn().values().stream().flatMap(List::stream).forEach(sum -> {
            if (sum.population() instanceof Sum.Population.Where(Condition condition)) {
                collect(condition, atoms);
            }
        });
        questions = atoms.toArray(Condition[]::new);
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
        Movement movement = method.rules().movement(facts).orElse(null);
        List<Term> terms = new ArrayList<>();
        method.sums()
                .byColumn()
                .forEach((column, sums) -> sums.stream()
                        .filter(sum -> counts(sum.population(), facts, movement))
                        .forEach(sum -> terms.add(new Term(column, sum.quantity()))));
        return new Outcome(method.sums().cohort().holds(facts), List.copyOf(terms));
    }

    private static boolean counts(Sum.Population population, Facts facts, @Nullable Movement made) {
        return switch (population) {
            case Sum.Population.Where(Condition condition) -> condition.holds(facts);
            case Sum.Population.Made(Movement movement) -> movement == made;
        };
    }

    private static void collect(Condition condition, Set<Condition> atoms) {
        switch (condition) {
            case Condition.And(List<Condition> parts) -> parts.forEach(part -> collect(part, atoms));
            case Condition.Not(Condition inner) -> collect(inner, atoms);
            case Condition.Compare compare -> atoms.add(compare);
            case Condition.Flag flag -> atoms.add(flag);
        }
    }
}
