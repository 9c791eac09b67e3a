package dev.holdfast.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.CauseTally.Caused;
import dev.holdfast.core.balance.CauseTally.Part;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.history.NaiveRevenue;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Identities;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EnginesAgreeTest {
    /** So many in every build. */
    private static final int FIRST = 25;

    /** Up to so many in the profile with the long tests, and the others in one of their own. */
    private static final int MORE = 80;

    private static final int SEEDS = 1_000;

    /** Of so many the units are compared, too. */
    private static final int WITH_UNITS = 150;

    private static final int AT_ONCE = 2;

    @Test
    void stream_sql_and_oracle_give_the_same_tally_in_every_cell_of_random_histories() throws Exception {
        agree(0, FIRST);
    }

    @Tag("slow")
    @Test
    void stream_sql_and_oracle_give_the_same_tally_in_every_cell_of_many_more() throws Exception {
        agree(FIRST, MORE);
    }

    @Tag("histories")
    @Test
    void stream_sql_and_oracle_give_the_same_tally_in_every_cell_of_a_thousand() throws Exception {
        agree(MORE, SEEDS);
    }

    private static void agree(long first, long end) throws Exception {
        List<Callable<Boolean>> shares = IntStream.range(0, AT_ONCE)
                .<Callable<Boolean>>mapToObj(share -> () -> agree(first, end, share))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Boolean> share : pool.invokeAll(shares)) {
                assertThat(share.get()).isTrue();
            }
        }
    }

    /** Every history of one share of the seeds, in a database of its own. */
    private static boolean agree(long first, long end, int share) {
        try (Database database = TestDatabase.fresh()) {
            LongStream.range(first, end).filter(seed -> seed % AT_ONCE == share).forEach(seed -> agree(database, seed));
            return true;
        }
    }

    private static void agree(Database database, long seed) {
        History history = RandomHistory.of(seed);
        StoredHistory stored = StoredHistory.in(database, history);
        Measurement stream = stored.measure(Engine.STREAM);
        Measurement sql = stored.measure(Engine.SQL);
        Tallies oracle = new NaiveOracle(history).tallies();
        for (Window window : history.windows()) {
            assertThat(stream.tallies().of(window))
                    .as("stream = oracle, seed %d, %s", seed, window)
                    .isEqualTo(oracle.of(window));
            assertThat(sql.tallies().of(window))
                    .as("sql = oracle, seed %d, %s", seed, window)
                    .isEqualTo(oracle.of(window));
        }
        assertThat(stream.tallies().details())
                .as("stream = oracle, details, seed %d", seed)
                .isEqualTo(oracle.details());
        assertThat(sql.tallies()).as("sql = stream, seed %d", seed).isEqualTo(stream.tallies());
        Identities.check(stream);
        assertThat(sql.revenue()).as("revenue, seed %d", seed).isEqualTo(stream.revenue());
        if (!stream.withoutClosingRates().contains(history.windows().getFirst())) {
            assertThat(stream.revenue())
                    .as("revenue = oracle, seed %d", seed)
                    .isEqualTo(new NaiveRevenue(history).walk());
        }
        if (seed < WITH_UNITS) {
            assertSameUnits(stored, stream.tallies(), seed);
        }
    }

    private static void assertSameUnits(StoredHistory stored, Tallies tallies, long seed) {
        List<UnitMovement> streamed = new ArrayList<>();
        List<UnitMovement> pushedDown = new ArrayList<>();
        stored.measure(Engine.STREAM, streamed::add);
        stored.measure(Engine.SQL, pushedDown::add);
        assertThat(streamed)
                .as("units of stream = oracle, seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(new NaiveOracle(stored.history()).movements());
        assertThat(pushedDown).as("units, seed %d", seed).isEqualTo(streamed);
        assertAddsUp(
                streamed.stream().map(UnitMovement::balance).toList(),
                tallies.total(stored.history().windows().getFirst()),
                seed);
        SortedMap<Part, Caused> causes = new TreeMap<>();
        streamed.forEach(unit -> unit.causes()
                .forEach((cause, amount) ->
                        causes.merge(new Part(unit.movement(), cause), new Caused(1, amount), Caused::plus)));
        assertThat(causes)
                .as("causes, seed %d", seed)
                .isEqualTo(tallies.details().causes().orElseThrow().of(Segment.TOTAL));
    }

    private static void assertAddsUp(List<UnitBalance> units, Tally total, long seed) {
        UnitBalances.Packing inOrder = new UnitBalances.Packing();
        units.forEach(inOrder::add);
        assertThat(inOrder.all()).containsExactlyElementsOf(units);
        assertThat(sum(units, UnitBalance::opening))
                .as("opening, seed %d", seed)
                .isEqualTo(total.amount(Column.OPENING).tenThousandths());
        assertThat(sum(units, UnitBalance::closing))
                .as("closing, seed %d", seed)
                .isEqualTo(total.amount(Column.CLOSING).tenThousandths());
        assertThat(units)
                .noneMatch(unit -> unit.opening() == 0 && unit.closing() == 0)
                .noneMatch(unit -> unit.paused() && unit.closing() != 0);
    }

    private static long sum(List<UnitBalance> units, ToLongFunction<UnitBalance> balance) {
        return units.stream().mapToLong(balance).sum();
    }
}
