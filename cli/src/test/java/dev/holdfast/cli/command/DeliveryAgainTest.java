package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.cli.command.Program.Ended;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a run sends to whom, after one that did not reach everybody, or did. */
class DeliveryAgainTest extends BoardAndFinance {
    @Test
    void a_second_run_sends_nobody_anything() throws Exception {
        company.done(AT, "run");
        int conversations = office.conversations();
        Files.delete(folder.resolve("shared/2025-12/statement.pdf"));

        company.done(LATER, "run");

        assertThat(office.conversations()).isEqualTo(conversations);
        assertThat(folder.resolve("shared/2025-12/statement.pdf"))
                .as("a folder that was served is its owner's")
                .doesNotExist();
    }

    @Test
    void whoever_is_refused_is_named_and_receives_it_by_the_next_run() throws Exception {
        office.refuse(BEN, 550, "no such user here", 3);

        Ended partly = company.run(AT, "run", "--format", "json");

        assertThat(partly.exitCode()).isEqualTo(4);
        assertThat(partly.err())
                .contains(
                        "DELIVERY_PARTIAL: the statement of run 2025-12.1 is issued, and 1 of 4 recipients has no record"
                                + " of receiving it: ben@board.example (refused: ")
                .contains("no such user here");
        JsonNode report = Figure.json(partly.out());
        assertThat(report.path("outcome").asText()).isEqualTo("issued");
        assertThat(report.path("exit_code").asInt()).isEqualTo(4);
        assertThat(report.path("retry").asBoolean()).isTrue();
        assertThat(states(report))
                .containsExactly(
                        "ada@board.example accepted",
                        "ben@board.example refused",
                        "cleo@finance.example accepted",
                        folder.resolve("shared/2025-12") + " accepted");
        assertThat(report.path("owner").asText()).isEqualTo("told");
        assertThat(Mails.text(office.only(OWNER)))
                .contains("3 of 4 recipients have the statement.")
                .contains("no such user here");
        office.accept(BEN);

        Ended again = company.done(LATER, "run");

        assertThat(again.err()).contains("Nothing to do.");
        assertThat(List.of(office.count(ADA), office.count(BEN), office.count(CLEO)))
                .containsExactly(1, 1, 1);
        assertThat(company.database().select("select count(*) from holdfast_register.delivered"))
                .containsExactly("1");
    }

    @Test
    void a_refused_recipient_who_is_corrected_in_the_configuration_is_served_by_the_next_run() {
        office.refuse(BEN, 550, "no such user here", 9);
        company.run(AT, "run");
        company.program().file("holdfast.yaml", read("holdfast.yaml").replace(BEN, "benjamin@board.example"));

        company.done(LATER, "run");

        assertThat(office.count("benjamin@board.example")).isEqualTo(1);
        assertThat(office.count(ADA)).isEqualTo(1);
    }

    @Test
    void who_joins_later_receives_the_next_statement_and_none_before() {
        company.done(AT, "run");
        company.program().file("holdfast.yaml", read("holdfast.yaml").replace(BEN, BEN + ", dora@board.example"));

        company.done(LATER, "run");
        assertThat(office.count("dora@board.example")).isZero();

        company.done("2026-02-03T06:00:00Z", "run");
        assertThat(office.count("dora@board.example")).isEqualTo(1);
        assertThat(office.count(ADA)).as("December and January").isEqualTo(2);
    }

    @Test
    void who_was_refused_and_taken_out_receives_it_when_he_is_put_back() {
        office.refuse(BEN, 550, "no such user here", 1);
        company.run(AT, "run");
        String before = read("holdfast.yaml");
        company.program().file("holdfast.yaml", before.replace(", " + BEN, ""));
        company.done(LATER, "run");
        company.program().file("holdfast.yaml", before);

        company.done(LATER, "run");

        assertThat(office.count(BEN)).isEqualTo(1);
        assertThat(office.count(ADA)).isEqualTo(1);
    }

    @Test
    void what_was_issued_before_anybody_was_to_receive_it_is_not_sent_later() {
        company.configured("");
        company.done(AT, "run");
        configured("");

        company.done(LATER, "run");

        assertThat(office.conversations()).isZero();
        company.done(LATER, "resend", "2025-12", "--to", ADA);
        assertThat(office.count(ADA)).isEqualTo(1);
    }

