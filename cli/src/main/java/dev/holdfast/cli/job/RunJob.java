package dev.holdfast.cli.job;

import dev.holdfast.cli.config.Steps.Step;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.persistence.database.Held;
import dev.holdfast.persistence.register.Approval;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.persistence.register.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The monthly job on one page: under one lock, look at what was said; if nothing was, check the data, prepare a statement,
 * wait until it is approved, and issue it. Each step may be the last that happens: whoever runs next goes on from what is in the register.
 */
public record RunJob(RunDesk desk, RunOrder order) {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * Runs.
     *
     * @throws Fault {@code RUN_IN_PROGRESS}, {@code GATE_FAILED}, {@code METHOD_CHANGED}, {@code LEDGER_DIFFERS}, {@code STATEMENT_CHANGED}; those
     *     of measuring, of the database and of the folder
     */
    public RunResult run() {
        try (Held lock = desk.journal().take(Step.LOCK, () -> register().lockRuns(PATIENCE))) {
            return lock.during(this::runAlone);
        }
    }

    private RunResult runAlone() {
        Optional<Issued> issued = register().now().statement(order.close());
        if (issued.isPresent()) {
            // First: whatever today's data says, what was issued is delivered.
            issued.get().run().ifPresent(run -> {
                desk.journal().is(run);
                desk.deliver(run);
            });
            desk.copyHistory();
            return new Recheck(desk, order).of(issued.get());
        }
        desk.copyHistory();
        RunResult result = issue();
        if (result instanceof RunResult.IssuedNow) {
            register().now().statement(order.close()).flatMap(Issued::run).ifPresent(desk::deliverFirst);
        }
        return result;
    }

    private RunResult issue() {
        Optional<Prepared> last = register().now().lastPrepared(order.close());
        return last.filter(this::stands).flatMap(this::goOn).orElseGet(() -> prepareAnew(last.filter(this::isSigned)));
    }

    private boolean isSigned(Prepared prepared) {
        return !register().now().approvals(prepared.run()).isEmpty();
    }

    /** Whether a prepared statement is the one to go on with: it was approved, or nothing has changed since. */
    private boolean stands(Prepared prepared) {
        if (isSigned(prepared) && missing(prepared).isEmpty()) {
            return true;
        }
        Instant knownAt = desk.knownAt(register().time(desk.now()));
        RegisterReader then = before(prepared);
        return prepared.inputDigest().equals(desk.digest(knownAt))
                && order.method()
                        .settledAs(prepared.fingerprint(), register().now().method(prepared.fingerprint()))
                && order.agreesWith(prepared.inputs())
                && then.adjustments().equals(register().now().adjustments())
                && then.statements().equals(register().now().statements());
    }

    private RunResult prepareAnew(Optional<Prepared> overtaken) {
        Run run = desk.begin(order);
        return desk.recordingFailure(run, () -> prepare(run, overtaken));
    }

    private RunResult prepare(Run run, Optional<Prepared> overtaken) {
        Instant knownAt = desk.knownAt(run.startedAt());
        RegisterReader past = register().asOf(run.startedAt());
        desk.check(order, knownAt, past);
        Composed composed = desk.journal()
                .take(
                        Step.MEASURE,
                        () -> desk.composing(knownAt)
                                .compose(new Order(
                                        order.method(), order.close(), knownAt, Optional.of(past), order.inputs())));
        composed.statement().ledger().require();
        requireAmendment(composed.statement());
        List<RunResult.ReasonNeeded.Told> unexplained = new Thresholds(order, past).unexplained(composed.found());
        if (!unexplained.isEmpty()) {
            register().end(run, Run.Outcome.FAILED, ErrorCode.RESTATEMENT_REASON.name(), desk.now());
            return new RunResult.ReasonNeeded(unexplained);
        }
        Prepared prepared = Contents.prepared(run, composed.statement(), order.inputs());
        desk.journal().take(Step.PREPARE, () -> {
            register()
                    .prepare(
                            prepared,
                            composed.statement().method(),
                            composed.movements().balances(),
                            composed.found(),
                            desk.now());
            return prepared;
        });
        return goOn(prepared, composed, overtaken);
    }

    private void requireAmendment(Statement statement) {
        if (statement.past().amendment().isPresent() && order.amend().isEmpty()) {
            Fingerprint before = statement.past().amendment().get().from();
            throw new Fault(
                    ErrorCode.METHOD_CHANGED,
                    "the method is another than that of the statement before: "
                            + statement.method().fingerprint().brief()
                            + " instead of " + before.brief() + " ("
                            + String.join(
                                    "; ", statement.past().amendment().get().settings()) + ")",
                    "Undo the change, or issue under it with --amend \"reason\", which the statement prints");
        }
    }

    /** Empty where what was prepared no longer comes out: then it cannot be issued. */
    private Optional<RunResult> goOn(Prepared prepared) {
        Composed composed;
        try {
            composed = new Reproducing(desk).of(prepared);
        } catch (Fault fault) {
            if (fault.code() != ErrorCode.STATEMENT_CHANGED) {
                throw fault;
            }
            return Optional.empty();
        }
        return Optional.of(goOn(prepared, composed, Optional.empty()));
    }

    private RunResult goOn(Prepared prepared, Composed composed, Optional<Prepared> overtaken) {
        desk.journal().is(prepared.run());
        Publishing publishing = new Publishing(desk);
        return missing(prepared)
                .<RunResult>map(role -> new RunResult.Waiting(
                        prepared, role, overtaken.map(Prepared::run), publishing.draft(prepared, composed)))
                .orElseGet(() -> new RunResult.IssuedNow(
                        new Issuing(desk, prepared, composed).issue(), publishing.issued(prepared)));
    }

    private Optional<SignOff.Role> missing(Prepared prepared) {
        List<Approval> given = register().now().approvals(prepared.run());
        return order.policy().approvals().roles().stream()
                .filter(role ->
                        given.stream().noneMatch(approval -> approval.signOff().role() == role))
                .findFirst();
    }

    private RegisterReader before(Prepared prepared) {
        return register().asOf(new Reproducing(desk).startOf(prepared));
    }

    private Register register() {
        return desk.register();
    }
}
