package dev.holdfast.persistence.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Options;
import dev.holdfast.persistence.database.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Where a register is, and how it comes to be. */
class RegisterFoundTest {
    private static final int MANY = 10;

    @Test
    void a_database_without_a_register_has_none_until_it_is_made() {
        try (Database database = Database.open(TestDatabase.emptyUrl(), Options.STANDARD)) {
            assertThat(Register.find(database)).isEmpty();
            database.migrate();
            assertThat(Register.find(database)).isEmpty();

            Register register = Register.in(database);

            assertThat(register.now().runs()).isEmpty();
            SmallRegister.fill(register);
            assertThat(Register.find(database).orElseThrow().now().runs()).hasSize(1);
            assertThat(Register.in(database).now().runs()).hasSize(1);
        }
    }

    @Test
    void a_role_without_rights_finds_none_and_makes_none() {
        String url = TestDatabase.freshUrl();
        TestDatabase.execute(url, "create role register_stranger login");
        try (Database database = TestDatabase.openAs("register_stranger", url)) {
            assertThat(Register.find(database)).isEmpty();
            assertThatThrownBy(() -> Register.in(database))
                    .hasMessageStartingWith("DATABASE_RIGHTS: the user 'register_stranger' lacks");
            TestDatabase.execute(url, "grant usage on schema holdfast_register to register_stranger");
            assertThat(Register.find(database)).isEmpty();
            TestDatabase.execute(url, "grant select on holdfast_register.statements to register_stranger");
            assertThat(Register.find(database)).isPresent();
        }
        String empty = TestDatabase.emptyUrl();
        try (Database database = TestDatabase.openAs("register_stranger", empty)) {
            assertThatThrownBy(() -> Register.in(database))
                    .hasMessageStartingWith("DATABASE_RIGHTS: the user 'register_stranger' lacks");
            assertThat(Register.find(database)).isEmpty();
        }
    }

    @Test
    void many_processes_that_need_a_register_at_once_make_one() throws Exception {
        String url = TestDatabase.emptyUrl();
        List<Callable<Run>> works = Collections.nCopies(MANY, () -> {
            try (Database database = Database.open(url, Options.STANDARD)) {
                return SmallRegister.begin(Register.in(database));
            }
        });

        assertThat(RegisterTest.atOnce(works)).extracting(Run::id).doesNotHaveDuplicates();
        try (Database database = Database.open(url, Options.STANDARD)) {
            assertThat(Register.in(database).now().runs()).hasSize(MANY);
        }
    }

    @Test
    void many_threads_of_one_process_that_need_a_register_at_once_make_one() throws Exception {
        try (Database database = Database.open(TestDatabase.emptyUrl(), Options.STANDARD)) {
            List<Callable<Run>> works =
                    new ArrayList<>(Collections.nCopies(MANY, () -> SmallRegister.begin(Register.in(database))));

            assertThat(RegisterTest.atOnce(works)).extracting(Run::id).doesNotHaveDuplicates();
            assertThat(Register.in(database).now().runs()).hasSize(MANY);
        }
    }
}