    @Test
    void a_delivery_that_is_open_is_told_before_what_today_s_data_makes_of_the_figure() throws Exception {
        office.refuse(BEN, 451, "later", 6);
        company.run(AT, "run");
        company.load("2026-01-05T06:30:00Z", "items-late.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to
                9,Birch,Basic,9,USD,2025-01-01,
                """);

        Ended both = company.run(LATER, "run", "--format", "json");

        assertThat(both.exitCode()).isEqualTo(4);
        assertThat(both.err()).contains("DELIVERY_PARTIAL: ", "Besides, RESTATEMENT_REASON: ");
        assertThat(Figure.json(both.out()).path("run").asText()).isEqualTo("2025-12.1");
        office.accept(BEN);
        assertThat(company.run(LATER, "run").exitCode())
                .as("delivered, and the figure needs its reason")
                .isEqualTo(3);
        assertThat(office.count(BEN)).isEqualTo(1);
    }

    @Test
    void a_folder_that_was_being_written_when_a_run_died_is_written_again_and_nobody_is_asked() throws Exception {
        company.program().file("shared", "not a folder");
        Ended blocked = company.run(AT, "run");
        assertThat(blocked.exitCode()).isEqualTo(4);
        assertThat(blocked.err())
                .contains("shared/2025-12 (deferred: OUTPUT_UNWRITABLE")
                .doesNotContain("resend");
        company.database()
                .execute("insert into holdfast_register.delivery_events select delivery_id, 7, 'sending', '', now()"
                        + " from holdfast_register.deliveries where channel = 'folder'");

        Ended still = company.run(LATER, "run");
        assertThat(still.err()).doesNotContain("resend", "Ask ");
        Files.delete(folder.resolve("shared"));
        company.done(LATER, "run");

        assertThat(files(folder.resolve("shared/2025-12"))).hasSize(3);
        assertThat(office.count(CLEO)).isEqualTo(1);
    }

    @Test
    void a_temporary_refusal_is_tried_again_in_the_same_run() {
        office.refuse(ADA, 451, "greylisted, try again", 2);

        company.done(AT, "run");

        assertThat(office.count(ADA)).isEqualTo(1);
        assertThat(company.database().select("""
                select state from holdfast_register.delivery_events e join holdfast_register.deliveries d using (delivery_id)
                where recipient = 'ada@board.example' order by number"""))
                .containsExactly("sending", "deferred", "sending", "deferred", "sending", "accepted");
    }

    @Test
    void nobody_reached_for_now_is_a_temporary_failure_that_a_rerun_makes_good() {
        Stream.of(ADA, BEN, CLEO).forEach(address -> office.refuse(address, 451, "later", 3));
        company.program().file("holdfast.yaml", read("holdfast.yaml").replace("      folder: ./shared\n", ""));

        Ended deferred = company.run(AT, "run");

        assertThat(deferred.exitCode()).isEqualTo(75);
        assertThat(deferred.err()).contains("DELIVERY_DEFERRED: ", "3 of 3 recipients have no record");
        company.done(LATER, "run");
        assertThat(List.of(office.count(ADA), office.count(BEN), office.count(CLEO)))
                .containsExactly(1, 1, 1);
    }

    @Test
    void a_server_that_is_not_there_delays_everything_and_loses_nothing() {
        company.program()
                .file(
                        "holdfast.yaml",
                        read("holdfast.yaml")
                                .replace("port: " + office.port(), "port: 1")
                                .replace("      folder: ./shared\n", ""));

        Ended ended = company.run(AT, "run", "--format", "json");

        assertThat(ended.exitCode()).isEqualTo(75);
        assertThat(Figure.json(ended.out()).path("owner").asText()).startsWith("could not be told: ");
        assertThat(ended.err()).contains("The owner could not be told: ");
        configured("");
        company.done(LATER, "run");
        assertThat(office.count(ADA)).isEqualTo(1);
    }

    @Test
    void ten_instances_at_once_send_each_recipient_one_message() throws Exception {
        List<Callable<Ended>> instances = IntStream.range(0, 10)
                .<Callable<Ended>>mapToObj(i -> () -> new Program(folder).at(AT).run("run", "--close", "2025-12-31"))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            for (Future<Ended> one : pool.invokeAll(instances)) {
                assertThat(one.get().exitCode()).as(one.get().err()).isZero();
            }
        }
        assertThat(List.of(office.count(ADA), office.count(BEN), office.count(CLEO)))
                .containsExactly(1, 1, 1);
    }
}
