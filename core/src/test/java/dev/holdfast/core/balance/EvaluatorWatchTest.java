package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Days;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvaluatorWatchTest {
    private static final int SEEDS = 100;

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_hands_over_the_units_that_add_up_to_the_headline_in_every_cell(long seed) {
        Measuring measuring = Measuring.of(RandomHistory.plain(seed));
        Evaluator evaluator = evaluator(measuring, measuring.question().dimensions());
        List<UnitBalance> watched = watched(evaluator, measuring.units());
        SortedMap<Segment, Tally> headline =
                evaluator.tallies().of(measuring.windows().asked().getFirst());

        headline.forEach((segment, tally) -> {
            List<UnitBalance> inside = watched.stream()
                    .filter(unit -> Segment.of(unit.tier(), unit.channel())
                            .onto(segment.dimensions())
                            .equals(segment))
                    .toList();
            assertThat(inside.stream().mapToLong(UnitBalance::opening).sum())
                    .as("opening of %s", segment)
                    .isEqualTo(tally.sum(Column.OPENING));
            assertThat(inside.stream().mapToLong(UnitBalance::closing).sum())
                    .as("closing of %s", segment)
                    .isEqualTo(tally.sum(Column.CLOSING));
            assertThat(count(inside, unit -> unit.opening() > 0)).isEqualTo(tally.sum(Column.UNITS));
            assertThat(count(inside, unit -> unit.closing() > 0)).isEqualTo(tally.sum(Column.CLOSING_UNITS));
            assertThat(count(inside, unit -> unit.opening() > 0 && (unit.closing() > 0 || unit.paused())))
                    .isEqualTo(tally.sum(Column.RETAINED_UNITS));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_hands_each_over_once_in_the_order_added_and_none_that_has_nothing(long seed) {
        Measuring measuring = Measuring.of(RandomHistory.plain(seed));
        List<UnitBalance> watched =
                watched(evaluator(measuring, measuring.question().dimensions()), measuring.units());
        Set<String> ids = new HashSet<>();
        watched.forEach(unit -> ids.add(unit.unit()));

        assertThat(watched)
                .extracting(UnitBalance::unit)
                .containsExactlyElementsOf(measuring.units().stream()
                        .map(Unit::id)
                        .filter(ids::contains)
                        .toList());
        assertThat(watched).noneMatch(unit -> unit.opening() == 0 && unit.closing() == 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void watching_changes_no_figure_and_sees_the_segments_that_were_not_asked_for(long seed) {
        Measuring measuring = Measuring.of(RandomHistory.plain(seed));
        Evaluator total = evaluator(measuring, Set.of());
        List<UnitBalance> watched = watched(total, measuring.units());

        assertThat(watched)
                .isEqualTo(watched(evaluator(measuring, measuring.question().dimensions()), measuring.units()));
        assertThat(total.tallies())
                .isEqualTo(
                        new Measuring(measuring.method(), measuring.windows(), Question.by(Set.of()), measuring.units())
                                .tallies());
    }

    @Test
    void it_says_what_each_unit_paid_and_where_it_counts() {
        Map<String, Rate> rates = Map.of("USD", Rate.ONE);
        Evaluator evaluator = new Evaluator(
                Method.standard(),
                RatedWindows.of(List.of(new RatedWindow(Book.YEAR, rates, rates))),
                Question.by(Set.of()));

        assertThat(watched(evaluator, Book.of("""
                        units | tier  | channel | opening | closing
                        1     | Pro   | ads     | 100     | 150
                        1     | Basic | -       | 80      | paused
                        1     | -     | sales   | 70      | -
                        1     | Pro   | -       | -       | 11
                        1     | Pro   | -       | -       | paused
                        1     | Pro   | -       | was     | -
                        """).units()))
                .containsExactly(
                        new UnitBalance("u000", 1_000_000, 1_500_000, false, "Pro", "ads"),
                        new UnitBalance("u001", 800_000, 0, true, "Basic", "Unassigned"),
                        new UnitBalance("u002", 700_000, 0, false, "Unassigned", "sales"),
                        new UnitBalance("u003", 0, 110_000, false, "Pro", "Unassigned"));
    }

    @Test
    void it_leaves_out_what_is_something_at_the_rate_of_the_close_alone() {
        Map<String, Rate> weak = Map.of("VND", Rate.of(new BigDecimal("0.0000380")));
        Map<String, Rate> strong = Map.of("VND", Rate.of(new BigDecimal("0.0000390")));
        Evaluator evaluator = new Evaluator(
                Method.standard(),
                RatedWindows.of(List.of(new RatedWindow(Book.YEAR, weak, strong))),
                Question.by(Set.of()));
        Unit tiny = new Unit(
                "u",
                null,
                List.of(new ItemVersion(
                        new Customer("u", null),
                        Standing.PAID,
                        "VND",
                        Amount.of("1.3"),
                        Days.of(LocalDate.of(2024, 1, 1), null),
                        null)));

        assertThat(watched(evaluator, List.of(tiny))).isEmpty();
        assertThat(evaluator.tallies().total(Book.YEAR).sum(Column.CLOSING_AT_OWN_RATE))
                .isEqualTo(1);
    }

    private static Evaluator evaluator(Measuring measuring, Set<Dimension> dimensions) {
        return new Evaluator(measuring.method(), measuring.windows(), Question.by(dimensions));
    }

    private static List<UnitBalance> watched(Evaluator evaluator, List<Unit> units) {
        List<UnitBalance> watched = new ArrayList<>();
        evaluator.watch(movement -> watched.add(movement.balance()));
        units.forEach(evaluator::add);
        return watched;
    }

    private static long count(List<UnitBalance> units, Predicate<UnitBalance> which) {
        return units.stream().filter(which).count();
    }
}
