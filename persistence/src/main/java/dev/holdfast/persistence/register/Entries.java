package dev.holdfast.persistence.register;

import static dev.holdfast.persistence.schema.register.Tables.ADJUSTMENTS;
import static dev.holdfast.persistence.schema.register.Tables.APPROVALS;
import static dev.holdfast.persistence.schema.register.Tables.DOCUMENTS;
import static dev.holdfast.persistence.schema.register.Tables.EFFECTS;
import static dev.holdfast.persistence.schema.register.Tables.METHODS;
import static dev.holdfast.persistence.schema.register.Tables.PREPARED;
import static dev.holdfast.persistence.schema.register.Tables.RESTATEMENTS;
import static dev.holdfast.persistence.schema.register.Tables.RUNS;
import static dev.holdfast.persistence.schema.register.Tables.RUN_ENDS;
import static dev.holdfast.persistence.schema.register.Tables.STATEMENTS;
import static dev.holdfast.persistence.schema.register.Tables.UNIT_BALANCES;
import static dev.holdfast.persistence.schema.register.Tables.UNIT_CHANGES;

import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.balance.UnitChange;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries, all of one instant.
 *
 * @param at when they are entered
 */
record Entries(DSLContext sql, Instant at) {
    void method(Method method) {
        sql.insertInto(METHODS, METHODS.FINGERPRINT, METHODS.VERSION, METHODS.CANONICAL_TEXT, METHODS.ENTERED_AT)
                .values(method.fingerprint().hex(), method.version(), method.canonicalText(), at)
                .onConflictDoNothing()
                .execute();
    }

    void run(Run run) {
        sql.insertInto(RUNS, RUNS.RUN_ID, RUNS.CLOSE, RUNS.ENGINE_VERSION, RUNS.PREPARER, RUNS.ENTERED_AT)
                .values(run.id(), run.close().day(), run.engineVersion(), run.preparer(), at)
                .execute();
    }

    void end(String run, Run.Outcome outcome, String error) {
        sql.insertInto(RUN_ENDS, RUN_ENDS.RUN_ID, RUN_ENDS.OUTCOME, RUN_ENDS.ERROR, RUN_ENDS.ENTERED_AT)
                .values(run, RegisterWords.key(outcome), error.isEmpty() ? null : error, at)
                .execute();
    }

    void prepared(Prepared prepared) {
        var row = sql.newRecord(PREPARED);
        row.setRunId(prepared.run());
        row.setClose(prepared.close().day());
        row.setKnownAt(prepared.knownAt());
        row.setInputDigest(prepared.inputDigest());
        row.setFingerprint(prepared.fingerprint().hex());
        row.setContent(prepared.content());
        row.setContentSha256(prepared.contentSha256());
        row.setCompany(prepared.inputs().company().name());
        row.setConfidentiality(prepared.inputs().company().confidentiality());
        row.setPresentation(InputTexts.text(prepared.inputs().presentation()));
        row.setGates(InputTexts.text(prepared.inputs().gates()));
        row.setTolerance(prepared.inputs().tolerance().percent());
        row.setBeyond(RegisterWords.key(prepared.inputs().tolerance().beyond()));
        row.setDefinitions(String.join(",", prepared.inputs().definitions()));
        row.setAmendReason(prepared.inputs().amendReason().orElse(null));
        row.setRestateReason(prepared.inputs().restateReason().orElse(null));
        row.setEnteredAt(at);
        row.insert();
    }

    void units(String run, UnitBalances units) {
        int place = 0;
        for (UnitBalances.Part part : units.parts()) {
            sql.insertInto(
                            UNIT_BALANCES,
                            UNIT_BALANCES.RUN_ID,
                            UNIT_BALANCES.PART,
                            UNIT_BALANCES.UNITS,
                            UNIT_BALANCES.CONTENT)
                    .values(run, place++, part.units(), part.packed())
                    .execute();
        }
    }

    void restatement(String run, FoundRestatement found) {
        var row = sql.newRecord(RESTATEMENTS);
        row.setRunId(run);
        row.setClose(found.close().day());
        row.setFingerprint(found.method().hex());
        row.setKnownAt(found.knownAt());
        row.setNrr(ratio(found.nrr()));
        row.setGrr(ratio(found.grr()));
        row.setOpening(found.opening().decimal());
        row.setClosing(found.closing().decimal());
        row.setReason(found.reason().orElse(null));
        row.setEnteredAt(at);
        row.insert();
        List<FoundRestatement.Traced> effects = found.effects();
        for (int place = 0; place < effects.size(); place++) {
            effect(run, found, place, effects.get(place));
        }
    }

