package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.sample.Book;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Days;
import dev.holdfast.core.time.Window;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the cohorts of 2025 and of 2024 have in common. */
class SharedTest {
    private static final Map<String, Rate> RATES = Map.of("USD", Rate.ONE);
    private static final Close OPEN = Book.YEAR.open();
    private static final Window BEFORE = new Window(Window.Kind.TRAILING_12_MONTHS, OPEN.minusMonths(12), OPEN);

    @Test
    void a_unit_adds_the_products_of_what_it_was_in_both() {
        SortedMap<Segment, Shared> shared = shared(Set.of(), unit("u", "A 2", "A 3", "A 5"));

        assertThat(shared).containsExactly(Map.entry(Segment.TOTAL, of(1, 3 * 2, 3 * 3, 5 * 2, 5 * 3)));
    }

    @Test
    void a_unit_that_is_in_one_cohort_alone_adds_nothing() {
        assertThat(shared(
                        Set.of(),
                        unit("new in 2024", "- 0", "A 3", "A 5"),
                        unit("gone in 2024", "A 2", "- 0", "- 0"),
                        unit("gone and back", "A 2", "- 0", "A 9")))
                .containsExactly(Map.entry(Segment.TOTAL, Shared.NOTHING));
    }

    @Test
    void several_units_add_up() {
        assertThat(shared(Set.of(), unit("u", "A 2", "A 3", "A 5"), unit("v", "A 1", "A 10", "- 0")))
                .containsExactly(Map.entry(Segment.TOTAL, of(2, 6 + 10, 9 + 100, 10, 15)));
    }

    @Test
    void a_unit_that_changed_its_tier_is_shared_by_no_tier() {
        SortedMap<Segment, Shared> shared =
                shared(Set.of(Dimension.TIER), unit("stays", "A 2", "A 3", "A 5"), unit("moves", "A 1", "B 1", "B 1"));

        assertThat(shared)
                .containsExactly(
                        Map.entry(Segment.TOTAL, of(2, 7, 10, 11, 16)),
                        Map.entry(Segment.of(Dimension.TIER, "A"), of(1, 6, 9, 10, 15)));
    }

    @Test
    void but_the_channel_that_it_kept_shares_it() {
        assertThat(shared(Dimension.OF_STATEMENT, unit("moves", "A 1", "B 1", "B 1")))
                .containsOnlyKeys(Segment.TOTAL, Segment.of(Dimension.CHANNEL, "ads"));
    }

    @Test
    void a_window_compared_to_none_shares_nothing() {
        Tallies tallies = measure(Set.of(), Optional.empty(), unit("u", "A 2", "A 3", "A 5"));

        assertThat(tallies.details().shared()).isEmpty();
        assertThat(new Tallies(tallies.byWindow())).isEqualTo(tallies);
        assertThatThrownBy(() -> tallies.details().shared().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void what_is_asked_does_not_change_with_the_set_it_was_made_of() {
        TreeSet<Dimension> dimensions = new TreeSet<>();
        Question question = new Question(dimensions, Optional.empty(), Optional.empty(), false, Optional.empty(), 0);
        dimensions.add(Dimension.TIER);

        assertThat(question).isEqualTo(Question.by(Set.of()));
        assertThat(Question.by(Dimension.OF_STATEMENT).dimensions()).containsExactly(Dimension.TIER, Dimension.CHANNEL);
    }

    private static SortedMap<Segment, Shared> shared(Set<Dimension> dimensions, Unit... units) {
        return measure(dimensions, Optional.of(BEFORE), units).details().shared();
    }

    private static Tallies measure(Set<Dimension> dimensions, Optional<Window> against, Unit... units) {
        Evaluator evaluator = new Evaluator(
                Method.standard(),
                RatedWindows.of(
                        List.of(new RatedWindow(Book.YEAR, RATES, RATES), new RatedWindow(BEFORE, RATES, RATES))),
                new Question(new TreeSet<>(dimensions), Optional.empty(), against, false, Optional.empty(), 0));
        List.of(units).forEach(evaluator::add);
        return evaluator.tallies();
    }

    /** A unit of channel ads by its tier and price at the closes of 2023, 2024 and 2025, in 1/10 000. */
    private static Unit unit(String id, String... atCloses) {
        List<ItemVersion> versions = new ArrayList<>();
        for (int year = 0; year < atCloses.length; year++) {
            String[] parts = atCloses[year].split(" ", -1);
            LocalDate close = LocalDate.of(2023 + year, 12, 31);
            versions.add(new ItemVersion(
                    new Customer(id, null),
                    Standing.PAID,
                    "USD",
                    new Amount(Long.parseLong(parts[1])),
                    Days.of(close, close.plusYears(1)),
                    parts[0]));
        }
        return new Unit(id, "ads", versions);
    }

    private static Shared of(long units, long oo, long oc, long co, long cc) {
        return new Shared(
                units, BigInteger.valueOf(oo), BigInteger.valueOf(oc), BigInteger.valueOf(co), BigInteger.valueOf(cc));
    }
}
