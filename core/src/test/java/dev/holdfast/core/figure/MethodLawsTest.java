package dev.holdfast.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the figures of one method say about those of another, in every cell of every window, whatever else is set. */
class MethodLawsTest {
    private static final int SEEDS = 25;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_movements_of_a_cohort_lead_to_the_nrr_of_its_two_closes(long seed) {
        History history = RandomHistory.plain(seed);
        Method flows = history.method().with(Setting.MEASUREMENT, "cohort-flows");

        inEveryCell(history, flows, (closes, movements) -> {
            assertThat(movements.nrr()).isEqualTo(closes.nrr());
            assertThat(movements.tally().sum(Column.NUMERATOR))
                    .isEqualTo(closes.tally().sum(Column.NUMERATOR));
            assertThat(movements.tally().squares()).isEqualTo(closes.tally().squares());
            assertThat(movements.kept()).isLessThanOrEqualTo(closes.kept());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_lost_raises_no_figure(long seed) {
        History history = RandomHistory.of(seed);
        History counted = history.by(history.method().with(Setting.RETURNED, "counted"));

        inEveryCell(counted, history.method().with(Setting.RETURNED, "lost"), (all, lost) -> {
            assertAtMost(lost.nrr(), all.nrr());
            assertAtMost(lost.grr(), all.grr());
            assertAtMost(lost.logoRetention(), all.logoRetention());
            assertThat(lost.kept()).isLessThanOrEqualTo(all.kept());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void who_is_won_back_raises_nrr_and_no_other_figure(long seed) {
        History history = RandomHistory.of(seed);
        Method plain = history.method().with(Setting.WIN_BACK, "excluded").with(Setting.GRR, "per-unit");
        Method wonBack = plain.with(Setting.WIN_BACK, "included");

        inEveryCell(history.by(plain), wonBack, (without, with) -> {
            assertAtMost(without.nrr(), with.nrr());
            assertThat(with.grr()).isEqualTo(without.grr());
            assertThat(with.logoRetention()).isEqualTo(without.logoRetention());
            assertThat(with.halfWidth95()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void grr_of_totals_is_nrr_up_to_one(long seed) {
        History history = RandomHistory.of(seed);
        Method perUnit = history.method().with(Setting.GRR, "per-unit");
        Method ofTotals = history.method().with(Setting.GRR, "of-totals");

        inEveryCell(history.by(perUnit), ofTotals, (units, totals) -> {
            assertThat(totals.nrr()).isEqualTo(units.nrr());
            assertThat(totals.grr().ratio()).isEqualTo(totals.nrr().ratio().map(nrr -> nrr.min(BigDecimal.ONE)));
            assertThat(totals.kept().tenThousandths())
                    .isEqualTo(Math.min(
                            totals.tally().sum(Column.NUMERATOR), totals.tally().sum(Column.DENOMINATOR)));
            assertThat(totals.kept()).isGreaterThanOrEqualTo(units.kept());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void grr_exceeds_neither_one_nor_nrr(long seed) {
        History history = RandomHistory.of(seed);

        inEveryCell(history, history.method(), (figures, same) -> {
            assertAtMost(figures.grr(), figures.nrr());
            assertThat(figures.grr().ratio().orElse(BigDecimal.ZERO)).isLessThanOrEqualTo(BigDecimal.ONE);
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_bridge_of_all_units_leads_from_opening_to_closing_under_every_method(long seed) {
        History history = RandomHistory.of(seed);
        Method plain = RandomHistory.plain(seed)
                .method()
                .with(Setting.GRAIN, history.method().value(Setting.GRAIN))
                .with(Setting.CURRENCY_MODE, history.method().value(Setting.CURRENCY_MODE))
                .with(Setting.ATTRIBUTION, history.method().value(Setting.ATTRIBUTION))
                .with(Setting.GRACE_DAYS, history.method().value(Setting.GRACE_DAYS))
                .with(Setting.USAGE_MONTHS, history.method().value(Setting.USAGE_MONTHS));

        inEveryCell(history, plain, (figures, standard) -> {
            Tally tally = figures.tally();
            long gained = tally.sum(Column.NEW) + tally.sum(Column.REACTIVATION) + tally.sum(Column.EXPANSION);
            long lost = tally.sum(Column.CONTRACTION) + tally.sum(Column.CHURN);
            assertThat(tally.sum(Column.OPENING) + gained - lost).isEqualTo(tally.sum(Column.CLOSING));
            Stream.of(Column.OPENING, Column.NEW, Column.EXPANSION, Column.CONTRACTION, Column.CHURN, Column.CLOSING)
                    .forEach(column -> assertThat(tally.sum(column))
                            .as(column.key())
                            .isEqualTo(standard.tally().sum(column)));
        });
    }

    /** Compares the figures of two methods. */
    private static void inEveryCell(History history, Method other, BiConsumer<Figures, Figures> law) {
        Tallies one = new HistoryUnits(history).tallies();
        Tallies two = new HistoryUnits(history.by(other)).tallies();
        one.byWindow().forEach((window, cells) -> {
            Map<Segment, Tally> others = two.of(window);
            cells.forEach((segment, tally) -> law.accept(
                    Figures.of(tally, history.method()), Figures.of(others.getOrDefault(segment, Tally.EMPTY), other)));
        });
    }

    private static void assertAtMost(Retention least, Retention most) {
        Optional<BigDecimal> limit = most.ratio();
        assertThat(least.ratio().isPresent()).isEqualTo(limit.isPresent());
        least.ratio().ifPresent(ratio -> assertThat(ratio).isLessThanOrEqualTo(limit.orElseThrow()));
    }
}
