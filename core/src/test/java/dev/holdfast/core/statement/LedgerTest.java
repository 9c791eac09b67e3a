package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.statement.Tolerance.Beyond;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final StatementWindows WINDOWS = Told.WINDOWS;
    private static final Tallies TALLIES = Book.ofChanges("100>120, ->30").tallies(Told.METHOD, WINDOWS.all());
    private static final LedgerControl MRR = control(LedgerMeasure.CLOSING_MRR, "150", "USD");
    private static final LedgerControl REVENUE = control(LedgerMeasure.MONTH_REVENUE, "151", "USD");
    private static final Adjustment OWN = adjustment(1, WINDOWS.close(), "USD");
    private static final Adjustment EARLIER = adjustment(2, WINDOWS.monthAgo().close(), "EUR");

    @Test
    void every_control_is_reconciled_with_the_adjustments_of_its_close() {
        Ledger ledger = held(List.of(MRR, REVENUE), List.of(EARLIER, OWN), Beyond.STOP);

        assertThat(ledger.reconciliations())
                .extracting(Reconciliation::measure)
                .containsExactly(LedgerMeasure.CLOSING_MRR, LedgerMeasure.MONTH_REVENUE);
        assertThat(ledger.reconciliations())
                .extracting(Reconciliation::expected)
                .containsExactly(Amount.of("150"), Amount.of("150"));
        assertThat(ledger.reconciliations())
                .extracting(Reconciliation::adjustments)
                .containsExactly(List.of(), List.of(OWN));
        assertThat(ledger.reconciliations()).allMatch(Reconciliation::isWithin);
        assertThat(ledger.adjustments()).containsExactly(EARLIER, OWN);
        assertThatCode(ledger::require).doesNotThrowAnyException();
    }

    @Test
    void beyond_the_tolerance_it_stops_or_prints_as_it_was_told() {
        LedgerControl other = control(LedgerMeasure.CLOSING_MRR, "149", "USD");

        assertFault(
                held(List.of(REVENUE, other), List.of(OWN), Beyond.STOP)::require,
                ErrorCode.LEDGER_DIFFERS,
                "the ledger's closing_mrr of 149.0000 differs by -1.0000 from 150.0000, which was expected;"
                        + " 0.0745 is allowed");
        assertThatCode(held(List.of(REVENUE, other), List.of(OWN), Beyond.PRINT)::require)
                .doesNotThrowAnyException();
    }

    @Test
    void a_control_in_another_currency_is_refused() {
        LedgerControl euros = control(LedgerMeasure.CLOSING_MRR, "150", "EUR");

        assertFault(
                () -> held(List.of(REVENUE, euros), List.of(), Beyond.PRINT),
                ErrorCode.LEDGER_CURRENCY,
                "the ledger's closing_mrr for 2025-12-31 is in EUR, the statement in USD. Load the control in USD.");
    }

    @Test
    void adjustments_in_another_currency_are_refused_where_a_control_is_held_until_they_are_taken_back() {
        Adjustment euros = adjustment(3, WINDOWS.close(), "EUR", "1");
        Adjustment back = adjustment(4, WINDOWS.close(), "EUR", "-1");

        assertFault(
                () -> held(List.of(REVENUE), List.of(OWN, euros), Beyond.PRINT),
                ErrorCode.LEDGER_CURRENCY,
                "adjustments of month_revenue sum to 1.0000 EUR, and the statement is in USD."
                        + " Enter the opposite in EUR, and then the amount in USD.");
        assertThat(held(List.of(MRR), List.of(OWN, euros), Beyond.PRINT).reconciliations())
                .as("of another measure")
                .hasSize(1);
        assertThat(held(List.of(REVENUE), List.of(OWN, euros, back), Beyond.PRINT)
                        .reconciliations())
                .extracting(Reconciliation::adjustments)
                .containsExactly(List.of(OWN));
    }

    @Test
    void a_control_needs_the_rates_of_the_close() {
        assertFault(
                () -> held(List.of(MRR), List.of(), Set.of(WINDOWS.headline()), Beyond.PRINT),
                ErrorCode.FX_RATE_MISSING,
                "the ledger gives a control for 2025-12-31, and a rate of that day is missing to compare with it."
                        + " Load the rate into fx_rates, or take the control out of gl_control.");
        assertThat(held(List.of(), List.of(OWN), Set.of(WINDOWS.headline()), Beyond.PRINT)
                        .reconciliations())
                .isEmpty();
        assertThat(held(List.of(MRR), List.of(), Set.of(WINDOWS.month()), Beyond.PRINT)
                        .reconciliations())
                .hasSize(1);
    }

    private static Ledger held(List<LedgerControl> controls, List<Adjustment> adjustments, Beyond beyond) {
        return held(controls, adjustments, Set.of(), beyond);
    }

    private static Ledger held(
            List<LedgerControl> controls, List<Adjustment> adjustments, Set<Window> unrated, Beyond beyond) {
        return Ledger.of(
                WINDOWS,
                Measurements.of(Told.METHOD, TALLIES, unrated),
                new Evidence(
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        controls,
                        adjustments,
                        Annex.NONE,
                        new Tolerance(new BigDecimal("0.05"), beyond)));
    }

    private static void assertFault(ThrowingCallable call, ErrorCode code, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
                .hasMessageStartingWith(code + ": " + message);
    }

    private static LedgerControl control(LedgerMeasure measure, String amount, String currency) {
        return new LedgerControl(measure, Amount.of(amount), currency);
    }

    private static Adjustment adjustment(int number, Close close, String currency) {
        return adjustment(number, close, currency, "1");
    }

    private static Adjustment adjustment(int number, Close close, String currency, String amount) {
        return new Adjustment(
                number,
                close,
                LedgerMeasure.MONTH_REVENUE,
                Amount.of(amount),
                currency,
                "credit note after the close",
                "controller",
                "voucher 4711",
                Once.ISSUED);
    }
}
