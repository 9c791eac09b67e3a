package dev.holdfast.persistence.history;

import static dev.holdfast.persistence.history.CopiedApplication.FEBRUARY;
import static dev.holdfast.persistence.history.CopiedApplication.JANUARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwoCopiesTest {
    private static final String LOCK = "lock table holdfast_history.customers in share row exclusive mode";
    private static final String WAITING = """
            select from pg_locks join pg_database on pg_database.oid = database
            where not granted and relation = 'holdfast_history.customers'::regclass and datname = current_database()
            """;

    private final CopiedApplication copied = new CopiedApplication();
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @BeforeEach
    void copy() {
        copied.application().addCustomer("c1", "Ann");
        copied.copy(JANUARY);
    }

    @AfterEach
    void close() {
        other.shutdownNow();
        copied.close();
    }

    @Test
    void a_copy_waits_for_another_and_then_sees_the_source_as_it_is() throws ExecutionException, InterruptedException {
        Future<List<String>> second = copied.history().write(sql -> {
            sql.execute(LOCK);
            Future<List<String>> waiting = other.submit(() -> copied.copy(FEBRUARY));
            while (sql.fetch(WAITING).isEmpty()) {
                assertThat(waiting).isNotDone();
            }
            copied.application().addCustomer("c2", "Bob");
            return waiting;
        });

        assertThat(second.get()).containsExactly("customers +1 ~0 -0 =1");
    }

    @Test
    void a_copy_that_waits_too_long_may_be_tried_again() {
        copied.history().write(sql -> {
            sql.execute(LOCK);
            assertThatThrownBy(() -> copied.copy(FEBRUARY))
                    .hasMessageStartingWith("DATABASE_IN_USE: another process is writing to the database");
            return true;
        });
    }
}
