package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.statement.Reconciliation;
import dev.holdfast.reports.document.Histories;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTableTest {
    @Test
    void shows_every_step_that_a_reader_adds_up() {
        assertThat(lines(reconciliation(LedgerMeasure.MONTH_REVENUE, "6970.69", "-148415.34", "26045.3", "7739524.2")))
                .containsExactly(
                        "Closing MRR, constant currency 7,854,923.55",
                        "Rates of 31 Oct 2026 +6,970.69",
                        "= Closing MRR at closing rates 7,861,894.24",
                        "Began or grew in October: days before −148,415.34",
                        "Ended or shrank in October: days before +26,045.30",
                        "= Revenue expected for October 7,739,524.20",
                        "General ledger 7,739,524.20",
                        "= Difference 0.00",
                        "Tolerance 0.05% of the ledger 100.00");
    }

    @Test
    void holds_closing_mrr_to_the_ledger_without_the_month() {
        assertThat(lines(reconciliation(LedgerMeasure.CLOSING_MRR, "-1", "0", "0", "7854922.554")))
                .containsExactly(
                        "Closing MRR, constant currency 7,854,923.55",
                        "Rates of 31 Oct 2026 −1.00",
                        "= Closing MRR at closing rates 7,854,922.55",
                        "General ledger 7,854,922.55",
                        "= Difference 0.00",
                        "Tolerance 0.05% of the ledger 100.00");
    }

    @Test
    void calls_what_is_beyond_the_tolerance_unexplained() {
        LedgerTable within = table(reconciliation(LedgerMeasure.CLOSING_MRR, "0", "0", "0", "7855023.55"));
        LedgerTable beyond = table(reconciliation(LedgerMeasure.CLOSING_MRR, "0", "0", "0", "7855023.5501"));
        assertThat(within.table().rows()).contains(new LedgerSection.Row("Difference", true, "plain", "+100.00"));
        assertThat(beyond.table().rows())
                .contains(new LedgerSection.Row("Difference, unexplained", true, "bad", "+100.00"));
    }

    private static Reconciliation reconciliation(
            LedgerMeasure measure, String rates, String began, String ended, String ledger) {
        return new Reconciliation(
                measure,
                Amount.of("7854923.55"),
                Amount.of(rates),
                Amount.of(began),
                Amount.of(ended),
                List.of(),
                Amount.of(ledger),
                Amount.of("100"));
    }

    private static LedgerTable table(Reconciliation reconciliation) {
        return new LedgerTable(Histories.doubled(), reconciliation);
    }

    private static List<String> lines(Reconciliation reconciliation) {
        return table(reconciliation).table().rows().stream()
                .map(row -> (row.sum() ? "= " : "") + row.name() + " " + row.amount())
                .toList();
    }
}
