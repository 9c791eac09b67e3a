package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.balance.Flow.Moved;
import dev.holdfast.core.balance.Flow.Passage;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.money.Amount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MigrationTest {
    private static final Moved NOBODY = moved(0, "0", "0");
    private static final Flow FLOW = new Flow(new TreeMap<>(Map.of(
            passage("Basic", "Basic"), moved(20, "200", "210"),
            passage("Basic", "Pro"), moved(3, "30", "90"),
            passage("Basic", "Old"), moved(1, "10", "5"),
            passage("Pro", "Pro"), moved(10, "300", "330"),
            passage("Pro", "Basic"), moved(2, "60", "20"),
            passage("Pro", null), moved(4, "120", "0"),
            passage(null, "Plus"), moved(5, "0", "100"),
            passage(null, "Pro"), moved(6, "0", "180"))));
    private static final Migration MIGRATION =
            Migration.of(FLOW, new TreeMap<>(Map.of("Pro", moved(1, "30", "0"))), List.of("Basic", "Plus", "Pro"));

    @Test
    void tiers_stand_from_high_to_low_those_without_a_rank_last() {
        assertThat(MIGRATION.tiers()).containsExactly("Pro", "Plus", "Basic", "Old");
        assertThat(Migration.of(FLOW, new TreeMap<>(), List.of()).tiers())
                .containsExactly("Pro", "Plus", "Old", "Basic");
    }

    @Test
    void only_those_that_somebody_was_in_at_open_are_left_from() {
        assertThat(MIGRATION.from()).containsExactly("Pro", "Basic");
    }

    @Test
    void a_cell_row_or_column_is_read_off_the_flow() {
        assertThat(MIGRATION.between("Basic", "Pro")).isEqualTo(moved(3, "30", "90"));
        assertThat(MIGRATION.between("Old", "Pro")).isEqualTo(NOBODY);
        assertThat(MIGRATION.at("Basic")).isEqualTo(moved(24, "240", "305"));
        assertThat(MIGRATION.at("Plus")).isEqualTo(NOBODY);
        assertThat(MIGRATION.to("Pro")).isEqualTo(moved(13, "330", "420"));
        assertThat(MIGRATION.to("Plus")).isEqualTo(NOBODY);
    }

    @Test
    void the_paused_are_not_gone() {
        assertThat(MIGRATION.paused("Pro")).isEqualTo(moved(1, "30", "0"));
        assertThat(MIGRATION.gone("Pro")).isEqualTo(moved(3, "90", "0"));
        assertThat(MIGRATION.paused("Basic")).isEqualTo(NOBODY);
        assertThat(MIGRATION.gone("Basic")).isEqualTo(NOBODY);
    }

    @Test
    void up_and_down_are_counted_in_units_without_the_new_the_gone_and_the_faithful() {
        assertThat(MIGRATION.up()).isEqualTo(3);
        assertThat(MIGRATION.down()).isEqualTo(3);
        assertThat(MIGRATION.direction("Basic", "Pro")).isNegative();
        assertThat(MIGRATION.direction("Pro", "Old")).isPositive();
        assertThat(MIGRATION.direction("Pro", "Pro")).isZero();
    }

    @Test
    void paused_units_are_counted_by_their_tier_where_they_paid_at_open() {
        Migration.Paused paused = new Migration.Paused();

        paused.accept(unit("Pro", 30, true));
        paused.accept(unit("Pro", 20, true));
        paused.accept(unit("Basic", 10, true));
        paused.accept(unit("Basic", 0, true));
        paused.accept(unit("Basic", 10, false));

        assertThat(paused.byTier())
                .containsExactly(
                        Map.entry("Basic", new Moved(1, new Amount(10), Amount.ZERO)),
                        Map.entry("Pro", new Moved(2, new Amount(50), Amount.ZERO)));
    }

    private static UnitBalance unit(String tier, long opening, boolean paused) {
        return new UnitBalance("u", opening, 0, paused, tier, "ads");
    }

    private static Moved moved(long units, String opening, String closing) {
        return new Moved(units, Amount.of(opening), Amount.of(closing));
    }

    private static Passage passage(@Nullable String from, @Nullable String to) {
        return new Passage(Optional.ofNullable(from), Optional.ofNullable(to));
    }

    @Test
    void to_have_no_tier_is_no_rank_and_unlisted_tiers_have_one_rank() {
        SortedMap<Flow.Passage, Flow.Moved> cells = new TreeMap<>();
        cells.put(passage(Segment.UNASSIGNED, "Pro"), moved(1, "10", "10"));
        cells.put(passage("Old", "Older"), moved(2, "10", "10"));
        cells.put(passage("Old", "Pro"), moved(4, "10", "10"));
        Migration migration = Migration.of(new Flow(cells), new TreeMap<>(), List.of("Basic", "Pro"));

        assertThat(migration.up()).isEqualTo(4);
        assertThat(migration.down()).isZero();
        assertThat(migration.changed()).isEqualTo(6);
    }
}
