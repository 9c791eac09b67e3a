package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.cli.command.Program.Ended;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    private Path folder;

    private Company company;
    private PostOffice office;
    private String now;

    @BeforeEach
    void open() {
        office = new PostOffice();
        company = new Company(folder);
        now = Instant.now().toString();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void delivering(String smtp) {
        company.configured("""
                delivery:
                  owner: owner@fennmoor.example
                  from: nrr@fennmoor.example
                %s  groups:
                    board:
                      to: [ada@board.example]
                      folder: ./shared
                """.formatted(smtp));
    }

    @Test
    void all_that_is_well_is_said_and_nothing_is_entered_or_sent() {
        delivering(office.smtp());
        TestDatabase database = company.database();
        String job = "job_" + database.name();
        database.execute("create role %s login".formatted(job));
        for (String schema : List.of("holdfast", "holdfast_register")) {
            database.execute("grant usage on schema %s to %s".formatted(schema, job));
            database.execute("grant select on all tables in schema %s to %s".formatted(schema, job));
        }
        database.execute("grant insert on all tables in schema holdfast_register to " + job);

        Ended ended = company.done(now, "doctor", "--db", database.url(job));

        assertThat(ended.out().lines().map(line -> line.substring(0, 22).strip()))
                .containsExactly(
                        "ok  warehouse",
                        "ok  clock",
                        "ok  rights",
                        "ok  register",
                        "ok  fonts",
                        "ok  look",
                        "ok  folder",
                        "ok  folder of board",
                        "ok  mail");
        assertThat(ended.out()).contains("read as " + job, "may read the warehouse and change nothing");
        assertThat(office.conversations()).isZero();
        assertThat(database.select("select count(*) from holdfast_register.runs"))
                .containsExactly("0");
    }

    @Test
    void what_keeps_a_run_from_its_end_is_said_with_what_to_mend() throws Exception {
        delivering("  smtp:\n    host: 127.0.0.1\n    port: " + office.port() + "\n    timeout: 2\n");
        company.program().file("shared", "not a folder");

        Ended ended = company.run("2026-03-15T12:00:00Z", "doctor", "--format", "json");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).startsWith("NOT_READY: 3 things keep a run from its end.");
        JsonNode found = new JsonMapper().readTree(ended.out());
        assertThat(of(found, "clock").path("state").asText()).isEqualTo("bad");
        assertThat(of(found, "clock").path("found").asText()).contains("s apart");
        assertThat(of(found, "mail").path("state").asText()).isEqualTo("bad");
        assertThat(of(found, "mail").path("found").asText()).containsIgnoringCase("STARTTLS");
        assertThat(of(found, "folder of board").path("found").asText()).startsWith("OUTPUT_UNWRITABLE: ");
        assertThat(of(found, "rights").path("state").asText()).isEqualTo("note");
    }

    @Test
    void a_database_that_is_not_there_does_not_hide_the_rest() {
        delivering(office.smtp());

        Ended ended = company.run(now, "doctor", "--db", "jdbc:postgresql://localhost:1/none?user=nobody");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.out()).contains("!!  warehouse", "DATABASE_UNREACHABLE", "ok  mail", "ok  folder");
    }

    @Test
    void a_register_that_may_not_be_added_to_and_a_password_that_is_missing() {
        TestDatabase database = company.database();
        String reader = "reader_" + database.name();
        database.execute("create role %s login".formatted(reader));
        for (String schema : List.of("holdfast", "holdfast_register")) {
            database.execute("grant usage on schema %s to %s".formatted(schema, reader));
            database.execute("grant select on all tables in schema %s to %s".formatted(schema, reader));
        }
        company.configured("""
                delivery:
                  from: nrr@fennmoor.example
                %s  groups:
                    board:
                      to: [ada@board.example]
                      pdf-password: BOARD_PDF
                """.formatted(office.smtp()));

        Ended ended = company.run(now, "doctor", "--db", database.url(reader));

        assertThat(ended.out()).contains("may not add to adjustments, approvals,", "BOARD_PDF is not set", "--  owner");
        company.program().with("BOARD_PDF", "kauri");
        assertThat(company.run(now, "doctor").out()).contains("BOARD_PDF is set");
    }

    @Test
    void letters_that_the_fonts_lack() {
        company.program()
                .file(
                        "holdfast.yaml",
                        "company:\n  name: Fennmoor 株式会社 קרן\nwarehouse:\n  url: "
                                + company.database().url() + "\n");

        assertThat(company.done(now, "doctor").out()).contains("--  fonts", "lack: קרן\n");
    }

    private static JsonNode of(JsonNode found, String subject) {
        for (JsonNode one : found) {
            if (one.path("subject").asText().equals(subject)) {
                return one;
            }
        }
        throw new AssertionError(subject + " was not looked at");
    }
}
