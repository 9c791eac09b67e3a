package dev.holdfast.cli.job;

import dev.holdfast.cli.config.Approvals;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.persistence.register.RegisterReader;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Enters that somebody stands for what a run prepared: its very content, by hash. One person gives one sign-off.
 *
 * @param run such as {@code 2026-10.1}, or a month for the last run of it
 */
public record ApproveJob(Register register, Approvals approvals, String run, String name, Instant now) {
    /**
     * What was entered, and what is still missing.
     *
     * @param missing empty where the statement can be issued
     */
    public record Approved(Prepared prepared, SignOff signOff, Optional<SignOff.Role> missing) {}

    /**
     * Approves.
     *
     * @throws Fault {@code APPROVAL_REFUSED}, {@code REGISTER_UNKNOWN}
     */
    public Approved approve() {
        RegisterReader known = register.now();
        Prepared prepared = new Lookup(known).prepared(run);
        refuseWhereOver(known, prepared);
        SignOff.Role role = missing(prepared)
                .orElseThrow(() -> refused(
                        approvals == Approvals.NONE
                                ? "sign-off.approvals is none, so there is nothing to approve"
                                : "run " + prepared.run() + " has every approval it needs",
                        "Issue it with: holdfast run --close " + prepared.close()));
        String taken = Stream.concat(
                        known.run(prepared.run()).stream().map(began -> began.preparer()),
                        known.approvals(prepared.run()).stream()
                                .map(approval -> approval.signOff().name()))
                .filter(other -> isSame(other, name))
                .findFirst()
                .orElse("");
        if (!taken.isEmpty()) {
            throw refused(
                    "'" + taken + "' signed run " + prepared.run() + " already",
                    "Let somebody else stand for it: each sign-off is of another person");
        }
        SignOff signOff = register.approve(prepared, role, name, now);
        return new Approved(prepared, signOff, missing(prepared));
    }

    private static void refuseWhereOver(RegisterReader known, Prepared prepared) {
        if (known.statement(prepared.close()).isPresent()) {
            throw refused(
                    "the statement of " + prepared.close().month() + " is issued",
                    "It stays as it is; see holdfast register show "
                            + prepared.close().month());
        }
        String last = known.lastPrepared(prepared.close()).map(Prepared::run).orElse("");
        if (!last.equals(prepared.run())) {
            throw refused(
                    "run " + prepared.run() + " was overtaken by run " + last,
                    "Look at that one, and approve it instead");
        }
    }

    private Optional<SignOff.Role> missing(Prepared prepared) {
        return approvals.roles().stream()
                .filter(role -> register.now().approvals(prepared.run()).stream()
                        .noneMatch(approval -> approval.signOff().role() == role))
                .findFirst();
    }

    private static boolean isSame(String one, String other) {
        return person(one).equals(person(other));
    }

    /** What stands before the office: "L. Brandt" of "L. Brandt, Controller". */
    private static String person(String name) {
        return name.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Fault refused(String what, String next) {
        return new Fault(ErrorCode.APPROVAL_REFUSED, what, next);
    }
}
