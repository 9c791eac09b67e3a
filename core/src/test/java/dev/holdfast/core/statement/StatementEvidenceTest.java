package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.statement.Walk.Kind;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A statement beside what was said before and what the ledger says. */
class StatementEvidenceTest {
    private static final StatementWindows WINDOWS = Told.WINDOWS;
    private static final Close NOVEMBER = WINDOWS.monthAgo().close();
    private static final Close OCTOBER = NOVEMBER.minusMonths(1);
    /** NRR of every trailing year is 120 %, and GRR 100 %, once the change of June is in it. */
    private static final Tallies TALLIES = Book.of("2 | Pro | ads | 100 | 120").tallies(Told.METHOD, WINDOWS.all());

    @Test
    void the_trend_keeps_what_was_first_reported_and_says_where_it_differs_today() {
        Reported october = Once.reported(OCTOBER, "1.15", "1");
        Reported november = Once.reported(NOVEMBER, "1.2", "1");
        Trend trend = statement(Once.evidence(october, november)).trend();
        Trend.Point restated = point(trend, OCTOBER);
        Trend.Point kept = point(trend, NOVEMBER);
        Trend.Point silent = point(trend, OCTOBER.minusMonths(1));

        assertThat(restated.nrr()).isEqualTo(october.nrr());
        assertThat(restated.grr()).isEqualTo(october.grr());
        assertThat(restated.halfWidth95()).isEqualTo(october.halfWidth95());
        assertThat(restated.figures()).isEqualTo(figures(windowTo(OCTOBER)));
        assertThat(restated.isRestated()).isTrue();
        assertThat(kept.reported()).contains(november);
        assertThat(kept.isRestated()).isFalse();
        assertThat(silent.reported()).isEmpty();
        assertThat(silent.nrr()).isEqualTo(silent.figures().nrr());
        assertThat(silent.grr()).isEqualTo(silent.figures().grr());
        assertThat(silent.halfWidth95()).isEqualTo(silent.figures().halfWidth95());
        assertThat(silent.isRestated()).isFalse();
        assertThat(statement(Once.evidence(october)).commentary().trend().subtitle())
                .startsWith("Trailing twelve months, % of opening MRR, as first reported each month, ");
    }

    @Test
    void a_month_first_reported_without_a_cohort_has_no_figure_whatever_is_known_today() {
        Trend trend = statement(Once.evidence(Once.reported(OCTOBER, "-", "-"))).trend();

        assertThat(point(trend, OCTOBER).isRestated()).isTrue();
        assertThat(trend.measured())
                .hasSize(statement(Evidence.NONE).trend().measured().size() - 1)
                .doesNotContain(point(trend, OCTOBER));
    }

    @Test
    void its_own_close_is_never_taken_from_what_was_reported() {
        Statement statement = statement(Once.evidence(Once.reported(WINDOWS.close(), "0.5", "0.5")));
        Trend.Point last = statement.trend().points().getLast();

        assertThat(last.reported()).isEmpty();
        assertThat(last.nrr()).isEqualTo(statement.headline().nrr());
        assertThat(last.isRestated()).isFalse();
        assertThat(statement).isEqualTo(statement(Evidence.NONE));
    }

    @Test
    void the_first_statement_has_nothing_before_it() {
        Statement first = statement(Evidence.NONE);

        assertThat(first.past()).isEqualTo(Told.NO_PAST);
        assertThat(first.ledger()).isEqualTo(Told.NO_LEDGER);
        assertThat(first.commentary().walk()).isEmpty();
        assertThat(first.commentary().restated()).isEmpty();
        assertThat(first.commentary().amendment()).isEmpty();
        assertThat(first.seal()).isEmpty();
    }

