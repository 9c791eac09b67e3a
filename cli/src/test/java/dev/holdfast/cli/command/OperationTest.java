package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.cli.command.Program.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What a job that nobody watches tells: its log, its report, and who watches jobs. There is one log in a program. */
@Isolated
class OperationTest {
    private static final String AT = "2026-01-05T06:00:00Z";

    @TempDir
    private Path folder;

    private Company company;

    @BeforeEach
    void load() {
        company = new Company(folder);
    }

    @Test
    void the_report_says_all_of_a_run_that_went_well() throws Exception {
        JsonNode report = new JsonMapper()
                .readTree(company.done(AT, "run", "--format", "json").out());

        assertThat(report.path("outcome").asText()).isEqualTo("issued");
        assertThat(report.path("run").asText()).isEqualTo("2025-12.1");
        assertThat(report.path("figures").path("nrr").asText()).startsWith("1.08");
        assertThat(report.path("documents").size()).isGreaterThanOrEqualTo(3);
        assertThat(report.path("error").isNull()).isTrue();
        assertThat(report.path("findings").isArray()).isTrue();
        assertThat(report.path("findings")).isEmpty();
        assertThat(report.path("steps")
                        .valueStream()
                        .map(step -> step.path("step").asText()))
                .containsExactly("lock", "begin", "check", "measure", "prepare", "render", "issue", "publish");
        JsonNode again = new JsonMapper()
                .readTree(company.done(AT, "run", "--format", "json").out());
        assertThat(again.path("outcome").asText()).isEqualTo("nothing-to-do");
        assertThat(again.path("figures")).isEqualTo(report.path("figures"));
    }

    @Test
    void each_line_of_the_log_is_json_with_the_run_and_nothing_of_a_customer() throws Exception {
        Ended ended = company.done(AT, "run", "--log", "json", "--format", "json");

        List<String> lines =
                ended.err().lines().filter(line -> line.startsWith("{")).toList();
        assertThat(lines).hasSizeGreaterThan(10);
        for (String line : lines) {
            JsonNode entry = new JsonMapper().readTree(line);
            assertThat(entry.path("level").asText()).isEqualTo("INFO");
            assertThat(entry.path("timestamp").isNumber()).isTrue();
        }
        assertThat(lines.stream().filter(line -> line.contains("\"run\":\"2025-12.1\"")))
                .hasSizeGreaterThan(5);
        assertThat(ended.err()).doesNotContain("Acme", "Birch", "108.0");
    }

    @Test
    void an_error_is_a_line_of_the_log_too_and_what_is_wrong_with_the_data_is_on_stdout() throws Exception {
        company.load(
                "2026-01-03T08:00:00Z",
                "gl_control.csv",
                "close,measure,amount,currency\n2025-12-31,closing_mrr,300,USD\n");

        Ended ended = company.run(AT, "run", "--log", "json", "--debug");

        assertThat(ended.exitCode()).isEqualTo(6);
        for (String line : ended.err().lines().toList()) {
            assertThat(new JsonMapper().readTree(line).isObject()).as(line).isTrue();
        }
        assertThat(ended.err())
                .contains("\"level\":\"ERROR\"", "LEDGER_DIFFERS: what is wrong with the data is on stdout.");
        assertThat(ended.out()).contains("LEDGER_DIFFERS: ", "300");
        Ended usage = company.run(AT, "run", "--log", "json", "--config", "none.yaml");
        assertThat(usage.err()).startsWith("{").contains("CONFIG_INVALID");
    }

    @Test
    void the_form_of_the_log_may_be_set_for_all_commands() {
        company.program().with("HOLDFAST_LOG", "text");

        Ended ended = company.done(AT, "run");

        assertThat(ended.err())
                .containsPattern("(?m)^20\\d\\d-\\d\\d-\\d\\dT[\\d:.]+Z INFO {2}2025-12.1 issue done in \\d+ ms$");
        company.program().with("HOLDFAST_LOG", "xml");
        assertThat(company.run(AT, "run").err()).contains("USAGE: HOLDFAST_LOG is 'xml'. Use none, text or json.");
    }

    @Test
    void who_watches_jobs_is_told_how_each_ended() throws IOException {
        List<String> calls = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            company.configured("health:\n  done: %s/abc\n  failed: %s/abc/fail\n".formatted(address, address));
            company.done(AT, "run");
            company.run(AT, "run", "--close", "2026-03-31");
            assertThat(calls).containsExactly("/abc exit code 0", "/abc/fail exit code 2");
        } finally {
            server.stop(0);
        }
        assertThat(company.run(AT, "run").exitCode())
                .as("nobody answers, and the run is what it is")
                .isZero();
    }

    @Test
    void a_secret_comes_from_a_variable_or_a_file_and_not_from_both() {
        String locked = company.database().url("locked");
        company.program().with("HOLDFAST_DB_PASSWORD_FILE", "password.txt").file("password.txt", "wrong\n");
        assertThat(company.run(AT, "measure", "--close", "2025-12-31", "--db", locked)
                        .err())
                .startsWith("DATABASE_LOGIN: ");

        company.program().file("password.txt", "right\n");
        assertThat(company.run(AT, "measure", "--close", "2025-12-31", "--db", locked)
                        .err())
                .as("it logs in, and may not read")
                .doesNotContain("DATABASE_LOGIN");

        company.program().with("HOLDFAST_DB_PASSWORD", "right");
        assertThat(company.run(AT, "measure", "--close", "2025-12-31", "--db", locked)
                        .err())
                .startsWith("CONFIG_INVALID: HOLDFAST_DB_PASSWORD and HOLDFAST_DB_PASSWORD_FILE are both set.");
    }

    @Test
    void a_file_with_a_secret_that_is_not_there_is_named() {
        company.program().with("HOLDFAST_DB_PASSWORD_FILE", "none.txt");

        assertThat(company.run(AT, "run").err())
                .startsWith("CONFIG_INVALID: the file " + folder.resolve("none.txt")
                        + " that HOLDFAST_DB_PASSWORD_FILE names cannot be read.");
    }
}
