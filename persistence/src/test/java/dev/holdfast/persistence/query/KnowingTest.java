package dev.holdfast.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each kind of change does to a figure, told apart. */
class KnowingTest {
    private static final int FIRST = 4;
    private static final int SEEDS = 16;
    private static final Instant SINCE = Instant.parse("2026-01-05T06:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-02-05T06:00:00Z");
    private static final Method METHOD = Method.standard().with(Setting.CURRENCY, "USD");
    private static final Close CLOSE = Close.of(YearMonth.of(2025, 12));
    private static final Window YEAR = METHOD.calendar().window(Window.Kind.TRAILING_12_MONTHS, CLOSE);

    private static final Database DATABASE = TestDatabase.fresh();

    /** Known since 1 January; what changed did so on 15 January. */
    @BeforeAll
    static void fill() {
        insert("customers (customer_id, parent_id, recorded_at, superseded_at)", """
                ('a', null, '2026-01-01Z', null), ('b', null, '2026-01-01Z', '2026-01-15Z'),
                ('b', 'a', '2026-01-15Z', null)""");
        insert("fx_rates (currency, day, rate, recorded_at, superseded_at)", """
                ('EUR', '2024-12-31', 1.0, '2026-01-01Z', '2026-01-15Z'),
                ('EUR', '2024-12-31', 1.5, '2026-01-15Z', null)""");
        insert("items (item_id, customer_id, amount, currency, valid_from, recorded_at, superseded_at)", """
                ('kept', 'a', 100, 'USD', '2024-01-01', '2026-01-01Z', null),
                ('rated', 'b', 100, 'EUR', '2024-01-01', '2026-01-01Z', null),
                ('replaced', 'b', 20, 'USD', '2024-01-01', '2026-01-01Z', '2026-01-15Z'),
                ('replaced', 'b', 23, 'USD', '2024-01-01', '2026-01-15Z', null),
                ('ended', 'b', 40, 'USD', '2024-01-01', '2026-01-01Z', '2026-01-15Z'),
                ('late', 'b', 10, 'USD', '2024-01-01', '2026-01-15Z', null),
                ('gone', 'b', 1000, 'USD', '2024-01-01', '2026-01-10Z', '2026-01-15Z'),
                ('later', 'b', 2000, 'USD', '2024-01-01', '2026-03-01Z', null)""");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 260, a b",
        "LATE, 270, a b",
        "SUPERSEDED, 263, a b",
        "DELETED, 220, a b",
        "RATES, 310, a b",
        "HIERARCHY, 260, a",
        "LATE SUPERSEDED, 273, a b",
        "LATE DELETED, 230, a b",
        "SUPERSEDED DELETED, 223, a b",
        "LATE SUPERSEDED DELETED, 233, a b",
        "RATES LATE, 320, a b",
        "RATES LATE SUPERSEDED DELETED, 283, a b",
        "RATES LATE SUPERSEDED DELETED HIERARCHY, 283, a",
    })
    void each_kind_of_change_moves_what_it_should_and_nothing_else(String taken, String closing, String units) {
        for (Engine engine : Engine.values()) {
            List<String> handed = new ArrayList<>();
            Measurement measured =
                    measure(engine, new Knowing(SINCE, UNTIL, changes(taken)), unit -> handed.add(unit.unit()));

            assertThat(measured.tallies().total(YEAR).amount(Column.CLOSING))
                    .as(engine.key())
                    .hasToString(closing + ".0000");
            assertThat(String.join(" ", handed)).as(engine.key()).isEqualTo(units);
            assertThat(measured.provenance().knownAt()).isEqualTo(UNTIL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void between_an_instant_and_itself_nothing_changes(Engine engine) {
        Tallies then = measure(engine, Knowing.at(SINCE), unit -> {}).tallies();

        assertThat(measure(engine, new Knowing(SINCE, SINCE, EnumSet.allOf(Change.class)), unit -> {})
                        .tallies())
                .isEqualTo(then);
        assertThat(then.total(YEAR).amount(Column.CLOSING)).hasToString("260.0000");
    }

    @Test
    void what_is_known_with_some_changes_is_what_row_by_row_is_known() {
        holds(0, FIRST);
    }

    @Tag("slow")
    @Test
    void what_is_known_with_some_changes_is_what_row_by_row_is_known_of_more_histories() {
        holds(FIRST, SEEDS);
    }

    private static void holds(long first, long end) {
        Random random = new Random(first);
        try (Database database = TestDatabase.fresh()) {
            LongStream.range(first, end).forEach(seed -> {
                ChangedHistory changed = ChangedHistory.of(seed);
                StoredHistory stored = StoredHistory.in(database, changed.history());
                for (Set<Change> taken :
                        List.of(Set.<Change>of(), some(random), some(random), Set.of(Change.values()))) {
                    Tallies oracle = new NaiveOracle(changed.known(taken)).tallies();
                    for (Engine engine : Engine.values()) {
                        assertThat(tallies(stored, engine, taken))
                                .as("%s, seed %d, %s", engine, seed, taken)
                                .extracting(Tallies::byWindow)
                                .isEqualTo(oracle.byWindow());
                    }
                }
                for (Engine engine : Engine.values()) {
                    assertThat(stored.measure(engine, Knowing.at(ChangedHistory.SINCE))
                                    .tallies())
                            .as("nothing taken, seed %d", seed)
                            .isEqualTo(tallies(stored, engine, Set.of()));
                    assertThat(stored.measure(engine, Knowing.at(ChangedHistory.UNTIL))
                                    .tallies())
                            .as("everything taken, seed %d", seed)
                            .isEqualTo(tallies(stored, engine, Set.of(Change.values())));
                }
            });
        }
    }

    private static Tallies tallies(StoredHistory stored, Engine engine, Set<Change> taken) {
        return stored.measure(engine, new Knowing(ChangedHistory.SINCE, ChangedHistory.UNTIL, taken))
                .tallies();
    }

    private static Set<Change> some(Random random) {
        Set<Change> some = EnumSet.noneOf(Change.class);
        for (Change change : Change.values()) {
            if (random.nextBoolean()) {
                some.add(change);
            }
        }
        return some;
    }

    private static Set<Change> changes(String names) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        for (String name : names.split(" ", -1)) {
            if (!name.isEmpty()) {
                changes.add(Change.valueOf(name));
            }
        }
        return changes;
    }

    private static Measurement measure(Engine engine, Knowing knowing, Consumer<UnitMovement> units) {
        Request request =
                new Request(METHOD, CLOSE, List.of(YEAR), Question.by(Set.of()), engine, Optional.of(knowing), false);
        return DATABASE.read(sql -> new Measuring(sql, UNTIL, "test").measure(request, Progress.NONE, units));
    }

    private static void insert(String into, String values) {
        DATABASE.write(sql -> sql.execute("insert into holdfast." + into + " values " + values));
    }
}
