package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.RenewalCounting.Term;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenewalCountingTest {
    private static final Close CLOSE = Close.of(YearMonth.of(2026, 10));

    @Test
    void the_days_ahead_are_months_the_last_cut_short() {
        assertThat(of(term("a", "core", "Pro", "10", "2025-01-01", null, "2026-11-01"))
                        .periods())
                .containsExactly(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 29));
    }

    @Test
    void what_is_in_force_at_close_is_due_in_the_month_of_its_terms_end() {
        Renewals renewals = of(
                term("a", "core", "Pro", "10", "2025-01-01", null, "2026-11-30"),
                term("b", "core", "Pro", "20", "2025-01-01", null, "2026-12-01"),
                term("c", "core", "Basic", "5", "2025-01-01", null, "2027-01-29"),
                term("too late", "core", "Basic", "7", "2025-01-01", null, "2027-01-30"),
                term("gone", "core", "Basic", "8", "2025-01-01", "2026-10-31", "2026-11-15"));

        // All of it in the tier of the dearest item.
        assertThat(renewals.tiers()).extracting(Renewals.Row::tier).containsExactly("Pro");
        assertThat(row(renewals, "Pro").due()).containsExactly(Amount.of("10"), Amount.of("20"), Amount.of("5"));
        assertThat(row(renewals, "Pro").dueInAll()).isEqualTo(Amount.of("35"));
        assertThat(row(renewals, "Pro").customers()).isEqualTo(1);
    }

    @Test
    void an_item_that_goes_on_is_renewed_at_most_as_it_was() {
        RenewalCounting counting = new RenewalCounting(CLOSE, List.of("Basic", "Pro"));
        counting.add(
                List.of(
                        term("a", "core", "Pro", "10", "2025-01-01", "2026-10-01", "2026-10-01"),
                        term("a", "core", "Pro", "15", "2026-10-01", null, "2027-10-01")),
                false);
        counting.add(
                List.of(
                        term("b", "core", "Basic", "10", "2025-01-01", "2026-09-01", "2026-09-01"),
                        term("b", "core", "Basic", "4", "2026-09-01", null, null)),
                false);
        Renewals renewals = counting.renewals().orElseThrow();

        assertThat(row(renewals, "Pro").ended()).isEqualTo(Amount.of("10"));
        assertThat(row(renewals, "Pro").renewed()).isEqualTo(Amount.of("10"));
        assertThat(row(renewals, "Basic").renewed()).isEqualTo(Amount.of("4"));
        assertThat(row(renewals, "Basic").rate()).isEqualTo(new Retention.Measured(new BigDecimal("0.4")));
    }

    @Test
    void a_new_item_of_the_product_renews_and_one_that_was_there_before_does_not() {
        assertThat(row(
                                of(
                                        term("a", "core", "Pro", "10", "2025-01-01", "2026-10-01", "2026-10-01"),
                                        term("a2", "core", "Pro", "6", "2026-09-01", null, "2027-10-01"),
                                        term("other", "extra", "Pro", "50", "2026-10-01", null, null),
                                        term("before", "core", "Pro", "50", "2025-01-01", null, null)),
                                "Pro")
                        .renewed())
                .isEqualTo(Amount.of("6"));
    }

    @Test
    void a_term_that_ended_before_the_days_behind_or_was_left_before_its_end_is_not_told() {
        RenewalCounting counting = new RenewalCounting(CLOSE, List.of("Basic", "Pro"));
        counting.add(
                List.of(
                        term("old", "core", "Pro", "10", "2025-01-01", "2026-08-02", "2026-08-02"),
                        term("left", "core", "Pro", "10", "2025-01-01", "2026-09-01", "2026-10-01"),
                        term("open", "core", "Pro", "10", "2025-01-01", null, null)),
                false);

        assertThat(counting.renewals()).isEmpty();
    }

    @Test
    void of_who_is_in_grace_nothing_is_decided() {
        List<Term> ended = List.of(term("a", "core", null, "10", "2025-01-01", "2026-10-20", "2026-10-20"));

        assertThat(row(counted(ended, true), "Unassigned"))
                .returns(Amount.of("10"), Renewals.Row::inGrace)
                .returns(Amount.ZERO, Renewals.Row::decided)
                .returns(Amount.ZERO, Renewals.Row::renewed);
        assertThat(row(counted(ended, false), "Unassigned").inGrace()).isEqualTo(Amount.ZERO);
        assertThat(row(counted(ended, false), "Unassigned").rate()).isEqualTo(new Retention.Measured(BigDecimal.ZERO));
    }

    @Test
    void an_item_whose_own_term_ended_renews_no_other() {
        assertThat(row(
                                of(
                                        term("a", "core", "Pro", "10", "2025-01-01", "2026-09-01", "2026-09-01"),
                                        term("b", "core", "Pro", "10", "2026-08-15", null, "2026-10-15")),
                                "Pro")
                        .renewed())
                .isEqualTo(Amount.of("10"));
    }

    @Test
    void a_customer_is_in_the_tier_of_its_dearest_item_when_its_term_is_told() {
        // At the close Pro, by the order of tiers; on the last day of "old" Basic, where "b" was not yet there.
        Renewals renewals = of(
                term("a", "core", "Basic", "10", "2025-01-01", null, "2026-11-30"),
                term("b", "core", "Pro", "10", "2026-10-01", null, null),
                term("extra", "extra", null, "50", "2025-01-01", null, "2026-12-15"),
                term("old", "extra", null, "5", "2025-01-01", "2026-09-01", "2026-09-01"),
                term("paused", "extra", "Free", "0", "2025-01-01", null, null));

        assertThat(renewals.tiers()).extracting(Renewals.Row::tier).containsExactly("Pro", "Basic");
        assertThat(row(renewals, "Pro").due()).containsExactly(Amount.of("10"), Amount.of("50"), Amount.ZERO);
        assertThat(row(renewals, "Basic"))
                .returns(0L, Renewals.Row::customers)
                .returns(Amount.of("5"), Renewals.Row::ended);
        assertThat(renewals.total())
                .returns(1L, Renewals.Row::customers)
                .returns(Amount.of("60"), Renewals.Row::dueInAll)
                .returns(Amount.of("5"), Renewals.Row::ended);
    }

    @Test
    void grace_keeps_what_ended_last_and_nothing_that_was_gone_before() {
        List<Term> ended = List.of(
                term("a", "core", "Pro", "10", "2025-01-01", "2026-08-20", "2026-08-20"),
                term("b", "extra", "Pro", "7", "2025-01-01", "2026-10-25", "2026-10-25"));

        assertThat(row(counted(ended, true), "Pro"))
                .returns(Amount.of("17"), Renewals.Row::ended)
                .returns(Amount.of("7"), Renewals.Row::inGrace);
    }

    @Test
    void grace_looks_for_what_ended_last_and_not_at_what_goes_on_or_is_still_to_begin() {
        List<Term> ended = List.of(
                term("a", "core", "Pro", "10", "2025-01-01", "2026-10-25", "2026-10-25"),
                term("later", "core", "Pro", "10", "2026-11-05", null, null),
                term("free", "core", "Pro", "0", "2025-01-01", null, null));

        assertThat(row(counted(ended, true), "Pro"))
                .returns(Amount.of("10"), Renewals.Row::inGrace)
                .returns(Amount.ZERO, Renewals.Row::decided);
    }

    @Test
    void nothing_is_due_of_what_costs_nothing() {
        RenewalCounting counting = new RenewalCounting(CLOSE, List.of());
        counting.add(
                List.of(
                        term("paused", "core", "Pro", "0", "2025-01-01", null, "2026-12-15"),
                        term("free", "core", "Pro", "0", "2025-01-01", "2026-10-01", "2026-10-01")),
                false);

        assertThat(counting.renewals()).isEmpty();
    }

    private static Renewals of(Term... terms) {
        return counted(List.of(terms), false);
    }

    private static Renewals counted(List<Term> terms, boolean inGrace) {
        RenewalCounting counting = new RenewalCounting(CLOSE, List.of("Basic", "Pro"));
        counting.add(terms, inGrace);
        return counting.renewals().orElseThrow();
    }

    private static Renewals.Row row(Renewals renewals, String tier) {
        return renewals.tiers().stream()
                .filter(row -> row.tier().equals(tier))
                .findFirst()
                .orElseThrow();
    }

    private static Term term(
            String item,
            String product,
            @Nullable String tier,
            String mrr,
            String from,
            @Nullable String to,
            @Nullable String termEnd) {
        return new Term(item, product, tier, Amount.of(mrr), LocalDate.parse(from), day(to), day(termEnd));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return Stream.ofNullable(text).map(LocalDate::parse).findFirst().orElse(null);
    }
}
