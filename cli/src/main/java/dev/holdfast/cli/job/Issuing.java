package dev.holdfast.cli.job;

import dev.holdfast.cli.config.Steps.Step;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Seal;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.StoredDocument;
import dev.holdfast.reports.data.StatementJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Issues a statement: seals it, renders it, and enters both at once. */
record Issuing(RunDesk desk, Prepared prepared, Composed composed) {
    /**
     * The statement as issued.
     *
     * @throws Fault {@code RUN_IN_PROGRESS} where one of its close was entered meanwhile
     */
    Statement issue() {
        Instant issuedAt = desk.register().time(desk.now());
        Seal draft = new Reproducing(desk).seal(prepared);
        Composed issuing =
                composed.sealed(new Seal(draft.run(), Optional.of(issuedAt), draft.contentSha256(), draft.signOffs()));
        Statement sealed = issuing.statement();
        List<StoredDocument> documents = desk.journal().take(Step.RENDER, () -> documents(issuing));
        Issued issued = new Issued(
                Reported.of(prepared.close(), issuedAt, sealed.method().fingerprint(), sealed.headline()),
                sealed.headline().logoRetention(),
                Optional.of(prepared.run()),
                Optional.empty());
        boolean entered = desk.journal().take(Step.ISSUE, () -> desk.register().issue(issued, documents, desk.now()));
        if (!entered) {
            throw new Fault(
                    ErrorCode.RUN_IN_PROGRESS,
                    "a statement of " + prepared.close().month() + " was entered by somebody else meanwhile",
                    "Look at it with 'holdfast register show "
                            + prepared.close().month() + "'; this one is not issued");
        }
        return sealed;
    }

    private List<StoredDocument> documents(Composed issuing) {
        return issuing.documents(desk.renderer(), desk.givesUnits()).stream()
                .map(document -> new StoredDocument(
                        document.name(),
                        document.mediaType(),
                        StatementJson.sha256(document.bytes()),
                        document.bytes()))
                .toList();
    }
}
