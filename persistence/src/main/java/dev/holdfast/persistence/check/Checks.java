package dev.holdfast.persistence.check;

import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.core.finding.Severity;
import dev.holdfast.persistence.query.KnownRows;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Looks at the data of a close, gate by gate.
 *
 * @param sql a transaction that sees one snapshot from its first statement to its last
 */
public record Checks(DSLContext sql) {
    /**
     * All that is found; a gate that is off is not looked at.
     *
     * @throws dev.holdfast.core.fault.Fault {@code CURRENCY_REQUIRED} where the data has several currencies and none to report
     *     in is set
     */
    public Findings look(Inspection inspection) {
        KnownRows.joinByHash(sql);
        Ground ground = new Ground(sql, inspection);
        List<Finding> findings = new ArrayList<>();
        for (Gate gate : Gate.values()) {
            Severity severity = inspection.settings().severity(gate);
            if (severity != Severity.OFF) {
                gate.find(ground, severity).ifPresent(findings::add);
            }
        }
        return new Findings(findings);
    }
}
