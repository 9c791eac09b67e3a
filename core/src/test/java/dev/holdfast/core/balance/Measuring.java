package dev.holdfast.core.balance;

import dev.holdfast.core.history.History;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.method.Method;
import java.util.List;

/** What an evaluator is asked, so that a law can change one thing of it. */
record Measuring(Method method, RatedWindows windows, Question question, List<Unit> units) {
    static Measuring of(History history) {
        HistoryUnits mapped = new HistoryUnits(history);
        return new Measuring(history.method(), mapped.rated(history.windows()), history.question(), mapped.units());
    }

    /** A history of which other cohorts are followed. */
    static Measuring following(History history, Cohorts cohorts) {
        HistoryUnits mapped = new HistoryUnits(history);
        return new Measuring(
                history.method(),
                mapped.rated(history.windows(), cohorts),
                history.question().withCohorts(cohorts),
                mapped.units());
    }

    Measuring with(List<Unit> others) {
        return new Measuring(method, windows, question, others);
    }

    Tallies tallies() {
        Evaluator evaluator = new Evaluator(method, windows, question);
        units.forEach(evaluator::add);
        return evaluator.tallies();
    }
}
