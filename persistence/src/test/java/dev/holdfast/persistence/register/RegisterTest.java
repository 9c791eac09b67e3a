package dev.holdfast.persistence.register;

import static dev.holdfast.persistence.register.SmallRegister.AUGUST;
import static dev.holdfast.persistence.register.SmallRegister.METHOD;
import static dev.holdfast.persistence.register.SmallRegister.NOW;
import static dev.holdfast.persistence.register.SmallRegister.OCTOBER;
import static dev.holdfast.persistence.register.SmallRegister.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
    private final String url = TestDatabase.freshUrl();
    private final Database database = TestDatabase.openAs("postgres", url);
    private final Register register = Register.in(database);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T06:00:00Z, 2026-11-02T06:00:00Z, 2026-11-02T06:00:00.000001Z",
        "2026-11-02T06:00:00Z, 2026-11-02T05:00:00Z, 2026-11-02T06:00:00.000001Z",
        "2026-11-02T06:00:00Z, 2026-11-02T06:00:00.000000999Z, 2026-11-02T06:00:00.000001Z",
        "2026-11-02T06:00:00Z, 2026-11-02T06:00:00.000001Z, 2026-11-02T06:00:00.000001Z",
        "2026-11-02T06:00:00Z, 2026-11-02T06:00:01.123456789Z, 2026-11-02T06:00:01.123456Z",
    })
    void an_entry_is_after_the_one_before_it_whatever_the_clock_says(Instant first, Instant second, Instant entered) {
        register.begin(OCTOBER, "0.1.0", "Ann", first);

        assertThat(register.time(second)).isEqualTo(entered);
        assertThat(register.begin(OCTOBER, "0.1.0", "Ann", second).startedAt()).isEqualTo(entered);
    }

    @Test
    void entries_of_every_kind_follow_each_other_under_a_clock_that_stands_still() {
        Prepared prepared = SmallRegister.fill(register);
        Run run = SmallRegister.begin(register);
        register.restate(run, METHOD, SmallRegister.found(AUGUST), NOW);
        register.adopt(List.of(SmallRegister.imported(AUGUST)), NOW);

        List<Instant> entered = List.of(
                register.now().runs().getFirst().startedAt(),
                register.now()
                        .run(prepared.run())
                        .orElseThrow()
                        .end()
                        .orElseThrow()
                        .at(),
                register.now().approvals(prepared.run()).getFirst().signOff().at(),
                enteredAt("statements where run_id is not null"),
                register.now().adjustments().getFirst().enteredAt(),
                run.startedAt(),
                enteredAt("restatements where close = '2026-08-31'"),
                enteredAt("statements where run_id is null"));
        assertThat(entered).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void what_was_entered_by_an_instant_is_seen_then_and_nothing_else() {
        Run run = SmallRegister.begin(register);
        Prepared prepared = SmallRegister.prepared(run);
        register.prepare(prepared, METHOD, SmallRegister.units(), List.of(SmallRegister.found(SEPTEMBER)), NOW);
        register.approve(prepared, SignOff.Role.REVIEWED, "Bea", NOW);
        register.issue(SmallRegister.issued(prepared), SmallRegister.documents(), NOW);
        register.adjust(SmallRegister.adjustment(OCTOBER), NOW);

        List<String> seen = new ArrayList<>();
        for (int micros = -1; micros <= 4; micros++) {
            seen.add(seen(register.asOf(NOW.plusNanos(1_000L * micros)), prepared));
        }
        assertThat(seen)
                .containsExactly(
                        "",
                        "run",
                        "run end prepared method units restatement",
                        "run end prepared method units restatement approval",
                        "run end prepared method units restatement approval statement documents",
                        "run end prepared method units restatement approval statement documents adjustment");
        assertThat(seen(register.now(), prepared)).isEqualTo(seen.getLast());
    }

    private static String seen(RegisterReader reader, Prepared prepared) {
        List<String> seen = new ArrayList<>();
        String run = prepared.run();
        mark(seen, "run", !reader.runs().isEmpty() && reader.run(run).isPresent());
        mark(seen, "end", reader.run(run).flatMap(Run::end).isPresent());
        mark(
                seen,
                "prepared",
                reader.prepared(run).isPresent()
                        && reader.lastPrepared(OCTOBER).isPresent()
                        && reader.lastPrepared(OCTOBER).isPresent());
        mark(
                seen,
                "method",
                reader.method(METHOD.fingerprint()).isPresent()
                        && reader.methodVersion(METHOD.fingerprint()).isPresent());
        mark(seen, "units", reader.units(run).units() == 3);
        mark(seen, "restatement", !reader.restatements().isEmpty());
        mark(seen, "approval", !reader.approvals(run).isEmpty());
        mark(
                seen,
                "statement",
                !reader.statements().isEmpty() && reader.statement(OCTOBER).isPresent());
        mark(seen, "documents", !reader.documents(run).isEmpty());
        mark(seen, "adjustment", !reader.adjustments().isEmpty());
        return String.join(" ", seen);
    }

    private static void mark(List<String> seen, String what, boolean isThere) {
        if (isThere) {
            seen.add(what);
        }
    }

    @Test
    void runs_are_numbered_by_close() {
        List<String> ids = new ArrayList<>();
        for (var close : List.of(OCTOBER, OCTOBER, SEPTEMBER, OCTOBER)) {
            ids.add(register.begin(close, "0.1.0", "Ann", NOW).id());
        }

        assertThat(ids).containsExactly("2026-10.1", "2026-10.2", "2026-09.1", "2026-10.3");
        assertThat(register.now().runs()).extracting(Run::id).isEqualTo(ids);
    }

    @Test
    void runs_that_begin_at_once_get_numbers_of_their_own() throws Exception {
        List<Run> runs = atOnce(Collections.nCopies(8, () -> SmallRegister.begin(register)));

        assertThat(runs)
                .extracting(Run::id)
                .containsExactlyInAnyOrder(
                        "2026-10.1",
                        "2026-10.2",
                        "2026-10.3",
                        "2026-10.4",
                        "2026-10.5",
                        "2026-10.6",
                        "2026-10.7",
                        "2026-10.8");
        assertThat(runs).extracting(Run::startedAt).doesNotHaveDuplicates();
    }

    @Test
    void a_close_is_issued_once() {
        Prepared first = SmallRegister.fill(register);
        Prepared second = prepare();
        List<String> before = SmallRegister.rows(database);

        assertThat(register.issue(SmallRegister.issued(second), SmallRegister.documents(), NOW))
                .isFalse();
        assertThat(register.issue(SmallRegister.issued(first), SmallRegister.documents(), NOW))
                .isFalse();
        assertThat(SmallRegister.rows(database)).isEqualTo(before);
    }

    @Test
    void a_close_that_is_issued_twice_at_once_is_issued_once() throws Exception {
        Prepared first = prepare();
        Prepared second = prepare();
        try (Database other = TestDatabase.openAs("postgres", url)) {
            Register beside = Register.in(other);

            assertThat(atOnce(List.of(
                            () -> register.issue(SmallRegister.issued(first), SmallRegister.documents(), NOW),
                            () -> beside.issue(SmallRegister.issued(second), SmallRegister.documents(), NOW))))
                    .containsExactlyInAnyOrder(true, false);
        }
        String issued = register.now().statement(OCTOBER).flatMap(Issued::run).orElseThrow();
        String other = issued.equals(first.run()) ? second.run() : first.run();
        assertThat(register.now().statements()).hasSize(1);
        assertThat(register.now().documents(issued)).hasSize(2);
        assertThat(register.now().documents(other)).isEmpty();
    }

    @Test
    void a_role_is_given_once() {
        Prepared prepared = prepare();
        register.approve(prepared, SignOff.Role.REVIEWED, "Bea", NOW);

        assertThatThrownBy(() -> register.approve(prepared, SignOff.Role.REVIEWED, "Dan", NOW))
                .hasMessage(
                        "APPROVAL_REFUSED: run 2026-10.1 is reviewed already. Look at it with: holdfast register show"
                                + " 2026-10.1.");
        register.approve(prepared, SignOff.Role.APPROVED, "Dan", NOW);
        assertThat(register.now().approvals(prepared.run()))
                .extracting(approval -> approval.signOff().name())
                .containsExactly("Bea", "Dan");
    }

    @Test
    void nobody_approves_what_was_not_prepared() {
        Prepared prepared = prepare();
        Prepared forged = new Prepared(
                prepared.run(),
                prepared.close(),
                prepared.knownAt(),
                prepared.inputDigest(),
                prepared.fingerprint(),
                prepared.content(),
                "0".repeat(64),
                prepared.inputs());

        assertThatThrownBy(() -> register.approve(forged, SignOff.Role.REVIEWED, "Bea", NOW))
                .hasMessageStartingWith("DATABASE_FAILED: ")
                .hasMessageContaining("violates foreign key constraint");
        assertThat(register.now().approvals(prepared.run())).isEmpty();
    }

    @Test
    void a_statement_is_of_the_close_that_was_prepared() {
        Prepared prepared = prepare();
        Issued imported = SmallRegister.imported(SEPTEMBER);
        Issued other =
                new Issued(imported.figures(), imported.logoRetention(), Optional.of(prepared.run()), Optional.empty());

        assertThatThrownBy(() -> register.issue(other, List.of(), NOW))
                .hasMessageContaining("violates foreign key constraint");
        assertThat(register.now().statements()).isEmpty();
    }

    @Test
    void what_breaks_while_it_is_entered_leaves_nothing() {
        Run run = SmallRegister.begin(register);
        List<String> before = SmallRegister.rows(database);
        FoundRestatement twice = SmallRegister.found(SEPTEMBER);

        assertThatThrownBy(() -> register.prepare(
                        SmallRegister.prepared(run), METHOD, SmallRegister.units(), List.of(twice, twice), NOW))
                .hasMessageStartingWith("DATABASE_FAILED: ");
        assertThat(SmallRegister.rows(database)).isEqualTo(before);
    }

    @Test
    void statements_of_before_are_adopted_all_or_none() {
        register.adopt(List.of(SmallRegister.imported(AUGUST)), NOW);
        List<String> before = SmallRegister.rows(database);

        assertThatThrownBy(() ->
                        register.adopt(List.of(SmallRegister.imported(SEPTEMBER), SmallRegister.imported(AUGUST)), NOW))
                .hasMessage(
                        "REGISTER_ENTRY: a statement of 2026-08 is in the register already. Leave that row out; what"
                                + " is in the register stays.");
        assertThatThrownBy(() -> register.adopt(
                        List.of(SmallRegister.imported(SEPTEMBER), SmallRegister.imported(SEPTEMBER)), NOW))
                .hasMessageStartingWith("REGISTER_ENTRY: a statement of 2026-09 is in the register already");
        assertThat(SmallRegister.rows(database)).isEqualTo(before);
    }

    private Prepared prepare() {
        Prepared prepared = SmallRegister.prepared(SmallRegister.begin(register));
        register.prepare(prepared, METHOD, UnitBalances.EMPTY, List.of(), NOW);
        return prepared;
    }

    private Instant enteredAt(String row) {
        return database.<Instant>read(sql -> sql.fetchSingle("select entered_at from holdfast_register." + row)
                .get(0, Instant.class));
    }

    /** Does several things from as many threads, which begin together. */
    static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Callable<T>> together = new ArrayList<>();
            for (Callable<T> work : works) {
                together.add(() -> {
                    start.await();
                    return work.call();
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(together)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
