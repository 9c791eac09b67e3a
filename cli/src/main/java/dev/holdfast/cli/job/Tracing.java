package dev.holdfast.cli.job;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.balance.UnitChange;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Cause;
import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.FiscalCalendar;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.query.Change;
import dev.holdfast.persistence.query.Knowing;
import dev.holdfast.persistence.query.Measuring;
import dev.holdfast.persistence.query.Request;
import dev.holdfast.persistence.register.FoundRestatement;
import dev.holdfast.persistence.register.FoundRestatement.Traced;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.RegisterReader;
import java.time.Instant;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Tells apart what made the figure of an earlier statement another: measures it again with what was known then, and takes in
 * one kind of change after the other. What each step moves is the effect of its cause, so effects add up to the difference.
 */
record Tracing(Composing composing, RegisterReader past) {
    /** Most units told for one cause. */
    private static final int MOST_UNITS = 20;

    private static final List<Change> OF_ITEMS = List.of(Change.LATE, Change.SUPERSEDED, Change.DELETED);

    private record Stage(Cause cause, Method method, Close hierarchy, Knowing knowing) {}

    private record Snapshot(Retention nrr, Retention grr, Amount opening, Amount closing, UnitBalances units) {}

    /**
     * What a statement's figure is today, and why.
     *
     * @param close of the run that asks; its hierarchy serves
     * @param method by which it asks
     * @param knownAt what it knows
     */
    FoundRestatement trace(Issued issued, Close close, Method method, Instant knownAt) {
        Reported reported = issued.figures();
        Optional<Prepared> prepared = issued.run().flatMap(past::prepared);
        List<Traced> effects = new ArrayList<>();
        Snapshot at = prepared.map(then -> reported(reported, then)).orElse(null);
        List<Stage> stages = prepared.map(then -> stages(then, close, method, knownAt))
                .orElseGet(() -> List.of(new Stage(Cause.UNKNOWN, method, close, Knowing.at(knownAt))));
        Snapshot last = null;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Optional<Snapshot> next = snapshot(reported.close(), stage, i == stages.size() - 1);
            if (next.isPresent()) {
                last = next.get();
                Traced traced = at == null ? unknown(reported, last) : traced(stage.cause(), at, last);
                if (traced.effect().cause() == Cause.UNKNOWN || moves(traced.effect())) {
                    effects.add(traced);
                }
                at = last;
            }
        }
        Snapshot today = Objects.requireNonNull(last);
        return new FoundRestatement(
                reported.close(),
                method.fingerprint(),
                knownAt,
                today.nrr,
                today.grr,
                today.opening,
                today.closing,
                effects,
                Optional.empty());
    }

    private List<Stage> stages(Prepared then, Close close, Method method, Instant knownAt) {
        Optional<Method> byThen = past.method(then.fingerprint());
        Method first = byThen.orElse(method);
        Set<Change> changed = composing
                .measuring()
                .database()
                .read(sql ->
                        new Measuring(sql, knownAt, composing.measuring().version()).changes(then.knownAt(), knownAt));
        Set<Change> taken = EnumSet.noneOf(Change.class);
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage(
                byThen.isPresent() ? Cause.OVERWRITTEN : Cause.METHOD,
                first,
                then.close(),
                Knowing.at(then.knownAt())));
        if (changed.contains(Change.RATES)) {
            taken.add(Change.RATES);
            stages.add(stage(Cause.RATES, first, then, knownAt, taken));
        }
        for (Change change : OF_ITEMS) {
            if (changed.contains(change)) {
                taken.add(change);
                stages.add(stage(Cause.valueOf(change.name()), first, then, knownAt, taken));
            }
        }
        if (changed.contains(Change.HIERARCHY) || !close.equals(then.close())) {
            stages.add(new Stage(Cause.HIERARCHY, first, close, Knowing.at(knownAt)));
        }
        if (!first.fingerprint().equals(method.fingerprint())) {
            stages.add(new Stage(Cause.METHOD, method, close, Knowing.at(knownAt)));
        }
        return stages;
    }

    private static Stage stage(Cause cause, Method method, Prepared then, Instant knownAt, Set<Change> taken) {
        return new Stage(cause, method, then.close(), new Knowing(then.knownAt(), knownAt, taken));
    }

    private Snapshot reported(Reported reported, Prepared then) {
        UnitBalances units = past.units(then.run());
        Amount opening = Amount.ZERO;
        Amount closing = Amount.ZERO;
        for (UnitBalance unit : units) {
            opening = opening.plus(new Amount(unit.opening()));
            closing = closing.plus(new Amount(unit.closing()));
        }
        return new Snapshot(reported.nrr(), reported.grr(), opening, closing, units);
    }

    // Between two states of the data a rate or a customer may be missing; what follows then tells it with its own
    // change.
    private Optional<Snapshot> snapshot(Close of, Stage stage, boolean last) {
        try {
            return Optional.of(measured(of, stage));
        } catch (Fault between) {
            if (last || between.code().kind() != ErrorCode.Kind.DATA_GATE) {
                throw between;
            }
            return Optional.empty();
        }
    }

    private Snapshot measured(Close of, Stage stage) {
        Window window = new FiscalCalendar(Month.JANUARY).window(Window.Kind.TRAILING_12_MONTHS, of);
        UnitBalances.Packing units = new UnitBalances.Packing();
        Measurement measured = composing
                .measuring()
                .forStatement(
                        new Request(
                                stage.method(),
                                stage.hierarchy(),
                                List.of(window),
                                Question.by(Set.of()),
                                composing.engine(),
                                Optional.of(stage.knowing()),
                                false),
                        composing.progress(),
                        unit -> units.add(unit.balance()));
        Figures figures = Figures.of(measured.tallies().total(window), measured.method());
        return new Snapshot(
                figures.nrr().map(Reported::rounded),
                figures.grr().map(Reported::rounded),
                figures.tally().amount(Column.OPENING),
                figures.tally().amount(Column.CLOSING),
                units.all());
    }

    private static Traced traced(Cause cause, Snapshot from, Snapshot to) {
        PriorityQueue<UnitChange> largest = new PriorityQueue<>(UnitChange.LARGEST_FIRST.reversed());
        long[] count = {0};
        UnitChange.between(from.units, to.units, change -> {
            count[0]++;
            largest.add(change);
            if (largest.size() > MOST_UNITS) {
                largest.remove();
            }
        });
        Effect effect = new Effect(
                cause,
                Reported.difference(from.nrr, to.nrr),
                Reported.difference(from.grr, to.grr),
                to.opening.minus(from.opening),
                to.closing.minus(from.closing),
                count[0]);
        return new Traced(
                effect, largest.stream().sorted(UnitChange.LARGEST_FIRST).toList());
    }

    /** Of what was reported before the register was kept, nothing but the ratios is known. */
    private static Traced unknown(Reported reported, Snapshot today) {
        return new Traced(
                new Effect(
                        Cause.UNKNOWN,
                        Reported.difference(reported.nrr(), today.nrr),
                        Reported.difference(reported.grr(), today.grr),
                        Amount.ZERO,
                        Amount.ZERO,
                        0),
                List.of());
    }

    private static boolean moves(Effect effect) {
        return effect.units() > 0
                || effect.nrr().filter(points -> points.signum() != 0).isPresent()
                || effect.grr().filter(points -> points.signum() != 0).isPresent();
    }
}
