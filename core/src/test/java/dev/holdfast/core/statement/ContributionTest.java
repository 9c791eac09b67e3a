package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.Tally.Squares;
import dev.holdfast.core.figure.Difference;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Of tiers written as {@code name denominator>numerator}. */
class ContributionTest {
    private static final Difference CHANGE = new Difference(Optional.of(new BigDecimal("0.1")), Optional.empty());

    @Test
    void each_tier_has_its_figures_its_weights_and_its_parts() {
        Contribution contribution = of("Pro 75>90, Basic 25>20", "Pro 50>55, Basic 50>45", Told.METHOD)
                .orElseThrow();

        assertThat(contribution.change()).isEqualTo(CHANGE);
        assertThat(contribution.rows()).extracting(Contribution.Row::tier).containsExactly("Pro", "Basic");
        Contribution.Row pro = contribution.rows().getFirst();
        assertThat(pro.now()).isEqualTo(Figures.of(tally("75>90"), Told.METHOD));
        assertThat(pro.then()).isEqualTo(Figures.of(tally("50>55"), Told.METHOD));
        assertThat(pro.weightNow()).hasToString("0.750000000000");
        assertThat(pro.weightThen()).hasToString("0.500000000000");
        // (1.2 − 1.1) · (0.75 + 0.5) / 2 and (0.75 − 0.5) · ((1.2 + 1.1) / 2 − (1.1 + 1.0) / 2)
        assertThat(pro.part().rate()).isEqualByComparingTo("0.0625");
        assertThat(pro.part().mix()).isEqualByComparingTo("0.025");
    }

    @Test
    void the_parts_add_up_to_the_change_of_nrr() {
        Contribution contribution = of("Pro 75>90, Basic 25>20", "Pro 50>55, Basic 40>36, Old 10>9", Told.METHOD)
                .orElseThrow();

        assertThat(contribution.rows().stream().map(row -> row.part().total()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0.1");
    }

    @Test
    void tiers_that_are_gone_follow_those_of_the_matrix_and_new_ones_have_no_then() {
        Contribution contribution = of(
                        "Pro 50>50, Basic 100>100, New 25>30", "Pro 50>55, Zero 10>9, Old 10>9", Told.METHOD)
                .orElseThrow();

        assertThat(contribution.rows())
                .extracting(Contribution.Row::tier)
                .containsExactly("Basic", "Pro", "New", "Old", "Zero");
        assertThat(contribution.rows().get(2).weightThen()).hasToString("0.000000000000");
        assertThat(contribution.rows().get(2).then().nrr().ratio()).isEmpty();
        assertThat(contribution.rows().getLast().now().nrr().ratio()).isEmpty();
        assertThat(contribution.rows().getLast().weightNow()).hasToString("0.000000000000");
    }

    @Test
    void there_is_none_of_one_tier_without_a_year_ago_or_of_an_average() {
        assertThat(of("Pro 50>50", "Pro 50>55", Told.METHOD)).isEmpty();
        assertThat(of("Pro 50>50, Basic 50>50", "Pro 0>0, Basic 0>0", Told.METHOD))
                .isEmpty();
        assertThat(of(
                        "Pro 50>50, Basic 50>50",
                        "Pro 50>55, Basic 50>50",
                        Told.METHOD.with(Setting.AVERAGING, "mean-of-4-quarters")))
                .isEmpty();
    }

    private static Optional<Contribution> of(String now, String then, Method method) {
        SortedMap<Segment, Tally> later = tiers(now);
        Tallies tallies = new Tallies(Map.of(Told.WINDOWS.headline(), later, Told.WINDOWS.yearAgo(), tiers(then)));
        SortedMap<Segment, Figures> cells = new TreeMap<>();
        later.forEach((segment, tally) -> cells.put(segment, Figures.of(tally, method)));
        return Contribution.of(
                Told.WINDOWS, Measurements.of(method, tallies, Set.of()), Matrix.of(cells, method.tierOrder()), CHANGE);
    }

    private static SortedMap<Segment, Tally> tiers(String list) {
        SortedMap<Segment, Tally> cells = new TreeMap<>();
        for (String tier : list.split(", ", -1)) {
            int space = tier.indexOf(' ');
            Tally tally = tally(tier.substring(space + 1));
            cells.put(Segment.of(Dimension.TIER, tier.substring(0, space)), tally);
            cells.merge(Segment.TOTAL, tally, Tally::plus);
        }
        return cells;
    }

    private static Tally tally(String change) {
        String[] sums = change.split(">", 2);
        long denominator = Amount.of(sums[0]).tenThousandths();
        return new Tally(
                Map.of(
                        Column.OPENING, denominator,
                        Column.DENOMINATOR, denominator,
                        Column.NUMERATOR, Amount.of(sums[1]).tenThousandths()),
                Squares.ZERO,
                null);
    }
}
