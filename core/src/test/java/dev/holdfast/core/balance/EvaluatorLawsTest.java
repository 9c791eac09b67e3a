package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Tally.Expander;
import dev.holdfast.core.balance.Tally.Squares;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be done to a history without changing its figures. */
class EvaluatorLawsTest {
    private static final int SEEDS = 60;
    /** Of 1 to 12. */
    private static final long MULTIPLE_OF_ALL_MONTHS = 27_720;

    private static final Set<Column> COUNTS = EnumSet.range(Column.UNITS, Column.ACQUIRED_UNITS);

    private static final Set<Column> MOVED = EnumSet.range(Column.EXPANDED_UNITS, Column.REACTIVATED_UNITS);

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    static LongStream fewSeeds() {
        return LongStream.range(0, SEEDS / 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_units_and_versions_changes_nothing(long seed) {
        Random random = new Random(seed);
        Measuring measuring = Measuring.of(RandomHistory.of(seed));
        List<Unit> shuffled = new ArrayList<>(
                Variation.eachUnit(measuring.units(), versions -> Variation.shuffled(versions, random)));
        Collections.shuffle(shuffled, random);

        assertThat(measuring.with(shuffled).tallies()).isEqualTo(measuring.tallies());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void cutting_a_version_in_time_changes_nothing(long seed) {
        Random random = new Random(seed);
        Measuring measuring = Measuring.of(RandomHistory.of(seed));

        assertThat(measuring
                        .with(Variation.eachVersion(measuring.units(), version -> Variation.cut(version, random)))
                        .tallies())
                .isEqualTo(measuring.tallies());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void splitting_an_item_into_two_that_add_up_changes_no_total(long seed) {
        Random random = new Random(seed);
        Measuring measuring = Measuring.of(RandomHistory.of(seed));
        List<Unit> split = Variation.eachVersion(measuring.units(), version -> Variation.split(version, random));

        Tallies expected = measuring.tallies();
        Tallies actual = measuring.with(split).tallies();

        expected.byWindow()
                .keySet()
                .forEach(window -> assertThat(actual.total(window)).isEqualTo(expected.total(window)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_power_of_two_times_every_amount_gives_that_many_times_every_sum(long seed) {
        Measuring even = withoutRounding(Measuring.of(RandomHistory.of(seed)));
        Measuring scaled = even.with(Variation.scaled(even.units(), 8));

        Map<Window, Map<Segment, Tally>> expected = new TreeMap<>(Comparator.comparing(Window::toString));
        even.tallies().byWindow().forEach((window, cells) -> {
            Map<Segment, Tally> larger = new TreeMap<>();
            cells.forEach((segment, tally) -> larger.put(segment, scaled(tally, 8)));
            expected.put(window, larger);
        });

        expected.forEach((window, cells) ->
                assertThat(scaled.tallies().of(window)).as("%s", window).isEqualTo(cells));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_segments_of_a_dimension_add_up_to_the_total(long seed) {
        Tallies tallies = Measuring.of(RandomHistory.of(seed)).tallies();

        tallies.byWindow().forEach((window, cells) -> {
            Map<Set<?>, Tally> sums = new HashMap<>();
            cells.forEach((segment, tally) -> sums.merge(segment.dimensions(), tally.plus(Tally.EMPTY), Tally::plus));
            assertThat(sums).hasSize(4);
            Tally total = tallies.total(window).plus(Tally.EMPTY);
            assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualTo(total));
        });
    }

    @ParameterizedTest
    @MethodSource("fewSeeds")
    void one_movement_fits_each_unit_whose_balance_changed_and_none_another(long seed) {
        Measuring measuring = Measuring.of(RandomHistory.of(seed));

        measuring
                .units()
                .forEach(unit -> measuring
                        .with(List.of(unit))
                        .tallies()
                        .byWindow()
                        .forEach((window, cells) -> {
                            Tally alone = cells.getOrDefault(Segment.TOTAL, Tally.EMPTY);
                            boolean changed = alone.sum(Column.OPENING) != alone.sum(Column.CLOSING);
                            assertThat(MOVED.stream().mapToLong(alone::sum).sum())
                                    .as("%s in %s", unit.id(), window)
                                    .isEqualTo(changed ? 1 : 0);
                        }));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_closes_a_month_at_its_own_rate_opens_the_next(long seed) {
        History history = RandomHistory.of(seed);
        List<Window> months = Stream.iterate(history.close(), close -> close.minusMonths(1))
                .limit(18)
                .map(close -> history.method().calendar().window(Window.Kind.MONTH, close))
                .toList();
        Tallies tallies = new Measuring(
                        history.method(),
                        new HistoryUnits(history).rated(months),
                        Question.by(Set.of()),
                        new HistoryUnits(history).units())
                .tallies();

        for (int later = 0; later + 1 < months.size(); later++) {
            assertThat(tallies.total(months.get(later + 1)).sum(Column.CLOSING_AT_OWN_RATE))
                    .as("closing before %s", months.get(later))
                    .isEqualTo(tallies.total(months.get(later)).sum(Column.OPENING));
        }
    }

    /** The same units with even amounts that divide by the months of usage, at rates that double and halve. */
    private static Measuring withoutRounding(Measuring measuring) {
        Map<String, Rate> rates =
                Map.of("USD", Rate.ONE, "EUR", Rate.of(BigDecimal.valueOf(2)), "JPY", Rate.of(new BigDecimal("0.5")));
        return new Measuring(
                measuring.method(),
                new RatedWindows(
                        measuring.windows().all().stream()
                                .map(rated -> atRates(rated, rates))
                                .toList(),
                        measuring.windows().parts(),
                        followed(measuring.windows(), rates)),
                measuring.question(),
                Variation.scaled(measuring.units(), 2 * MULTIPLE_OF_ALL_MONTHS));
    }

    private static SortedMap<Close, Map<String, Rate>> followed(RatedWindows windows, Map<String, Rate> rates) {
        SortedMap<Close, Map<String, Rate>> same = new TreeMap<>(windows.followed());
        same.replaceAll((close, before) -> rates);
        return same;
    }

    private static RatedWindow atRates(RatedWindow rated, Map<String, Rate> rates) {
        SortedMap<Close, Map<String, Rate>> same = new TreeMap<>(rated.rates());
        same.replaceAll((close, before) -> rates);
        return new RatedWindow(rated.window(), same, rates, Optional.empty());
    }

    private static Tally scaled(Tally tally, long factor) {
        Map<Column, Long> sums = new TreeMap<>(tally.sums());
        sums.replaceAll((column, sum) -> COUNTS.contains(column) ? sum : sum * factor);
        BigInteger square = BigInteger.valueOf(factor * factor);
        Squares squares = tally.squares();
        return new Tally(
                sums,
                new Squares(
                        squares.oo().multiply(square),
                        squares.oc().multiply(square),
                        squares.cc().multiply(square)),
                tally.largestExpander()
                        .map(unit -> new Expander(unit.unit(), unit.denominator() * factor, unit.numerator() * factor))
                        .orElse(null),
                tally.parts().stream().map(part -> scaled(part, factor)).toList());
    }
}
