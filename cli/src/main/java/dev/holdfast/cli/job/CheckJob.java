package dev.holdfast.cli.job;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.check.Checks;
import dev.holdfast.persistence.check.GateSettings;
import dev.holdfast.persistence.check.Inspection;
import dev.holdfast.persistence.check.LastIssued;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.RegisterReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Looks whether the data of a close is fit for a statement.
 *
 * @param past what was issued before; empty where there is no register
 * @param now when it is looked at
 */
public record CheckJob(Database database, Optional<RegisterReader> past, GateSettings settings, Instant now) {
    /**
     * What is found in the rows known at an instant.
     *
     * @throws Fault {@code CURRENCY_REQUIRED}; those of the database
     */
    public Findings look(Method method, Close close, Instant knownAt) {
        Inspection inspection =
                new Inspection(method, close, knownAt, now, past.flatMap(CheckJob::lastIssued), settings);
        return database.read(sql -> new Checks(sql).look(inspection));
    }

    /** The data that a statement was issued from last: somebody stood for it, as for none that was only prepared. */
    private static Optional<LastIssued> lastIssued(RegisterReader past) {
        return past.statements().stream()
                .filter(issued -> issued.run().isPresent())
                .max(Comparator.comparing(issued -> issued.figures().issuedAt()))
                .flatMap(Issued::run)
                .flatMap(past::prepared)
                .map(prepared -> new LastIssued(prepared.close(), prepared.knownAt()));
    }

    /**
     * Lets only data pass that no error was found in.
     *
     * @throws Fault {@code GATE_FAILED} with every error
     */
    public static void require(Findings findings, Close close) {
        findings.requireNoError("the data of " + close);
    }
}
