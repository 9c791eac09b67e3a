package dev.holdfast.persistence.database;

import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTest {

    /** Another process that opens a database, writes where its data are, and waits to be told to end. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            Database database = Database.open(arguments[0], Options.STANDARD);
            database.migrate();
            add(database, "from another process");
            System.out.println(dataOf(database));
            // Returns when the test closes its end, at the latest when the test dies.
            System.in.read();
        }
    }

    @Test
    void a_throw_away_database_leaves_neither_a_folder_nor_a_server() {
        Path data;
        ProcessHandle server;
        try (Database database = Database.open("embedded", Options.STANDARD)) {
            data = dataOf(database);
            server = serverOf(data);
            assertThat(Postmaster.runs(server)).isTrue();
        }
        assertThat(Postmaster.runs(server)).isFalse();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void a_program_that_is_told_to_end_leaves_neither_as_well() throws Exception {
        Process holder = hold("embedded");
        Path data = Path.of(said(holder));
        ProcessHandle server = serverOf(data);

        holder.destroy();

        assertThat(holder.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Postmaster.runs(server)).isFalse();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void what_a_killed_program_left_is_cleared_away_by_the_next() throws Exception {
        Process holder = hold("embedded");
        Path data = Path.of(said(holder));
        ProcessHandle server = serverOf(data);
        kill(holder);
        assertThat(Postmaster.runs(server)).isTrue();

        Database.open("embedded", Options.STANDARD).close();

        assertThat(Postmaster.runs(server)).isFalse();
        assertThat(data.getParent()).doesNotExist();
    }

    @Test
    void data_in_a_folder_are_there_the_next_time(@TempDir Path folder) {
        String address = "embedded:" + folder.resolve("new/with space");
        try (Database database = Database.open(address, Options.STANDARD)) {
            database.migrate();
            add(database, "kept");
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
        }
        try (Database database = Database.open(address, Options.STANDARD)) {
            assertThat(customers(database)).containsExactly("kept");
        }
    }

    @Test
    void a_folder_is_open_in_one_process_at_a_time(@TempDir Path folder) throws Exception {
        String address = "embedded:" + folder;
        Process holder = hold(address);
        said(holder);
        assertThatThrownBy(() -> Database.open(address, Options.STANDARD))
                .hasMessageStartingWith("DATABASE_IN_USE: the database in " + folder + " is open in another process");
        kill(holder);

        try (Database database = Database.open(address, Options.STANDARD)) {
            assertThat(customers(database)).containsExactly("from another process");
            assertThatThrownBy(() -> Database.open(address, Options.STANDARD))
                    .hasMessageStartingWith("DATABASE_IN_USE: ");
        }
    }

    @Test
    void a_folder_with_other_things_is_left_alone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear Ann");

        assertThatThrownBy(() -> Database.open("embedded:" + folder, Options.STANDARD))
                .hasMessageStartingWith(
                        "DATABASE_URL: the folder " + folder + " holds other things than a database of Holdfast");
        assertThatThrownBy(() -> Database.open("embedded:" + folder.resolve("letter.txt"), Options.STANDARD))
                .hasMessageStartingWith("DATABASE_URL: " + folder.resolve("letter.txt") + " is no folder");
        assertThat(folder.toFile().list()).containsExactly("letter.txt");
    }

    @Test
    void a_folder_whose_making_was_cut_short_is_made_anew(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("holdfast.lock"));
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/postgresql.conf"), "half");

        try (Database database = Database.open("embedded:" + folder, Options.STANDARD)) {
            database.migrate();
            assertThat(customers(database)).isEmpty();
        }
    }

    @Test
    void names_sort_by_code_point() {
        try (Database database = TestDatabase.fresh()) {
            for (String name : List.of("a", "Z", "é", "_", "\uFF5E", "\uD83D\uDE00")) {
                add(database, name);
            }
            assertThat(customers(database)).containsExactly("Z", "_", "a", "é", "\uFF5E", "\uD83D\uDE00");
        }
    }

    private static Process hold(String address) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        path,
                        Holder.class.getName(),
                        address)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String said(Process holder) throws IOException {
        BufferedReader output = holder.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        assertThat(line)
                .as("what the other process says once it has opened its database")
                .isNotNull();
        return line;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static Path dataOf(Database database) {
        return Path.of(setting(database, "data_directory"));
    }

    private static String setting(Database database, String name) {
        return database.read(sql -> sql.fetchOne("show " + name).get(0, String.class));
    }

    private static ProcessHandle serverOf(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0))).orElseThrow();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static void add(Database database, String customer) {
        database.write(sql -> sql.insertInto(CUSTOMERS, CUSTOMERS.CUSTOMER_ID)
                .values(customer)
                .execute());
    }

    private static List<String> customers(Database database) {
        return database.read(sql -> sql.select(CUSTOMERS.CUSTOMER_ID)
                .from(CUSTOMERS)
                .orderBy(CUSTOMERS.CUSTOMER_ID)
                .fetch(CUSTOMERS.CUSTOMER_ID));
    }
}
