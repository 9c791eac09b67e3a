package dev.holdfast.core.balance;

import dev.holdfast.core.history.History;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import java.util.List;
import java.util.Set;

/** What an evaluator is asked, so that a law can change one thing of it. */
record Measuring(Method method, List<RatedWindow> windows, Set<Dimension> dimensions, List<Unit> units) {
    static Measuring of(History history) {
        HistoryUnits mapped = new HistoryUnits(history);
        return new Measuring(history.method(), mapped.rated(history.windows()), history.dimensions(), mapped.units());
    }

    Measuring with(List<Unit> others) {
        return new Measuring(method, windows, dimensions, others);
    }

    Tallies tallies() {
        Evaluator evaluator = new Evaluator(method, windows, dimensions);
        units.forEach(evaluator::add);
        return evaluator.tallies();
    }
}