    private void effect(String run, FoundRestatement found, int place, FoundRestatement.Traced traced) {
        Effect effect = traced.effect();
        var row = sql.newRecord(EFFECTS);
        row.setRunId(run);
        row.setClose(found.close().day());
        row.setPlace(place);
        row.setCause(effect.cause().key());
        row.setNrr(effect.nrr().orElse(null));
        row.setGrr(effect.grr().orElse(null));
        row.setOpening(effect.opening().decimal());
        row.setClosing(effect.closing().decimal());
        row.setUnits(effect.units());
        row.insert();
        for (UnitChange unit : traced.units()) {
            var change = sql.newRecord(UNIT_CHANGES);
            change.setRunId(run);
            change.setClose(found.close().day());
            change.setCause(effect.cause().key());
            change.setUnitId(unit.unit());
            change.setOpeningBefore(unit.openingBefore().decimal());
            change.setOpeningAfter(unit.openingAfter().decimal());
            change.setClosingBefore(unit.closingBefore().decimal());
            change.setClosingAfter(unit.closingAfter().decimal());
            change.insert();
        }
    }

    boolean isApproved(Prepared prepared, SignOff.Role role) {
        return sql.fetchExists(APPROVALS, APPROVALS.RUN_ID.eq(prepared.run()).and(APPROVALS.ROLE.eq(role.key())));
    }

    boolean isIssued(Close close) {
        return sql.fetchExists(STATEMENTS, STATEMENTS.CLOSE.eq(close.day()));
    }

    void approval(Prepared prepared, SignOff signOff) {
        sql.insertInto(
                        APPROVALS,
                        APPROVALS.RUN_ID,
                        APPROVALS.ROLE,
                        APPROVALS.NAME,
                        APPROVALS.CONTENT_SHA256,
                        APPROVALS.ENTERED_AT)
                .values(prepared.run(), signOff.role().key(), signOff.name(), prepared.contentSha256(), at)
                .execute();
    }

    void statement(Issued issued) {
        Reported figures = issued.figures();
        var row = sql.newRecord(STATEMENTS);
        row.setClose(figures.close().day());
        row.setRunId(issued.run().orElse(null));
        row.setIssuedAt(figures.issuedAt());
        row.setSource(issued.source().orElse(null));
        row.setNrr(ratio(figures.nrr()));
        row.setGrr(ratio(figures.grr()));
        row.setLogoRetention(ratio(issued.logoRetention()));
        row.setHalfWidth_95(figures.halfWidth95().orElse(null));
        row.setEnteredAt(at);
        row.insert();
    }

    void document(String run, StoredDocument document) {
        sql.insertInto(
                        DOCUMENTS,
                        DOCUMENTS.RUN_ID,
                        DOCUMENTS.NAME,
                        DOCUMENTS.MEDIA_TYPE,
                        DOCUMENTS.SHA256,
                        DOCUMENTS.CONTENT,
                        DOCUMENTS.ENTERED_AT)
                .values(run, document.name(), document.mediaType(), document.sha256(), document.content(), at)
                .execute();
    }

    Adjustment adjustment(Adjustment asked) {
        int number = sql.fetchCount(ADJUSTMENTS) + 1;
        var row = sql.newRecord(ADJUSTMENTS);
        row.setNumber(number);
        row.setClose(asked.close().day());
        row.setMeasure(asked.measure().key());
        row.setAmount(asked.amount().decimal());
        row.setCurrency(asked.currency());
        row.setReason(asked.reason());
        row.setAuthor(asked.author());
        row.setEvidence(asked.evidence());
        row.setEnteredAt(at);
        row.insert();
        return new Adjustment(
                number,
                asked.close(),
                asked.measure(),
                asked.amount(),
                asked.currency(),
                asked.reason(),
                asked.author(),
                asked.evidence(),
                at);
    }

    private static @Nullable BigDecimal ratio(Retention retention) {
        return retention.ratio().map(Reported::rounded).orElse(null);
    }
}
