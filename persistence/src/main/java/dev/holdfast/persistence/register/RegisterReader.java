package dev.holdfast.persistence.register;

import static dev.holdfast.persistence.schema.register.Tables.ADJUSTMENTS;
import static dev.holdfast.persistence.schema.register.Tables.APPROVALS;
import static dev.holdfast.persistence.schema.register.Tables.DOCUMENTS;
import static dev.holdfast.persistence.schema.register.Tables.METHODS;
import static dev.holdfast.persistence.schema.register.Tables.PREPARED;
import static dev.holdfast.persistence.schema.register.Tables.RUNS;
import static dev.holdfast.persistence.schema.register.Tables.RUN_ENDS;
import static dev.holdfast.persistence.schema.register.Tables.STATEMENTS;
import static dev.holdfast.persistence.schema.register.Tables.UNIT_BALANCES;
import static org.jooq.impl.DSL.select;

import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.core.statement.Tolerance;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.schema.register.tables.records.PreparedRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What the register held at an instant.
 *
 * @param at entries of later instants are not seen
 */
public record RegisterReader(Database database, Instant at) {
    /** Every statement, by close. */
    public List<Issued> statements() {
        return statements(STATEMENTS.ENTERED_AT.le(at));
    }

    public Optional<Issued> statement(Close close) {
        return statements(STATEMENTS.ENTERED_AT.le(at).and(STATEMENTS.CLOSE.eq(close.day()))).stream()
                .findFirst();
    }

    /** Every run, in the order they began. */
    public List<Run> runs() {
        return runs(RUNS.ENTERED_AT.le(at));
    }

    public Optional<Run> run(String id) {
        return runs(RUNS.ENTERED_AT.le(at).and(RUNS.RUN_ID.eq(id))).stream().findFirst();
    }

    /** What a run prepared; empty where it prepared nothing. */
    public Optional<Prepared> prepared(String run) {
        return database.read(sql -> sql.selectFrom(PREPARED)
                .where(PREPARED.ENTERED_AT.le(at))
                .and(PREPARED.RUN_ID.eq(run))
                .fetchOptional(RegisterReader::prepared));
    }

    /** What the last run of a close prepared. */
    public Optional<Prepared> lastPrepared(Close close) {
        return database.read(sql -> sql.selectFrom(PREPARED)
                .where(PREPARED.ENTERED_AT.le(at))
                .and(PREPARED.CLOSE.eq(close.day()))
                .orderBy(PREPARED.ENTERED_AT.desc())
                .limit(1)
                .fetchOptional(RegisterReader::prepared));
    }

    /** What was issued of a close, for an instant from when its data was known until it was issued. */
    public Optional<Prepared> issued(Close close, Instant instant) {
        return statement(close)
                .filter(issued -> !issued.figures().issuedAt().isBefore(instant))
                .flatMap(Issued::run)
                .flatMap(this::prepared)
                .filter(prepared -> !prepared.knownAt().isAfter(instant));
    }

    /** The method of a fingerprint; empty where this release cannot measure by it. */
    public Optional<Method> method(Fingerprint fingerprint) {
        return database.read(sql -> sql.selectFrom(METHODS)
                        .where(METHODS.ENTERED_AT.le(at))
                        .and(METHODS.FINGERPRINT.eq(fingerprint.hex()))
                        .fetchOptional())
                .flatMap(row -> Method.read(row.getVersion(), row.getCanonicalText()));
    }

    /** The method of the statement that a run issued last, of whichever close: it holds until it is amended. */
    public Optional<Fingerprint> lastMethod() {
        return statements().stream()
                .filter(issued -> issued.run().isPresent())
                .max(Comparator.comparing(issued -> issued.figures().issuedAt()))
                .flatMap(issued -> issued.figures().method());
    }

    /** The company's name for the method of a fingerprint. */
    public Optional<String> methodVersion(Fingerprint fingerprint) {
        return database.read(sql -> sql.select(METHODS.VERSION)
                .from(METHODS)
                .where(METHODS.ENTERED_AT.le(at))
                .and(METHODS.FINGERPRINT.eq(fingerprint.hex()))
                .fetchOptional(METHODS.VERSION));
    }

    /** The units behind what a run prepared. */
    public UnitBalances units(String run) {
        return new UnitBalances(database.read(sql -> sql.selectFrom(UNIT_BALANCES)
                .where(UNIT_BALANCES.RUN_ID.in(
                        select(PREPARED.RUN_ID).from(PREPARED).where(PREPARED.ENTERED_AT.le(at))))
                .and(UNIT_BALANCES.RUN_ID.eq(run))
                .orderBy(UNIT_BALANCES.PART)
                .fetch(row -> new UnitBalances.Part(row.getUnits(), row.getContent()))));
    }

