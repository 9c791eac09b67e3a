package dev.holdfast.cli.job;

import dev.holdfast.cli.config.DeliverySettings;
import dev.holdfast.cli.config.Steps;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Held;
import dev.holdfast.persistence.history.HistoryCopy;
import dev.holdfast.persistence.query.Engine;
import dev.holdfast.persistence.query.Measuring;
import dev.holdfast.persistence.query.Progress;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.persistence.register.Run;
import dev.holdfast.reports.document.Renderer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a run works with.
 *
 * @param warehouse what is measured: the warehouse, or our copy of it
 * @param copy copies what changed in the warehouse; empty where the warehouse keeps its own history
 * @param clock the one clock
 * @param version of Holdfast
 * @param journal what it has done so far
 * @param renderer makes documents
 * @param dispatch what statements are sent with; empty where they are not sent
 */
public record RunDesk(
        Database warehouse,
        Optional<HistoryCopy> copy,
        Register register,
        OutputFolder folder,
        InstantSource clock,
        String version,
        Engine engine,
        Journal journal,
        Renderer renderer,
        Optional<Dispatch> dispatch,
        Progress progress) {
    private static final Duration LOADING = Duration.ofMinutes(10);

    Instant now() {
        return clock.instant();
    }

    Composing composing(Instant knownAt) {
        return composing(knownAt, version);
    }

    /** Composes what a run of some version of Holdfast composed: its statement names that version. */
    Composing composing(Instant knownAt, String ofVersion) {
        return new Composing(new MeasureJob(warehouse, knownAt, ofVersion), engine, progress);
    }

    /**
     * As of when the warehouse is known: an instant at or before which nothing more can be recorded, for every load that
     * began before it is done.
     *
     * @param notBefore when the run began
     */
    Instant knownAt(Instant notBefore) {
        try (Held loads = warehouse.hold(Database.LOADING, LOADING)) {
            return loads.during(() ->
                    warehouse.read(sql -> new Measuring(sql, notBefore, version).knowableToIssue(copy.isPresent())));
        }
    }

    /** Delivers what was issued just now. Where nobody is to receive it, that is entered: who joins later does not either. */
    void deliverFirst(String run) {
        journal.issued();
        deliver(run);
        if (dispatch.isEmpty()) {
            register.deliveries().delivered(run, now());
        }
    }

    /** Delivers an issued statement to whoever has not received it. */
    void deliver(String run) {
        dispatch.ifPresent(sending -> sending.delivering(register, run, journal).deliver(run));
    }

    /** Whether somebody is to receive what tells of every unit. */
    boolean givesUnits() {
        return dispatch.map(Dispatch::settings)
                .filter(DeliverySettings::givesUnits)
                .isPresent();
    }

    /** Enters that a run begins. */
    Run begin(RunOrder order) {
        Run run = journal.take(
                Steps.Step.BEGIN,
                () -> register.begin(order.close(), version, order.policy().preparer(), now()));
        if (journal.run().isEmpty()) {
            journal.is(run.id());
        }
        return run;
    }

    /** Does the work of a run; the error that stops it is entered. */
    <T> T recordingFailure(Run run, Supplier<T> work) {
        try {
            return work.get();
        } catch (Fault fault) {
            try {
                register.end(run, Run.Outcome.FAILED, String.valueOf(fault.getMessage()), now());
            } catch (Fault unrecorded) {
                fault.addSuppressed(unrecorded);
            }
            throw fault;
        }
    }

    /**
     * Looks at the data before it is measured.
     *
     * @throws Fault {@code GATE_FAILED}
     */
    void check(RunOrder order, Instant knownAt, RegisterReader past) {
        CheckJob checking =
                new CheckJob(warehouse, Optional.of(past), order.policy().gates(), now());
        Findings findings = journal.take(Steps.Step.CHECK, () -> checking.look(order.method(), order.close(), knownAt));
        journal.found(findings);
        CheckJob.require(findings, order.close());
    }

    /** Keeps what the views of the warehouse say now. */
    void copyHistory() {
        copy.ifPresent(history -> journal.take(Steps.Step.HISTORY, () -> history.copy(now())));
    }

    String digest(Instant knownAt) {
        return warehouse.read(sql -> new Measuring(sql, knownAt, version).digest(knownAt));
    }
}
