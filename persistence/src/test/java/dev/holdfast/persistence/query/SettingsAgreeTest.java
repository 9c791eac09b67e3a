package dev.holdfast.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.history.RandomMethod;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each value of each setting alone: stream, SQL and oracle say the same. */
class SettingsAgreeTest {
    /** So many histories a value in every build, the others in the profile with the long tests. */
    private static final int FIRST = 1;

    private static final int SEEDS = 3;
    private static final Database DATABASE = TestDatabase.fresh();

    record Value(Setting setting, String value) {
        @Override
        public String toString() {
            return setting.key() + "=" + value;
        }
    }

    static List<Value> values() {
        return RandomMethod.SETTINGS.stream()
                .flatMap(setting ->
                        RandomMethod.values(setting).stream().skip(1).map(value -> new Value(setting, value)))
                .toList();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @MethodSource("values")
    void each_value_gives_the_same_three_times(Value value) {
        LongStream.range(0, FIRST).forEach(seed -> agree(value, seed));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("values")
    void each_value_gives_the_same_three_times_in_many_more(Value value) {
        LongStream.range(FIRST, SEEDS).forEach(seed -> agree(value, seed));
    }

    private static void agree(Value value, long seed) {
        History history = RandomHistory.plain(seed);
        History changed = history.by(history.method().with(value.setting, value.value));
        StoredHistory stored = StoredHistory.in(DATABASE, changed);
        Tallies stream = stored.measure(Engine.STREAM).tallies();
        Tallies oracle = new NaiveOracle(changed).tallies();

        assertThat(stored.measure(Engine.SQL).tallies())
                .as("sql = stream, %s, seed %d", value, seed)
                .isEqualTo(stream);
        assertThat(stream.byWindow())
                .as("stream = oracle, %s, seed %d", value, seed)
                .isEqualTo(oracle.byWindow());
    }

    @ParameterizedTest
    @EnumSource
    void an_attribute_that_no_customer_has_is_refused_with_those_there_are(Engine engine) {
        StoredHistory stored = StoredHistory.in(DATABASE, RandomHistory.plain(1));

        assertThatThrownBy(() -> stored.measure(engine, Question.by(Set.of(Dimension.of("region")))))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.DIMENSION_UNAVAILABLE))
                .hasMessageContaining("'region' is no dimension, and no customer has an attribute of this name")
                .hasMessageContaining("or an attribute: size.");
    }

    @Test
    void a_unit_that_began_and_ended_inside_needs_the_rate_of_its_last_day_where_segments_are_told_apart() {
        List<Fault> streamed = lacking(Engine.STREAM);

        assertThat(streamed).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.FX_RATE_MISSING);
            assertThat(fault).hasMessageContaining("(needed to tell the segment of a unit on its last day with MRR)");
        });
        assertThat(lacking(Engine.SQL))
                .hasSameSizeAs(streamed)
                .allSatisfy(fault -> assertThat(fault)
                        .hasMessageContaining("(needed to tell the segment of a unit on its last day with MRR)"));
    }

    /** Rates at month ends alone, each at its own: what is lost in the middle of a month has none. */
    private static List<Fault> lacking(Engine engine) {
        return LongStream.range(0, 12)
                .boxed()
                .flatMap(seed -> {
                    History plain = RandomHistory.plain(seed);
                    Method method =
                            plain.method().with(Setting.CURRENCY_MODE, "spot").with(Setting.MEASUREMENT, "all-flows");
                    Set<String> told = new HashSet<>();
                    List<RateRow> atMonthEnds = plain.rates().stream()
                            .filter(rate -> told.add(rate.currency() + YearMonth.from(rate.day()) + rate.known()))
                            .map(rate -> new RateRow(
                                    rate.currency(),
                                    YearMonth.from(rate.day()).atEndOfMonth(),
                                    rate.rate(),
                                    rate.known()))
                            .toList();
                    History rated = new History(
                            plain.customers(),
                            plain.items(),
                            atMonthEnds,
                            plain.attributes(),
                            method,
                            plain.close(),
                            plain.dimensions(),
                            plain.knownAt(),
                            plain.features());
                    StoredHistory stored = StoredHistory.in(DATABASE, rated);
                    // Neither the total needs it, nor who moved between the two closes.
                    stored.measure(engine, Question.by(Set.of()).withMigration(Dimension.TIER));
                    return refusal(stored, engine).stream();
                })
                .toList();
    }

    private static Optional<Fault> refusal(StoredHistory stored, Engine engine) {
        try {
            stored.measure(engine);
            return Optional.empty();
        } catch (Fault fault) {
            return Stream.of(fault)
                    .filter(found -> found.code() == ErrorCode.FX_RATE_MISSING)
                    .findFirst();
        }
    }
}
