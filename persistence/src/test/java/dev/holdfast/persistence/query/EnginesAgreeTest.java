package dev.holdfast.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.statement.Identities;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EnginesAgreeTest {
    private static final int SEEDS = 500;

    @Test
    void stream_sql_and_oracle_give_the_same_tally_in_every_cell_of_random_histories() {
        try (Database database = TestDatabase.fresh()) {
            LongStream.range(0, SEEDS).forEach(seed -> {
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
                Identities.check(stream);
            });
        }
    }
}
