package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.GL_CONTROL;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.LedgerControl;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.time.Close;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;

/** What does the general ledger say of a close? */
record LedgerControls(DSLContext sql, Known known) {
    List<LedgerControl> fetch(Close close) {
        return sql
                .select(GL_CONTROL.MEASURE, GL_CONTROL.AMOUNT, GL_CONTROL.CURRENCY)
                .from(GL_CONTROL)
                .where(known.holds(GL_CONTROL.RECORDED_AT, GL_CONTROL.SUPERSEDED_AT))
                .and(GL_CONTROL.CLOSE.eq(close.day()))
                .fetch(row -> new LedgerControl(
                        LedgerMeasure.of(row.value1()).orElseThrow(), Amount.rounded(row.value2()), row.value3()))
                .stream()
                .sorted(Comparator.comparing(LedgerControl::measure))
                .toList();
    }
}
