package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {
    private static final MonthRevenue.Walk REVENUE =
            new MonthRevenue.Walk(Amount.of("1030"), Amount.of("-100"), Amount.of("30"));
    private static final List<Adjustment> ADJUSTMENTS = List.of(
            adjustment(1, LedgerMeasure.CLOSING_MRR, "7"),
            adjustment(2, LedgerMeasure.MONTH_REVENUE, "-25"),
            adjustment(3, LedgerMeasure.CLOSING_MRR, "-2.5"));

    @Test
    void closing_mrr_leads_to_the_ledger_by_rates_and_its_own_adjustments() {
        Reconciliation closing = held(LedgerMeasure.CLOSING_MRR, "1106", "0.05");

        assertThat(closing.constant()).isEqualTo(Amount.of("1000"));
        assertThat(closing.rates()).isEqualTo(Amount.of("100"));
        assertThat(closing.closing()).isEqualTo(Amount.of("1100"));
        assertThat(closing.began()).isEqualTo(Amount.ZERO);
        assertThat(closing.ended()).isEqualTo(Amount.ZERO);
        assertThat(closing.expected()).isEqualTo(Amount.of("1100"));
        assertThat(closing.adjustments()).containsExactly(ADJUSTMENTS.get(0), ADJUSTMENTS.get(2));
        assertThat(closing.adjusted()).isEqualTo(Amount.of("1104.5"));
        assertThat(closing.difference()).isEqualTo(Amount.of("1.5"));
        assertThat(closing.allowed()).isEqualTo(Amount.of("0.553"));
        assertThat(closing.isWithin()).isFalse();
    }

    @Test
    void revenue_leads_to_it_by_what_began_and_ended_too() {
        Reconciliation revenue = held(LedgerMeasure.MONTH_REVENUE, "1005", "0.05");

        assertThat(revenue.closing()).isEqualTo(Amount.of("1100"));
        assertThat(revenue.began()).isEqualTo(REVENUE.began());
        assertThat(revenue.ended()).isEqualTo(REVENUE.ended());
        assertThat(revenue.expected()).isEqualTo(REVENUE.expected());
        assertThat(revenue.adjustments()).containsExactly(ADJUSTMENTS.get(1));
        assertThat(revenue.adjusted()).isEqualTo(revenue.ledger());
        assertThat(revenue.difference()).isEqualTo(Amount.ZERO);
        assertThat(revenue.isWithin()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000.5, 0.5, true",
        "1000, 1000.5001, 0.5, false",
        "1000, 999.5, 0.5, true",
        "1000, 999.4999, 0.5, false",
        "1000, 1000, 0, true",
        "1000, 1000.0001, 0, false"
    })
    void it_is_within_up_to_what_is_allowed(String expected, String ledger, String allowed, boolean within) {
        Reconciliation reconciliation = new Reconciliation(
                LedgerMeasure.CLOSING_MRR,
                Amount.of(expected),
                Amount.ZERO,
                Amount.ZERO,
                Amount.ZERO,
                List.of(),
                Amount.of(ledger),
                Amount.of(allowed));

        assertThat(reconciliation.isWithin()).isEqualTo(within);
        if (within) {
            assertThatCode(reconciliation::require).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(reconciliation::require).isInstanceOf(Fault.class);
        }
    }

    @Test
    void beyond_it_the_refusal_says_all_there_is_to_know() {
        assertThatThrownBy(() -> held(LedgerMeasure.CLOSING_MRR, "1103", "0.05").require())
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.LEDGER_DIFFERS))
                .hasMessage("LEDGER_DIFFERS: the ledger's closing_mrr of 1103.0000 differs by -1.5000 from 1104.5000,"
                        + " which was expected; 0.5515 is allowed. Correct the data or the ledger, or explain it with"
                        + " 'holdfast register adjust'; ledger.beyond: print issues the statement with the difference"
                        + " on it.");
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 1000, 0.5",
        "0.05, -1000, 0.5",
        "0.05, 0, 0",
        "0.05, 0.1, 0.0001",
        "0.05, 0.0999, 0",
        "0, 1000, 0",
        "100, 12.3456, 12.3456"
    })
    void a_tolerance_is_a_share_of_the_ledgers_amount(String percent, String ledger, String allowed) {
        assertThat(new Tolerance(new BigDecimal(percent), Tolerance.Beyond.STOP).allowed(Amount.of(ledger)))
                .isEqualTo(Amount.of(allowed));
    }

    @Test
    void a_measure_is_found_by_its_name_in_files() {
        assertThat(LedgerMeasure.of("closing_mrr")).contains(LedgerMeasure.CLOSING_MRR);
        assertThat(LedgerMeasure.of("month_revenue")).contains(LedgerMeasure.MONTH_REVENUE);
        assertThat(LedgerMeasure.of("CLOSING_MRR")).isEmpty();
        assertThat(LedgerMeasure.of("")).isEmpty();
    }

    private static Reconciliation held(LedgerMeasure measure, String ledger, String percent) {
        return Reconciliation.of(
                new LedgerControl(measure, Amount.of(ledger), "USD"),
                Amount.of("1000"),
                Amount.of("1100"),
                REVENUE,
                ADJUSTMENTS,
                new Tolerance(new BigDecimal(percent), Tolerance.Beyond.STOP));
    }

    private static Adjustment adjustment(int number, LedgerMeasure measure, String amount) {
        return new Adjustment(
                number,
                Told.WINDOWS.close(),
                measure,
                Amount.of(amount),
                "USD",
                "credit note after the close",
                "controller",
                "voucher 4711",
                Once.ISSUED);
    }
}
