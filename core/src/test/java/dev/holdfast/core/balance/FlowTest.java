package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.Flow.Moved;
import dev.holdfast.core.balance.Flow.Passage;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who moved from which segment to which. */
class FlowTest {
    private static final Map<String, Rate> RATES = Map.of("USD", Rate.ONE);
    private static final LocalDate MIDSUMMER = LocalDate.of(2025, 6, 24);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @Test
    void each_unit_is_in_the_cell_of_its_tiers_at_both_closes() {
        Flow flow = flow(
                Dimension.TIER,
                unit("up", "Basic 100", "Pro 150"),
                unit("down", "Pro 80", "Basic 30"),
                unit("also down", "Pro 70", "Basic 70"),
                unit("new", null, "Pro 20"),
                unit("gone", "Basic 60", null),
                unit("without a tier", "- 5", "- 6"),
                unit("never", null, null));

        assertThat(flow.cells())
                .containsExactly(
                        Map.entry(passage("Basic", "Pro"), moved(1, 100, 150)),
                        Map.entry(passage("Basic", null), moved(1, 60, 0)),
                        Map.entry(passage("Pro", "Basic"), moved(2, 150, 100)),
                        Map.entry(passage("Unassigned", "Unassigned"), moved(1, 5, 6)),
                        Map.entry(passage(null, "Pro"), moved(1, 0, 20)));
    }

    @Test
    void a_unit_never_changes_its_channel() {
        assertThat(flow(Dimension.CHANNEL, unit("u", "Basic 100", "Pro 150")).cells())
                .containsExactly(Map.entry(passage("ads", "ads"), moved(1, 100, 150)));
    }

    @Test
    void any_dimension_may_be_asked_for_alone() {
        assertThat(flow(Dimension.CURRENCY, unit("u", "Basic 100", "Pro 150")).cells())
                .containsExactly(Map.entry(passage("USD", "USD"), moved(1, 100, 150)));
        assertThat(flow(Dimension.of("size"), unit("u", "Basic 100", null)).cells())
                .containsExactly(Map.entry(passage("Unassigned", null), moved(1, 100, 0)));
    }

    @Test
    void who_is_paused_left_for_nowhere() {
        Unit unit = new Unit(
                "u",
                null,
                List.of(
                        version(Standing.PAID, "Pro", "9", Days.of(LocalDate.of(2024, 1, 1), MIDSUMMER)),
                        version(Standing.PAUSED, "Pro", "9", Days.of(MIDSUMMER, null))));

        assertThat(flow(Dimension.TIER, unit).cells()).containsExactly(Map.entry(passage("Pro", null), moved(1, 9, 0)));
    }

    @Test
    void a_migration_nobody_asks_for_is_none() {
        Evaluator evaluator = evaluator(Optional.empty());
        evaluator.add(unit("u", "Basic 100", "Pro 150"));

        assertThat(evaluator.tallies().details().flow()).isEqualTo(Flow.NONE);
        assertThat(evaluator.tallies().of(Book.YEAR)).containsOnlyKeys(Segment.TOTAL);
    }

    @Test
    void a_migration_divides_no_figure() {
        Evaluator evaluator = evaluator(Optional.of(Dimension.TIER));
        evaluator.add(unit("u", "Basic 100", "Pro 150"));

        assertThat(evaluator.tallies().of(Book.YEAR)).containsOnlyKeys(Segment.TOTAL);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_cells_add_up_to_both_balances_of_the_window(long seed) {
        Measuring measuring = Measuring.of(RandomHistory.of(seed));
        Tallies tallies = measuring.tallies();
        Tally total = tallies.total(measuring.windows().asked().getFirst());

        assertThat(sum(tallies, Moved::opening)).isEqualTo(total.amount(Column.OPENING));
        assertThat(sum(tallies, Moved::closing)).isEqualTo(total.amount(Column.CLOSING));
        assertThat(tallies.details().flow().cells().entrySet().stream()
                        .filter(cell -> cell.getKey().from().isPresent())
                        .mapToLong(cell -> cell.getValue().units())
                        .sum())
                .isEqualTo(total.sum(Column.OPENING_UNITS));
        assertThat(tallies.details().flow().cells().keySet())
                .noneMatch(passage -> passage.from().isEmpty() && passage.to().isEmpty());
    }

    @Test
    void cells_are_ordered_by_code_point_and_nowhere_comes_last() {
        TreeSet<Passage> ordered = new TreeSet<>(List.of(
                passage(null, "a"),
                passage("\uD83D\uDE0A", "a"),
                passage("\uFF5E", "a"),
                passage("a", null),
                passage("a", "b"),
                passage("a", "a")));

        assertThat(ordered)
                .containsExactly(
                        passage("a", "a"),
                        passage("a", "b"),
                        passage("a", null),
                        passage("\uFF5E", "a"),
                        passage("\uD83D\uDE0A", "a"),
                        passage(null, "a"));
    }

    @Test
    void it_does_not_change_with_the_map_it_was_made_of() {
        TreeMap<Passage, Moved> cells = new TreeMap<>();
        Flow flow = new Flow(cells);
        cells.put(passage("a", "b"), moved(1, 1, 1));

        assertThat(flow).isEqualTo(Flow.NONE);
        assertThatThrownBy(() -> flow.cells().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Amount sum(Tallies tallies, Function<Moved, Amount> balance) {
        return tallies.details().flow().cells().values().stream().map(balance).reduce(Amount.ZERO, Amount::plus);
    }

    private static Flow flow(Dimension dimension, Unit... units) {
        Evaluator evaluator = evaluator(Optional.of(dimension));
        Stream.of(units).forEach(evaluator::add);
        return evaluator.tallies().details().flow();
    }

    private static Evaluator evaluator(Optional<Dimension> migration) {
        return new Evaluator(
                Method.standard(),
                RatedWindows.of(List.of(new RatedWindow(Book.YEAR, RATES, RATES))),
                new Question(new TreeSet<>(), migration, Optional.empty(), false, Optional.empty(), 0));
    }

    private static Unit unit(String id, @Nullable String atOpen, @Nullable String atClose) {
        return new Unit(
                id,
                "ads",
                Stream.of(
                                priced(atOpen, Days.of(LocalDate.of(2024, 1, 1), MIDSUMMER)),
                                priced(atClose, Days.of(MIDSUMMER, null)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<ItemVersion> priced(@Nullable String item, Days days) {
        return Optional.ofNullable(item)
                .map(text -> text.split(" ", -1))
                .map(text -> version(Standing.PAID, text[0], text[1], days));
    }

    private static ItemVersion version(Standing standing, String tier, String price, Days days) {
        return new ItemVersion(
                new Customer("c", null), standing, "USD", Amount.of(price), days, tier.equals("-") ? null : tier);
    }

    private static Passage passage(@Nullable String from, @Nullable String to) {
        return new Passage(Optional.ofNullable(from), Optional.ofNullable(to));
    }

    private static Moved moved(long units, long opening, long closing) {
        return new Moved(units, new Amount(opening * 10_000), new Amount(closing * 10_000));
    }
}
