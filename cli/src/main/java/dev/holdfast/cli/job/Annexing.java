package dev.holdfast.cli.job;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.balance.UnitMovements;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Spread;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Annex;
import dev.holdfast.core.statement.Comparisons;
import dev.holdfast.core.statement.Decisive;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.statement.Migration;
import dev.holdfast.core.statement.Movers;
import dev.holdfast.core.statement.StatementWindows;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.check.Gate;
import dev.holdfast.persistence.query.Knowing;
import dev.holdfast.persistence.query.Measuring;
import dev.holdfast.persistence.query.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes what a statement tells beside the tallies of its windows. */
record Annexing(Composing composing, Order order, StatementWindows windows) {
    /** What is seen of the headline's units while they pass by. */
    static final class Seen implements Consumer<UnitMovement> {
        private final Spread.Collecting spread = new Spread.Collecting();
        private final Migration.Paused paused = new Migration.Paused();
        private final Movers.Collecting movers = new Movers.Collecting();
        private final Set<String> inGrace = new HashSet<>();

        @Override
        public void accept(UnitMovement unit) {
            spread.accept(unit.balance());
            paused.accept(unit.balance());
            movers.accept(unit);
            if (unit.inGrace()) {
                inGrace.add(unit.unit());
            }
        }
    }

    Annex annex(Measurement measured, Seen seen, UnitMovements movements, Map<String, String> names) {
        Method settled = measured.method();
        Spread.Collecting yearAgo = new Spread.Collecting();
        // The window whose units are handed over stands first.
        Tallies compared = measure(
                        settled,
                        List.of(windows.yearAgo(), windows.headline()),
                        Comparisons.DIMENSIONS,
                        false,
                        unit -> yearAgo.accept(unit.balance()))
                .tallies();
        return new Annex(
                order.inputs().presentation(),
                measuring(warehouse -> warehouse.targets(
                        windows.trend().stream().map(Window::close).toList(), order.knownAt())),
                variants(measured),
                Comparisons.of(compared, windows, settled),
                seen.paused.byTier(),
                seen.spread.spread(),
                yearAgo.spread(),
                movers(settled, seen.movers, names),
                Decisive.of(
                        movements, Figures.of(measured.tallies().total(windows.headline()), settled), settled, names),
                measuring(warehouse -> warehouse.renewals(
                                request(settled, List.of(windows.headline()), Set.of(), false), seen.inGrace))
                        .renewals(),
                findings());
    }

    private Movers movers(Method settled, Movers.Collecting found, Map<String, String> names) {
        List<String> units = found.units();
        Request request = request(settled, List.of(windows.headline()), Set.of(), false);
        return found.movers(names, measuring(warehouse -> warehouse.largestSteps(request, units)));
    }

    /**
     * Looked for as of when the warehouse is known: whoever makes the statement again finds the same. Rows recorded later are
     * not looked for: by then there always are some.
     */
    private Findings findings() {
        return new CheckJob(
                        composing.measuring().database(),
                        order.past(),
                        order.inputs().gates().with(Gate.FUTURE, Severity.OFF),
                        order.knownAt())
                .look(order.method(), order.close(), order.knownAt());
    }

    /** The headline's period without what is open to question, where there is any of it. */
    private Annex.Variants variants(Measurement measured) {
        Method settled = measured.method();
        Tally total = measured.tallies().total(windows.headline());
        boolean acquired = measuring(warehouse -> warehouse.knowsAcquisitions(order.close(), order.knownAt()));
        return new Annex.Variants(
                settled.graceDays() == 0
                        ? Optional.empty()
                        : Optional.of(figures(settled.with(Setting.GRACE_DAYS, "0"), false)),
                // Who was acquired and has left again is in no closing, so the tallies have to be compared.
                (acquired ? Optional.of(figures(settled, true)) : Optional.<Figures>empty())
                        .filter(proForma -> !proForma.tally().sums().equals(total.sums())));
    }

    private Figures figures(Method method, boolean proForma) {
        return Figures.of(
                measure(method, List.of(windows.headline()), Set.of(), proForma, null)
                        .tallies()
                        .total(windows.headline()),
                method);
    }

    private Measurement measure(
            Method method,
            List<Window> asked,
            Set<Dimension> dimensions,
            boolean proForma,
            @Nullable Consumer<UnitMovement> units) {
        return composing
                .measuring()
                .forStatement(request(method, asked, dimensions, proForma), composing.progress(), units);
    }

    private Request request(Method method, List<Window> asked, Set<Dimension> dimensions, boolean proForma) {
        return new Request(
                method,
                order.close(),
                asked,
                Question.by(dimensions),
                composing.engine(),
                Optional.of(Knowing.at(order.knownAt())),
                false,
                proForma);
    }

    private <T> T measuring(Function<Measuring, T> work) {
        MeasureJob job = composing.measuring();
        return job.database().read(sql -> work.apply(new Measuring(sql, order.knownAt(), job.version())));
    }
}