    /** Who stands for what a run prepared, in their order. */
    public List<Approval> approvals(String run) {
        return database.read(sql -> sql.selectFrom(APPROVALS)
                .where(APPROVALS.ENTERED_AT.le(at))
                .and(APPROVALS.RUN_ID.eq(run))
                .orderBy(APPROVALS.ENTERED_AT)
                .fetch(row -> new Approval(
                        run,
                        new SignOff(
                                RegisterWords.value(SignOff.Role.class, row.getRole()),
                                row.getName(),
                                row.getEnteredAt()),
                        row.getContentSha256())));
    }

    /** The documents of an issued statement. */
    public List<StoredDocument> documents(String run) {
        return database.read(sql -> sql.selectFrom(DOCUMENTS)
                .where(DOCUMENTS.ENTERED_AT.le(at))
                .and(DOCUMENTS.RUN_ID.eq(run))
                .orderBy(DOCUMENTS.NAME)
                .fetch(row ->
                        new StoredDocument(row.getName(), row.getMediaType(), row.getSha256(), row.getContent())));
    }

    /** Every delivery of an issued statement as it is now, in the order they were planned. */
    public List<Delivery> deliveries(String run) {
        return database.read(sql -> Deliveries.of(sql, run));
    }

    /** Every adjustment, by number. */
    public List<Adjustment> adjustments() {
        return database.read(sql -> sql.selectFrom(ADJUSTMENTS)
                .where(ADJUSTMENTS.ENTERED_AT.le(at))
                .orderBy(ADJUSTMENTS.NUMBER)
                .fetch(row -> new Adjustment(
                        row.getNumber(),
                        new Close(row.getClose()),
                        LedgerMeasure.of(row.getMeasure()).orElseThrow(),
                        Amount.rounded(row.getAmount()),
                        row.getCurrency(),
                        row.getReason(),
                        row.getAuthor(),
                        row.getEvidence(),
                        row.getEnteredAt())));
    }

    /** What was found changed in earlier figures, in the order it was found. */
    public List<FoundRestatement> restatements() {
        return database.read(sql -> new RestatementRows(sql, at).fetch());
    }

    private List<Run> runs(Condition which) {
        return database.read(sql -> sql.select()
                .from(RUNS)
                .leftJoin(RUN_ENDS)
                .on(RUN_ENDS.RUN_ID.eq(RUNS.RUN_ID))
                .and(RUN_ENDS.ENTERED_AT.le(at))
                .where(which)
                .orderBy(RUNS.ENTERED_AT)
                .fetch(row -> new Run(
                        row.get(RUNS.RUN_ID),
                        new Close(row.get(RUNS.CLOSE)),
                        row.get(RUNS.ENGINE_VERSION),
                        row.get(RUNS.PREPARER),
                        row.get(RUNS.ENTERED_AT),
                        Optional.ofNullable(row.get(RUN_ENDS.OUTCOME))
                                .map(outcome -> new Run.End(
                                        RegisterWords.value(Run.Outcome.class, outcome),
                                        Optional.ofNullable(row.get(RUN_ENDS.ERROR))
                                                .orElse(""),
                                        row.get(RUN_ENDS.ENTERED_AT))))));
    }

    private static Prepared prepared(PreparedRecord row) {
        return new Prepared(
                row.getRunId(),
                new Close(row.getClose()),
                row.getKnownAt(),
                row.getInputDigest(),
                new Fingerprint(row.getFingerprint()),
                row.getContent(),
                row.getContentSha256(),
                new Prepared.Inputs(
                        new Company(row.getCompany(), row.getConfidentiality()),
                        new Tolerance(row.getTolerance(), RegisterWords.value(Tolerance.Beyond.class, row.getBeyond())),
                        RegisterWords.list(row.getDefinitions()),
                        Optional.ofNullable(row.getAmendReason()),
                        Optional.ofNullable(row.getRestateReason()),
                        InputTexts.presentation(row.getPresentation()),
                        InputTexts.gates(row.getGates())));
    }

    private List<Issued> statements(Condition which) {
        return database.read(sql -> sql.select()
                .from(STATEMENTS)
                .leftJoin(PREPARED)
                .on(PREPARED.RUN_ID.eq(STATEMENTS.RUN_ID))
                .where(which)
                .orderBy(STATEMENTS.CLOSE)
                .fetch(row -> new Issued(
                        new Reported(
                                new Close(row.get(STATEMENTS.CLOSE)),
                                row.get(STATEMENTS.ISSUED_AT),
                                Optional.ofNullable(row.get(PREPARED.FINGERPRINT))
                                        .map(Fingerprint::new),
                                retention(row.get(STATEMENTS.NRR)),
                                retention(row.get(STATEMENTS.GRR)),
                                Optional.ofNullable(row.get(STATEMENTS.HALF_WIDTH_95))),
                        retention(row.get(STATEMENTS.LOGO_RETENTION)),
                        Optional.ofNullable(row.get(STATEMENTS.RUN_ID)),
                        Optional.ofNullable(row.get(STATEMENTS.SOURCE)))));
    }

    static Retention retention(@Nullable BigDecimal ratio) {
        return ratio == null
                ? new Retention.Undefined(Retention.Reason.NO_COHORT)
                : new Retention.Measured(Reported.rounded(ratio));
    }
}
