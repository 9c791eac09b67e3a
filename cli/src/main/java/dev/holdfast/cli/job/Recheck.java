package dev.holdfast.cli.job;

import dev.holdfast.cli.config.Steps.Step;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Method;
import dev.holdfast.persistence.register.FoundRestatement;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.persistence.register.Run;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run of a close whose statement is issued: it stays as it is. What today's data makes of its figure is told. */
record Recheck(RunDesk desk, RunOrder order) {
    RunResult of(Issued issued) {
        Optional<Prepared> prepared = issued.run().flatMap(register().now()::prepared);
        if (prepared.isEmpty()) {
            return new RunResult.NothingToDo(issued, List.of());
        }
        Prepared then = prepared.get();
        List<Path> missing =
                new Publishing(desk).missing(then.run(), then.close().month().toString());
        Instant knownAt = desk.knownAt(register().time(desk.now()));
        boolean sameMethod =
                order.method().settledAs(then.fingerprint(), register().now().method(then.fingerprint()));
        if (sameMethod && then.inputDigest().equals(desk.digest(knownAt))) {
            return new RunResult.NothingToDo(issued, missing);
        }
        Run run = desk.begin(order);
        return desk.recordingFailure(run, () -> compare(issued, run, sameMethod));
    }

    private RunResult compare(Issued issued, Run run, boolean sameMethod) {
        Instant knownAt = desk.knownAt(run.startedAt());
        RegisterReader past = register().asOf(run.startedAt());
        Method method = settled(issued, sameMethod, past);
        FoundRestatement found = desk.journal()
                .take(
                        Step.MEASURE,
                        () -> new Tracing(desk.composing(knownAt), past)
                                .trace(issued, order.close(), method, knownAt)
                                .because(order.restate().or(() -> sameMethod ? Optional.empty() : order.amend())));
        Optional<FoundRestatement> told = lastTold(found, past);
        if (isTold(issued, found, told) && !isOtherReason(told)) {
            register().end(run, Run.Outcome.UNCHANGED, "", desk.now());
            return new RunResult.DataChanged(issued, told);
        }
        if (!sameMethod && order.amend().isEmpty()) {
            throw new Fault(
                    ErrorCode.METHOD_CHANGED,
                    "the statement of " + order.close().month() + " was issued by the method "
                            + issued.figures().method().orElseThrow().brief() + ", and this is "
                            + method.fingerprint().brief(),
                    "Undo the change, or tell what it makes of that figure with --amend \"reason\"");
        }
        if (order.restate().isEmpty() && new Thresholds(order, past).isBeyond(found)) {
            register().end(run, Run.Outcome.FAILED, ErrorCode.RESTATEMENT_REASON.name(), desk.now());
            return new RunResult.ReasonNeeded(List.of(new RunResult.ReasonNeeded.Told(issued.figures(), found)));
        }
        if (found.reason().isEmpty()) {
            register().end(run, Run.Outcome.UNCHANGED, "", desk.now());
            return new RunResult.Restated(issued.figures(), found, false);
        }
        desk.journal().take(Step.PREPARE, () -> {
            register().restate(run, method, found, desk.now());
            return found;
        });
        return new RunResult.Restated(issued.figures(), found, true);
    }

    /** The method to measure by, with the currency that the statement was in where the configuration names none. */
    private Method settled(Issued issued, boolean sameMethod, RegisterReader past) {
        Optional<Method> then = issued.figures().method().flatMap(past::method);
        return sameMethod
                ? then.orElse(order.method())
                : then.map(method -> order.method().settledLike(method)).orElse(order.method());
    }

    private static Optional<FoundRestatement> lastTold(FoundRestatement found, RegisterReader past) {
        return past.restatements().reversed().stream()
                .filter(earlier -> earlier.close().equals(found.close()))
                .findFirst();
    }

    /** Whether a figure that was told is to be told with another reason. */
    private boolean isOtherReason(Optional<FoundRestatement> told) {
        return order.restate().isPresent()
                && told.filter(earlier -> !earlier.reason().equals(order.restate()))
                        .isPresent();
    }

    /** Whether the figure is what was last said of it. */
    private static boolean isTold(Issued issued, FoundRestatement found, Optional<FoundRestatement> told) {
        return told.map(found::isSameFigureAs)
                .orElse(found.effects().isEmpty()
                        && found.nrr().equals(issued.figures().nrr())
                        && found.grr().equals(issued.figures().grr()));
    }

    private Register register() {
        return desk.register();
    }
}
