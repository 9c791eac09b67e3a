package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.view.Headline.Figure;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailViewTest {
    private static final Statement ISSUED = Everything.issued();
    private static final MailView MAIL = mail(ISSUED);
    private static final MailView DRAFT = mail(Histories.northwind());

    @Test
    void says_the_answer_and_four_figures() {
        MailView view = MAIL;
        assertThat(view.title()).isEqualTo("Net Revenue Retention, October 2026");
        assertThat(view.subtitle())
                .isEqualTo("Northwind Cloud, Inc. · twelve months to 31 October 2026 · USD, constant currency");
        assertThat(view.lead()).isEqualTo(StatementView.of(ISSUED).lead());
        assertThat(view.figures().stream().map(MailViewTest::line)).containsExactly("""
                NRR, 12 months|110.9%|−1.4 pp on a year|95% interval 106.6\u00a0to\u00a0115.1""", """
                Gross retention|94.1%|−1.9 pp on a year|without expansion""", """
                Logo retention|88.3%|−3.6 pp on a year|519 of 588""", """
                Closing MRR|$1.06M|+53.2% on a year|772 customers""");
        assertThat(view.names())
                .isEqualTo(new MailView.Names("Northwind Cloud, Inc.", "October 2026", "2026-10-31", "2026-10.1"));
    }

    @Test
    void notes_what_was_restated_how_the_ledger_stands_and_a_change_of_method() {
        assertThat(MAIL.notes())
                .containsExactly(
                        new MailView.Note(
                                "Restated",
                                "Four months were restated, none by more than 0.4 pp. Sep 2026: 110.1 first reported, 110.0 on"
                                        + " today’s data."),
                        new MailView.Note("Ledger", "The ledger differs by $18,533.99: beyond tolerance."),
                        new MailView.Note(
                                "Method",
                                "The method changed: customers are told by parent company since the merger."));
        assertThat(DRAFT.notes()).isEmpty();
    }

    @Test
    void tells_at_its_foot_how_it_may_be_used_and_where_it_is_from() {
        assertThat(MAIL.foot())
                .containsExactly(
                        "Confidential: board of Northwind Cloud, Inc.",
                        "Statement 2026-10 · issued 3 Nov 2026, 06:00 UTC.",
                        "Approved 3 Nov 2026, 05:55 UTC by S. Whitfield, Chief Financial Officer.",
                        "Method v1, fingerprint "
                                + Everything.issued().method().fingerprint().brief()
                                + "; data known at 2 Nov 2026, 04:10 UTC.");
        assertThat(DRAFT.foot()).contains("Statement 2026-10 · DRAFT, not issued.");
        assertThat(DRAFT.names().run()).isEmpty();
    }

    @Test
    void says_in_words_that_there_is_no_figure() {
        MailView view = mail(Histories.withoutCohort());
        assertThat(view.figures().stream().map(MailViewTest::line))
                .contains("NRR, 12 months|no cohort||", "Closing MRR|$1.50k||2 customers");
        assertThat(view.chart().key()).isEmpty();
    }

    @Test
    void shows_the_company_whole_where_the_page_has_no_room() {
        assertThat(mail(Histories.vast()).subtitle())
                .startsWith("A <b>very</b> long & \"quoted\" name of a holding company with limited liability · ");
    }

    private static MailView mail(Statement statement) {
        return MailView.of(statement, StatementView.of(statement));
    }

    private static String line(Figure figure) {
        String change = figure.change().stream().map(Toned::text).collect(Collectors.joining());
        return String.join("|", figure.label(), figure.value(), change, figure.note());
    }
}
