package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastWordsTest {
    private static final Told TOLD = Told.of(Book.ofChanges("100>120"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            late    | method | dropped | added    | message
            0       | -      | -0.01   | 0.012    | December beat the month it replaces
            0       | -      | -0.01   | 0.0105   | December beat the month it replaces
            0       | -      | -0.01   | 0.010499 | December matched the month it replaces
            0       | -      | -0.01   | 0.01     | December matched the month it replaces
            0       | -      | 0       | 0        | December matched the month it replaces
            0       | -      | 0.01    | -0.009501| December matched the month it replaces
            0       | -      | 0.01    | -0.0105  | December fell short of the month it replaces
            0       | -      | -0.012  | 0.01     | December fell short of the month it replaces
            0.0121  | -      | -0.01   | 0.012    | Late data moved the figure most
            -0.0121 | -      | -0.012  | 0.012    | Late data moved the figure most
            0.012   | -      | -0.01   | 0.012    | December beat the month it replaces
            0.0001  | -      | 0       | 0        | Late data moved the figure most
            0.011   | -      | -0.012  | 0.01     | December fell short of the month it replaces
            0       | 0.2    | -0.01   | 0.012    | December beat the month it replaces
            """)
    void the_walk_holds_the_month_against_the_one_it_replaces(
            String late, String method, String dropped, String added, String message) {
        List<Walk.Step> steps = Stream.of(
                        step(Walk.Kind.LATE_DATA, late),
                        step(Walk.Kind.METHOD, method),
                        step(Walk.Kind.MONTH_DROPPED, dropped),
                        step(Walk.Kind.MONTH_ADDED, added))
                .flatMap(Optional::stream)
                .toList();
        Walk walk = new Walk(Once.reported("1"), steps, BigDecimal.ONE);

        assertThat(after(new Past(false, Optional.of(walk), List.of(), Optional.empty()))
                        .walk())
                .contains(new Heading(message, "From last month’s T12M to this one, %"));
    }

    @Test
    void without_a_walk_it_has_no_heading() {
        assertThat(after(Told.NO_PAST).walk()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            NRR today of 100 %           | message
                                         | No month was restated
            1.012                        | One month was restated, by 1.2 pp
            0.988                        | One month was restated, by 1.2 pp
            1.0005                       | One month was restated, by 0.1 pp
            1.0                          | One month was restated
            1.0004                       | One month was restated
            -                            | One month was restated
            0.99, 1.012                  | Two months were restated, none by more than 1.2 pp
            -, 1.012, 1.0                | Three months were restated, none by more than 1.2 pp
            -, 1.0                       | Two months were restated
            1.1, 1.1, 1.1, 1.1, 1.1, 1.1 | Six months were restated, none by more than 10.0 pp
            """)
    void restated_months_are_counted_and_the_largest_difference_is_named(@Nullable String today, String message) {
        List<Restatement> restatements = today == null
                ? List.of()
                : Arrays.stream(today.split(",", -1))
                        .map(String::strip)
                        .map(PastWordsTest::restated)
                        .toList();

        assertThat(after(new Past(false, Optional.empty(), restatements, Optional.empty()))
                        .restated())
                .contains(new Heading(
                        message,
                        "NRR, trailing twelve months, %, of the months shown; issued statements stay as they were"));
    }

    @Test
    void before_the_second_statement_nothing_is_said_of_restated_months() {
        assertThat(after(Told.NO_PAST).restated()).isEmpty();
    }

    @Test
    void another_method_is_told_with_its_reason_and_settings() {
        Amendment amendment = new Amendment(
                "parents were sold",
                "1",
                new Fingerprint("0123456789abcdef"),
                List.of("grain: parent → customer", "zone: UTC → Europe/Berlin"),
                List.of());

        assertThat(after(new Past(false, Optional.empty(), List.of(), Optional.of(amendment)))
                        .amendment())
                .contains(new Heading(
                        "The method changed: parents were sold",
                        "From version 1 (0123 4567 89ab): grain: parent → customer; zone: UTC → Europe/Berlin."
                                + " NRR, trailing twelve months, %, of earlier closes by both, on the same data"));
        assertThat(after(Told.NO_PAST).amendment()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            expected, ledger, allowed            | message
            1000 1000 0.5                        | The ledger agrees to the cent
            0 0 0                                | The ledger agrees to the cent
            1000 1000.4 0.5                      | The ledger agrees within 0.04%
            1000 999.6 0.5                       | The ledger agrees within 0.05%
            1000 1000.0001 0.5                   | The ledger agrees within 0.00001%
            999.5 1000 0.5                       | The ledger agrees within 0.05%
            999 1000 10                          | The ledger agrees within 0.1%
            990 1000 10                          | The ledger agrees within 1%
            989.9999 1000 11                     | The ledger agrees within 2%
            500 1000 600                         | The ledger agrees within 50%
            -1000 -1000.4 0.5                    | The ledger agrees within 0.04%
            1000 1000.51 0.5                     | The ledger differs by $0.51: beyond tolerance
            1000 999.49 0.5                      | The ledger differs by $0.51: beyond tolerance
            2345678.5 1000 0.5                   | The ledger differs by $2,344,678.50: beyond tolerance
            1 0 0                                | The ledger differs by $1.00: beyond tolerance
            1000 1000 0.5, 1000 1000.4 0.5       | The ledger agrees within 0.04%
            1000 1000.4 0.5, 1000 1000 0.5       | The ledger agrees within 0.04%
            1000 1001 0.5, 1000 1500 600         | The ledger differs by $1.00: beyond tolerance
            1000 1500 600, 1000 1001 0.5         | The ledger differs by $1.00: beyond tolerance
            1000 1003 0.5, 100000 100004 0.5     | The ledger differs by $3.00: beyond tolerance
            100000 100004 0.5, 1000 1003 0.5     | The ledger differs by $3.00: beyond tolerance
            1000 1000 0.5, 1000 1000 0.5         | The ledger agrees to the cent
            """)
    void the_ledger_is_told_by_its_worst_control(String controls, String message) {
        assertThat(words(TOLD.heldTo(new Ledger(
                                Arrays.stream(controls.split(",", -1))
                                        .map(control ->
                                                reconciled(control.strip().split(" ", -1)))
                                        .toList(),
                                List.of(),
                                Tolerance.STANDARD)))
                        .ledger())
                .isEqualTo(new Heading(message, "From closing MRR to the general ledger, $"));
    }

    @Test
    void without_a_control_the_ledger_says_how_to_give_one() {
        assertThat(after(Told.NO_PAST).ledger())
                .isEqualTo(new Heading(
                        "No ledger control was given",
                        "gl_control of closing_mrr or month_revenue ties it to the books"));
    }

    private static PastWords after(Past past) {
        return words(TOLD.after(past));
    }

    private static PastWords words(Told told) {
        return new PastWords(told.story(), told.notation());
    }

    private static Optional<Walk.Step> step(Walk.Kind kind, String points) {
        return Once.retention(points).ratio().map(moved -> new Walk.Step(kind, moved));
    }

    private static Restatement restated(String nrr) {
        return new Restatement(
                Once.reported("1"),
                Once.retention(nrr),
                Once.retention("0.8"),
                List.of(),
                Optional.empty(),
                Once.ISSUED);
    }

    private static Reconciliation reconciled(String... amounts) {
        return new Reconciliation(
                LedgerMeasure.CLOSING_MRR,
                Amount.of(amounts[0]),
                Amount.ZERO,
                Amount.ZERO,
                Amount.ZERO,
                List.of(),
                Amount.of(amounts[1]),
                Amount.of(amounts[2]));
    }
}
