package dev.holdfast.cli.config;

import dev.holdfast.core.statement.Tolerance;
import dev.holdfast.persistence.check.GateSettings;
import java.math.BigDecimal;

/**
 * What has to hold before a statement is issued.
 *
 * @param restatementPoints by how many points of NRR or GRR an earlier figure may change without a reason given
 * @param tolerance by how much the ledger may differ
 * @param gates how severe is what the checks of the data find
 * @param approvals who has to stand for it
 * @param preparer who prepares it, unless the call says
 */
public record Policy(
        BigDecimal restatementPoints, Tolerance tolerance, GateSettings gates, Approvals approvals, String preparer) {
    static final Policy STANDARD = new Policy(
            new BigDecimal("0.1"), Tolerance.STANDARD, GateSettings.STANDARD, Approvals.NONE, "holdfast run");

    public Policy preparedBy(String name) {
        return new Policy(restatementPoints, tolerance, gates, approvals, name);
    }
}