    @Test
    void it_walks_from_the_statement_of_the_month_before() {
        Reported november = Once.reported(NOVEMBER, "1.15", "1");
        Statement statement = statement(Once.evidence(Once.reported(OCTOBER, "1.2", "1"), november));
        Walk walk = statement.past().walk().orElseThrow();

        assertThat(statement.past().isFirst()).isFalse();
        assertThat(walk.from()).isEqualTo(november);
        assertThat(walk.to()).isEqualByComparingTo("1.2");
        assertThat(walk.step(Kind.LATE_DATA))
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("0.05"));
        assertThat(walk.step(Kind.METHOD)).isEmpty();
        assertThat(statement.commentary().walk()).map(Heading::message).contains("Late data moved the figure most");
    }

    @Test
    void without_a_statement_of_the_month_before_there_is_no_walk() {
        Past past = statement(Once.evidence(Once.reported(OCTOBER, "1.2", "1"))).past();

        assertThat(past.isFirst()).isFalse();
        assertThat(past.walk()).isEmpty();
    }

    @Test
    void by_another_method_the_walk_tells_late_data_and_method_apart() {
        Amendment amendment = new Amendment(
                "parents were sold",
                "1",
                Told.METHOD.fingerprint(),
                List.of("grain: parent → customer"),
                List.of(new Amendment.Period(
                        NOVEMBER,
                        Once.retention("1.17"),
                        Once.retention("1.2"),
                        Once.retention("1"),
                        Once.retention("1"))));
        Restatement restatement = new Restatement(
                Once.reported(NOVEMBER, "1.15", "1"),
                Once.retention("1.2"),
                Once.retention("1"),
                List.of(),
                Optional.of("parents were sold"),
                Once.ISSUED);
        Past past = statement(new Evidence(
                        List.of(restatement.reported()),
                        List.of(restatement),
                        Optional.of(amendment),
                        Optional.of(Once.figures("1.17", "1")),
                        List.of(),
                        List.of(),
                        List.of(),
                        Annex.NONE,
                        Tolerance.STANDARD))
                .past();
        Walk walk = past.walk().orElseThrow();

        assertThat(walk.step(Kind.LATE_DATA)).contains(new BigDecimal("0.020000000000"));
        assertThat(walk.step(Kind.METHOD)).contains(new BigDecimal("0.030000000000"));
        assertThat(past.amendment()).contains(amendment);
        assertThat(past.restatements()).containsExactly(restatement);
    }

    @Test
    void what_the_ledger_says_stands_beside_the_closing() {
        Statement statement = statement(controlled("240", "USD"));

        assertThat(statement.ledger().reconciliations().getFirst().closing()).isEqualTo(Amount.of("240"));
        assertThat(statement.commentary().ledger().message()).isEqualTo("The ledger agrees to the cent");
        assertThatThrownBy(() -> statement(controlled("240", "EUR")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.LEDGER_CURRENCY));
    }

    @Test
    void a_seal_changes_nothing_else() {
        Statement draft = statement(Once.evidence(Once.reported(NOVEMBER, "1.15", "1")));
        Seal seal = new Seal(
                "2025-12.1",
                Optional.of(Once.ISSUED),
                "c0ffee",
                List.of(new SignOff(SignOff.Role.PREPARED, "Ada", Once.ISSUED)));

        assertThat(draft.sealed(seal).seal()).contains(seal);
        assertThat(draft.sealed(seal)).isNotEqualTo(draft).isEqualTo(draft.sealed(seal));
        assertThat(draft.sealed(seal))
                .usingRecursiveComparison()
                .ignoringFields("seal")
                .isEqualTo(draft);
    }

    @Test
    void who_signs_has_a_word_in_files() {
        assertThat(SignOff.Role.values())
                .extracting(SignOff.Role::key)
                .containsExactly("prepared", "reviewed", "approved");
    }

    private static Evidence controlled(String amount, String currency) {
        return Evidence.withoutPast(
                List.of(new LedgerControl(LedgerMeasure.CLOSING_MRR, Amount.of(amount), currency)), Tolerance.STANDARD);
    }

    private static Statement statement(Evidence evidence) {
        return Statement.of(
                Company.named("Northwind"), WINDOWS, Measurements.of(Told.METHOD, TALLIES, Set.of()), evidence);
    }

    private static Trend.Point point(Trend trend, Close close) {
        return trend.points().stream()
                .filter(point -> point.close().equals(close))
                .findFirst()
                .orElseThrow();
    }

    private static Window windowTo(Close close) {
        return WINDOWS.trend().stream()
                .filter(window -> window.close().equals(close))
                .findFirst()
                .orElseThrow();
    }

    private static Figures figures(Window window) {
        return Figures.of(TALLIES.total(window), Told.METHOD);
    }
}
