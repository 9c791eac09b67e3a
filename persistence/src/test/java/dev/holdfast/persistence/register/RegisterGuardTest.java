package dev.holdfast.persistence.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.UnitBalances;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import dev.holdfast.persistence.schema.register.HoldfastRegister;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the database itself refuses, whoever asks. */
class RegisterGuardTest {
    private static final String URL = TestDatabase.freshUrl();
    private static final String JOB = "register_job";
    private static final String READER = "register_reader";
    private static Database owner;
    private static Database job;
    private static List<String> before;

    @BeforeAll
    static void fill() {
        Stream.concat(
                        SmallRegister.grants(JOB, "select, insert").stream(),
                        SmallRegister.grants(READER, "select").stream())
                .forEach(grant -> TestDatabase.execute(URL, grant));
        owner = TestDatabase.openAs("postgres", URL);
        job = TestDatabase.openAs(JOB, URL);
        SmallRegister.fill(Register.in(owner));
        before = SmallRegister.rows(owner);
    }

    @AfterAll
    static void close() {
        job.close();
        owner.close();
    }

    /** A change to a table that holds a row. */
    record Attempt(String verb, String table, String statement) {
        @Override
        public String toString() {
            return verb + " of " + table;
        }
    }

    static Stream<Attempt> attempts() {
        return HoldfastRegister.HOLDFAST_REGISTER.getTables().stream().flatMap(table -> {
            String name = table.getName();
            String column = table.fields()[0].getName();
            return Stream.of(
                    new Attempt(
                            "UPDATE", name, "update holdfast_register.%1$s set %2$s = %2$s".formatted(name, column)),
                    new Attempt("DELETE", name, "delete from holdfast_register." + name),
                    new Attempt("TRUNCATE", name, "truncate holdfast_register." + name + " cascade"));
        });
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void nothing_is_changed_or_erased_by_anybody(Attempt attempt) {
        assertThat(before).anyMatch(row -> row.startsWith(attempt.table + " "));
        assertThatThrownBy(() -> owner.write(sql -> sql.execute(attempt.statement)))
                .hasMessageContaining("23001")
                .hasMessageContaining("the register is append-only: " + attempt.verb + " of ")
                .hasMessageContaining(" is refused");
        assertThatThrownBy(() -> job.write(sql -> sql.execute(attempt.statement)))
                .hasMessageStartingWith("DATABASE_RIGHTS: the user 'register_job' lacks")
                .hasMessageContaining("permission denied for table");
        assertThat(SmallRegister.rows(owner)).isEqualTo(before);
    }

    @Test
    void an_insert_cannot_turn_into_an_update() {
        assertThatThrownBy(() -> owner.write(sql -> sql.execute("insert into holdfast_register.methods select * from"
                        + " holdfast_register.methods on conflict (fingerprint) do update set version = 'x'")))
                .hasMessageContaining("the register is append-only: UPDATE of methods is refused");
        assertThat(SmallRegister.rows(owner)).isEqualTo(before);
    }

    @Test
    @SuppressWarnings("try") // A lock is held, and not spoken to.
    void a_role_that_may_select_and_insert_does_all_that_a_run_does() {
        String url = TestDatabase.freshUrl();
        SmallRegister.grants(JOB, "select, insert").stream().skip(1).forEach(grant -> TestDatabase.execute(url, grant));
        try (Database database = TestDatabase.openAs(JOB, url)) {
            Register register = Register.in(database);
            try (var lock = register.lockRuns(Duration.ofSeconds(10))) {
                SmallRegister.fill(register);
                Run failed = register.begin(SmallRegister.OCTOBER, "0.1.0", "Ann", SmallRegister.NOW);
                register.end(failed, Run.Outcome.FAILED, "NO_DATA: none", SmallRegister.NOW);
                Run recheck = register.begin(SmallRegister.OCTOBER, "0.1.0", "Ann", SmallRegister.NOW);
                register.restate(
                        recheck, SmallRegister.METHOD, SmallRegister.found(SmallRegister.AUGUST), SmallRegister.NOW);
                register.adopt(List.of(SmallRegister.imported(SmallRegister.AUGUST)), SmallRegister.NOW);
            }

            assertThat(register.now().runs()).hasSize(3);
            assertThat(register.now().statements()).hasSize(2);
            assertThat(database.<List<String>>read(sql -> sql.fetch("select db_user from holdfast_register.approvals"
                                    + " union all select db_user from holdfast_register.adjustments")
                            .map(row -> row.get(0, String.class))))
                    .containsExactly(JOB, JOB);
        }
    }

    @Test
    void a_role_that_may_only_read_enters_nothing() {
        try (Database database = TestDatabase.openAs(READER, URL)) {
            Register register = Register.find(database).orElseThrow();
            Run run = register.now().runs().getFirst();
            Prepared prepared = SmallRegister.prepared(run);

            assertThat(SmallRegister.rows(database)).isEqualTo(before);
            for (Runnable entering : List.<Runnable>of(
                    () -> SmallRegister.begin(register),
                    () -> register.end(run, Run.Outcome.UNCHANGED, "", SmallRegister.NOW),
                    () -> register.prepare(
                            prepared, SmallRegister.METHOD, UnitBalances.EMPTY, List.of(), SmallRegister.NOW),
                    () -> register.approve(prepared, SignOff.Role.APPROVED, "Dan", SmallRegister.NOW),
                    () -> register.issue(SmallRegister.imported(SmallRegister.AUGUST), List.of(), SmallRegister.NOW),
                    () -> register.adopt(List.of(SmallRegister.imported(SmallRegister.AUGUST)), SmallRegister.NOW),
                    () -> register.restate(
                            run, SmallRegister.METHOD, SmallRegister.found(SmallRegister.AUGUST), SmallRegister.NOW),
                    () -> register.adjust(SmallRegister.adjustment(SmallRegister.OCTOBER), SmallRegister.NOW))) {
                assertThatThrownBy(entering::run)
                        .hasMessageStartingWith("DATABASE_RIGHTS: the user 'register_reader' lacks");
            }
        }
        assertThat(SmallRegister.rows(owner)).isEqualTo(before);
    }
}
