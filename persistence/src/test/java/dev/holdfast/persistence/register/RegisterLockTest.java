package dev.holdfast.persistence.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Held;
import dev.holdfast.persistence.database.TestDatabase;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One run at a time. */
@SuppressWarnings("try") // A lock is held, and not spoken to.
class RegisterLockTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final String WAITING = " from pg_locks l join pg_database d on d.oid = l.database"
            + " where l.locktype = 'advisory' and d.datname = current_database() and ";

    private final String url = TestDatabase.freshUrl();
    private final Database database = TestDatabase.openAs("postgres", url);
    private final Database elsewhere = TestDatabase.openAs("postgres", url);
    private final Register register = Register.in(database);
    private final Register other = Register.in(elsewhere);

    @AfterEach
    void close() {
        elsewhere.close();
        database.close();
    }

    @Test
    void a_second_run_is_refused_after_its_patience() {
        try (Held first = register.lockRuns(LONG)) {
            assertThatThrownBy(() -> other.lockRuns(SHORT))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.RUN_IN_PROGRESS))
                    .hasMessage(
                            "RUN_IN_PROGRESS: another run is under way on this register, and was not done after 0 s."
                                    + " Wait until it has ended, then try again.");
            assertThatThrownBy(() -> register.lockRuns(SHORT)).hasMessageStartingWith("RUN_IN_PROGRESS: ");
        }
        other.lockRuns(SHORT).close();
    }

    @Test
    void a_second_run_waits_for_the_first() throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Held> second;
            try (Held first = register.lockRuns(LONG)) {
                second = thread.submit(() -> other.lockRuns(LONG));
                while (count("not l.granted") == 0) {
                    assertThat(second).isNotDone();
                }
            }
            second.get().close();
        }
        assertThat(count("true")).isZero();
    }

    @Test
    void the_lock_of_a_run_that_died_is_free() {
        try (Held died = register.lockRuns(LONG)) {
            assertThat(elsewhere.<Boolean>read(
                            sql -> sql.fetchSingle("select pg_terminate_backend(l.pid)" + WAITING + "l.granted")
                                    .get(0, Boolean.class)))
                    .isTrue();
            other.lockRuns(LONG).close();
        }
        register.lockRuns(LONG).close();
    }

    @Test
    void entries_go_on_while_a_run_is_under_way() {
        try (Held first = register.lockRuns(LONG)) {
            assertThat(SmallRegister.begin(other).id()).isEqualTo("2026-10.1");
        }
    }

    private int count(String which) {
        return elsewhere.<Integer>read(
                sql -> sql.fetchSingle("select count(*)" + WAITING + which).get(0, Integer.class));
    }
}
