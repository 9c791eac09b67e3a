package dev.holdfast.cli.job;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Seal;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.persistence.register.Approval;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.persistence.register.Run;
import dev.holdfast.reports.data.StatementJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what was prepared once again, from the warehouse and the register as they were known then. */
record Reproducing(RunDesk desk) {
    /**
     * The statement that a run prepared, to the byte.
     *
     * @throws Fault {@code STATEMENT_CHANGED} where it comes out otherwise
     */
    Composed of(Prepared prepared) {
        Composed again = again(prepared);
        String sha256 = StatementJson.sha256(StatementJson.content(again.statement()));
        if (!sha256.equals(prepared.contentSha256())) {
            String by = run(prepared).engineVersion();
            throw new Fault(
                    ErrorCode.STATEMENT_CHANGED,
                    "what run " + prepared.run()
                            + " prepared comes out otherwise when it is measured again as known at "
                            + prepared.knownAt(),
                    by.equals(desk.version())
                            ? "Rows were changed without a trace: 'holdfast run --close " + prepared.close()
                                    + "' tells which units, and warehouse.history: copy keeps what views said"
                            : "It was prepared by Holdfast " + by + ", and this is " + desk.version()
                                    + ": try again with that release");
        }
        return again;
    }

    /** The same with the seal that it has now; whatever comes out. */
    Composed sealed(Prepared prepared) {
        return again(prepared).sealed(seal(prepared));
    }

    /** The statement of the same order, whatever comes out. */
    Composed again(Prepared prepared) {
        Method method = register()
                .now()
                .method(prepared.fingerprint())
                .orElseThrow(() -> new Fault(
                        ErrorCode.STATEMENT_CHANGED,
                        "the method " + prepared.fingerprint().brief() + " of run " + prepared.run()
                                + " has rules of another release",
                        "Measure it with the release that prepared it: 'holdfast register show " + prepared.run()
                                + "' names it"));
        return desk.composing(prepared.knownAt(), run(prepared).engineVersion())
                .compose(new Order(
                        method,
                        prepared.close(),
                        prepared.knownAt(),
                        Optional.of(register().asOf(startOf(prepared))),
                        prepared.inputs()));
    }

    /** The seal that what was prepared has now. */
    Seal seal(Prepared prepared) {
        Run run = run(prepared);
        List<SignOff> signOffs = new ArrayList<>();
        signOffs.add(new SignOff(SignOff.Role.PREPARED, run.preparer(), run.startedAt()));
        register().now().approvals(prepared.run()).stream()
                .map(Approval::signOff)
                .forEach(signOffs::add);
        Optional<Instant> issuedAt = register()
                .now()
                .statement(prepared.close())
                .filter(issued -> issued.run().equals(Optional.of(prepared.run())))
                .map(Issued::figures)
                .map(figures -> figures.issuedAt());
        return new Seal(prepared.run(), issuedAt, prepared.contentSha256(), signOffs);
    }

    Instant startOf(Prepared prepared) {
        return run(prepared).startedAt();
    }

    private Run run(Prepared prepared) {
        return register().now().run(prepared.run()).orElseThrow();
    }

    private Register register() {
        return desk.register();
    }
}
