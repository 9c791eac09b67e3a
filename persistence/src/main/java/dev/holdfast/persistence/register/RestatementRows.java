package dev.holdfast.persistence.register;

import static dev.holdfast.persistence.schema.register.Tables.EFFECTS;
import static dev.holdfast.persistence.schema.register.Tables.RESTATEMENTS;
import static dev.holdfast.persistence.schema.register.Tables.UNIT_CHANGES;

import dev.holdfast.core.balance.UnitChange;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Cause;
import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.schema.register.tables.records.EffectsRecord;
import dev.holdfast.persistence.schema.register.tables.records.RestatementsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** What was found changed in earlier figures? */
record RestatementRows(DSLContext sql, Instant at) {
    List<FoundRestatement> fetch() {
        return sql.selectFrom(RESTATEMENTS)
                .where(RESTATEMENTS.ENTERED_AT.le(at))
                .orderBy(RESTATEMENTS.ENTERED_AT, RESTATEMENTS.CLOSE)
                .fetch()
                .map(this::found);
    }

    private FoundRestatement found(RestatementsRecord row) {
        return new FoundRestatement(
                new Close(row.getClose()),
                new Fingerprint(row.getFingerprint()),
                row.getKnownAt(),
                RegisterReader.retention(row.getNrr()),
                RegisterReader.retention(row.getGrr()),
                Amount.rounded(row.getOpening()),
                Amount.rounded(row.getClosing()),
                sql.selectFrom(EFFECTS)
                        .where(EFFECTS.RUN_ID.eq(row.getRunId()))
                        .and(EFFECTS.CLOSE.eq(row.getClose()))
                        .orderBy(EFFECTS.PLACE)
                        .fetch()
                        .map(this::traced),
                Optional.ofNullable(row.getReason()));
    }

    private FoundRestatement.Traced traced(EffectsRecord row) {
        Effect effect = new Effect(
                RegisterWords.value(Cause.class, row.getCause()),
                Optional.ofNullable(row.getNrr()),
                Optional.ofNullable(row.getGrr()),
                Amount.rounded(row.getOpening()),
                Amount.rounded(row.getClosing()),
                row.getUnits());
        List<UnitChange> units = sql.selectFrom(UNIT_CHANGES)
                .where(UNIT_CHANGES.RUN_ID.eq(row.getRunId()))
                .and(UNIT_CHANGES.CLOSE.eq(row.getClose()))
                .and(UNIT_CHANGES.CAUSE.eq(row.getCause()))
                .fetch(unit -> new UnitChange(
                        unit.getUnitId(),
                        Amount.rounded(unit.getOpeningBefore()),
                        Amount.rounded(unit.getOpeningAfter()),
                        Amount.rounded(unit.getClosingBefore()),
                        Amount.rounded(unit.getClosingAfter())));
        return new FoundRestatement.Traced(
                effect, units.stream().sorted(UnitChange.LARGEST_FIRST).toList());
    }
}
