package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Movers;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WhoSectionsTest {
    private static final Statement EVERYTHING = Everything.issued();
    private static final StatementView VIEW = StatementView.of(EVERYTHING);

    @Test
    void those_that_moved_most_come_first_and_all_others_are_one_row() {
        Movers movers = EVERYTHING.annex().movers();
        MoversSection gains = Objects.requireNonNull(VIEW.gains());
        assertThat(gains.rows()).hasSize(Movers.LARGEST);
        assertThat(gains.rows())
                .extracting(row -> row.name().full())
                .containsExactlyElementsOf(movers.gains().largest().stream()
                        .map(mover -> mover.name().orElseThrow())
                        .toList());
        assertThat(gains.rows()).allSatisfy(row -> {
            assertThat(row.change().text()).startsWith("+");
            assertThat(row.change().tone()).isEqualTo("good");
            assertThat(row.day()).matches("\\d{1,2} [A-Z][a-z]{2} \\d{4}");
        });
        assertThat(Objects.requireNonNull(gains.others()).name())
                .isEqualTo(EVERYTHING.notation().count(movers.gains().others()) + " others");
        assertThat(gains.total().change())
                .isEqualTo(EVERYTHING.notation().fineStep(movers.gains().total()));
    }

    @Test
    void losses_are_below_zero_and_say_who_left() {
        MoversSection losses = Objects.requireNonNull(VIEW.losses());
        assertThat(losses.what()).isEqualTo("What happened, date");
        assertThat(losses.rows())
                .allSatisfy(row -> assertThat(row.change().tone()).isEqualTo("bad"));
        assertThat(losses.rows()).extracting(row -> row.what().full()).contains("Left");
        assertThat(losses.total().change()).startsWith("\u2212");
    }

    @Test
    void says_nothing_of_what_did_not_happen() {
        StatementView none = StatementView.of(Histories.withoutCohort());
        assertThat(none.gains()).isNull();
        assertThat(none.losses()).isNull();
        assertThat(none.concentration()).isNull();
        assertThat(none.renewals()).isNull();
        assertThat(none.grace()).isNull();
        assertThat(StatementView.of(Histories.northwind()).renewals()).isNull();
    }

    @Test
    void events_that_find_no_room_are_listed_with_all_others() {
        EventsSection section =
                Objects.requireNonNull(StatementView.of(Histories.inGrace()).events());
        assertThat(section.heading().title()).isEqualTo("9 events were noted");
        assertThat(section.rows()).hasSize(9);
        assertThat(section.rows().getLast())
                .isEqualTo(new EventsSection.Row("Oct 2026", "Campaign number 0 in all regions"));
        assertThat(VIEW.events()).isNull();
        // One that is cut at the trend stands in the list with all its words.
        String text = "List price raised by 5% for all customers outside of EMEA and APAC";
        assertThat(Objects.requireNonNull(
                                StatementView.of(Histories.noting(text)).events())
                        .rows())
                .extracting(EventsSection.Row::text)
                .containsExactly(text);
    }

    @Test
    void what_is_in_grace_is_told_with_the_figures_without_it() {
        GraceSection section =
                Objects.requireNonNull(StatementView.of(Histories.inGrace()).grace());
        assertThat(section.rows().getFirst())
                .extracting(GraceSection.Row::name, GraceSection.Row::reported, GraceSection.Row::without)
                .containsExactly("NRR", "122.4", "115.1");
    }

    @Test
    void the_more_customers_the_more_they_hold() {
        ConcentrationSection section = Objects.requireNonNull(VIEW.concentration());
        assertThat(section.rows().getFirst().name().full()).isEqualTo("Largest customer");
        assertThat(section.rows().stream().filter(row -> row.bar() != null).map(row -> Double.valueOf(row.now())))
                .isSorted()
                .allMatch(share -> share > 0 && share <= 100);
        assertThat(section.rows()).extracting(row -> row.name().full()).contains("Customers that hold half of it");
    }

    @Test
    void a_triangle_ends_at_the_close() {
        CohortsSection section = Objects.requireNonNull(VIEW.cohorts());
        assertThat(section.rows()).isNotEmpty();
        assertThat(section.rows().getFirst().cells())
                .hasSizeLessThanOrEqualTo(section.ages().size());
        assertThat(section.rows().stream().map(row -> row.cells().size()))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void renewals_of_all_tiers_are_the_sum_and_what_is_in_grace_is_not_decided() {
        RenewalsSection section = Objects.requireNonNull(VIEW.renewals());
        assertThat(section.periods()).containsExactly("Nov", "Dec", "Jan to 29");
        assertThat(section.rows())
                .extracting(row -> row.tier().full())
                .containsExactly("Enterprise", "Business", "Starter");
        assertThat(section.total().customers()).isEqualTo("179");
        RenewalsSection.Row business = section.rows().get(1);
        // 235,900 of 264,900 less 10,400 in grace.
        assertThat(business.rate()).isEqualTo("92.7");
        assertThat(section.rows().getLast().due().get(1)).isEqualTo("–");
    }
}
