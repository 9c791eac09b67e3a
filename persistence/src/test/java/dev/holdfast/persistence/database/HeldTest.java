package dev.holdfast.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // A lock is held, and not spoken to.
class HeldTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_lock_is_held_by_one_at_a_time() {
        try (Held first = database.hold(1, LONG);
                Held other = database.hold(2, SHORT)) {
            assertThatThrownBy(() -> database.hold(1, SHORT))
                    .hasMessageStartingWith("DATABASE_IN_USE: another process is writing to the database 'test_")
                    .hasMessageContaining("lock timeout");
        }
        database.hold(1, SHORT).close();
    }

    @Test
    void without_patience_nobody_waits() {
        try (Held first = database.hold(1, LONG)) {
            assertThatThrownBy(() -> database.hold(1, Duration.ZERO)).hasMessageStartingWith("DATABASE_IN_USE: ");
        }
        database.hold(1, Duration.ZERO).close();
    }

    @Test
    void what_one_is_ready_to_wait_for_a_lock_says_nothing_of_what_follows() {
        String before = lockTimeout();
        try (Held first = database.hold(1, LONG)) {
            for (int tries = 0; tries < 3; tries++) {
                assertThatThrownBy(() -> database.hold(1, SHORT)).hasMessageStartingWith("DATABASE_IN_USE: ");
                assertThat(lockTimeout()).isEqualTo(before);
            }
        }
        assertThat(lockTimeout()).isEqualTo(before);
    }

    private String lockTimeout() {
        return database.<String>read(sql -> sql.fetchSingle("show lock_timeout").get(0, String.class));
    }
}
