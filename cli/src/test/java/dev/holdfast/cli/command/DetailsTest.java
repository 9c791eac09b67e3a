package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told beside the figures, of a company small enough to check by hand. */
class DetailsTest {
    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    private Program program;

    // Acme takes 15 seats instead of 10 at the same price. Birch buys support. Cedar, acquired in May, has paid for
    // years.
    // Dill cancelled while paused. Elm uses 30, 60 and 90 in the last three months, and 30 a month a year before. Fir
    // ended
    // on 20 December.
    @BeforeEach
    void load() {
        program = Program.on(database, folder)
                .file("in/customers.csv", """
                customer_id
                Acme
                Birch
                Cedar
                Dill
                Elm
                Fir
                """)
                .file("in/attributes.csv", """
                customer_id,attribute,value,valid_from
                Cedar,acquired_on,2025-05-01,2025-05-01
                """)
                .file("in/items.csv", """
                item_id,customer_id,product,charge_kind,quantity,unit_price,amount,currency,status,valid_from,valid_to
                1,Acme,Seats,recurring,10,10,,USD,active,2024-02-01,2025-03-01
                1,Acme,Seats,recurring,15,10,,USD,active,2025-03-01,
                2,Birch,Base,recurring,,,100,USD,active,2024-02-01,
                3,Birch,Support,recurring,,,20,USD,active,2025-04-01,
                4,Cedar,Base,recurring,,,70,USD,active,2021-01-01,
                5,Dill,Base,recurring,,,40,USD,active,2024-02-01,2024-10-01
                5,Dill,Base,recurring,,,40,USD,paused,2024-10-01,2025-02-01
                6,Elm,Calls,usage,,,30,USD,active,2024-10-01,2024-11-01
                6,Elm,Calls,usage,,,30,USD,active,2024-11-01,2024-12-01
                6,Elm,Calls,usage,,,30,USD,active,2024-12-01,2025-01-01
                6,Elm,Calls,usage,,,30,USD,active,2025-10-01,2025-11-01
                6,Elm,Calls,usage,,,60,USD,active,2025-11-01,2025-12-01
                6,Elm,Calls,usage,,,90,USD,active,2025-12-01,2026-01-01
                7,Fir,Base,recurring,,,50,USD,active,2024-02-01,2025-12-21
                """);
        Program.Ended ended = program.run("load", "--dir", "in");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "sql"})
    void causes_add_up_to_the_movements(String engine) throws IOException {
        JsonNode causes = json("--causes", "--engine", engine).get("causes");

        assertThat(lines(causes, "movement", "cause", "units", "amount"))
                .containsExactly(
                        "churn product_dropped 1 -50.0000",
                        "expansion seats 1 50.0000",
                        "expansion usage 1 30.0000",
                        "expansion cross_sell 1 20.0000");
    }

    @Test
    void causes_are_a_table_for_the_eye() {
        assertThat(program.run("measure", "--close", "2025-12-31", "--causes").out())
                .containsPattern(
                        "(?s)expansion +100.00\\n  seats +1 +50.00\\n  usage +1 +30.00\\n  cross sell +1 +20.00\\n"
                                + "churn +\u221250.00\\n  product dropped +1 +\u221250.00\\n");
    }

    @Test
    void days_of_grace_keep_who_just_ended() throws IOException {
        JsonNode with = json("--set", "grace-days=11").get("cells").get(0);
        JsonNode without = json("--set", "grace-days=10").get("cells").get(0);

        assertThat(with.get("in_grace_units").intValue()).isEqualTo(1);
        assertThat(with.get("in_grace").textValue()).isEqualTo("50.0000");
        assertThat(with.get("churn").textValue()).isEqualTo("0.0000");
        assertThat(without.get("in_grace_units").intValue()).isZero();
        assertThat(without.get("churn").textValue()).isEqualTo("50.0000");
        assertThat(program.run("measure", "--close", "2025-12-31", "--set", "grace-days=11")
                        .out())
                .contains("1 unit in grace at close with 50.00 a month; without it: --set grace-days=0");
    }

    @Test
    void who_was_acquired_is_new_and_pro_forma_was_always_there() throws IOException {
        JsonNode total = json().get("cells").get(0);
        JsonNode proForma = json("--pro-forma").get("cells").get(0);

        assertThat(total.get("acquired").textValue()).isEqualTo("70.0000");
        assertThat(total.get("new").textValue()).isEqualTo("70.0000");
        assertThat(total.get("units").intValue()).isEqualTo(4);
        assertThat(proForma.get("acquired").textValue()).isEqualTo("0.0000");
        assertThat(proForma.get("units").intValue()).isEqualTo(5);
        assertThat(program.run("measure", "--close", "2025-12-31").out())
                .contains("1 unit acquired in the window with 70.00 a month, counted as new");
    }

    @Test
    void a_pause_that_ended_in_cancellation_is_told() throws IOException {
        JsonNode total = json().get("cells").get(0);

        assertThat(total.get("lost_while_paused_units").intValue()).isEqualTo(1);
        assertThat(total.get("lost_while_paused").textValue()).isEqualTo("40.0000");
        assertThat(program.run("measure", "--close", "2025-12-31").out())
                .contains("1 unit cancelled while paused, which paid 40.00 a month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "sql"})
    void cohorts_are_followed_from_the_period_in_which_they_began(String engine) throws IOException {
        JsonNode cohorts = json("--cohorts", "quarter", "--engine", engine).get("cohorts");
        JsonNode first = cohorts.get("rows").get(4);

        assertThat(cohorts.get("period").textValue()).isEqualTo("quarter");
        assertThat(cohorts.get("rows")).hasSize(12);
        // Acme, Birch, Dill and Fir: 100 + 100 + 40 + 50 at first, 150 + 120 at last; Dill and Fir are gone.
        assertThat(first.get("end").textValue()).isEqualTo("2024-03-31");
        assertThat(first.get("units").intValue()).isEqualTo(4);
        assertThat(lines(first.get("kept"), "close", "units", "mrr", "kept_units", "kept_mrr"))
                .startsWith("2024-03-31 4 290.0000 1.0 1.0")
                .contains("2024-12-31 4 250.0000 1.0 0.862068965517")
                .endsWith("2025-12-31 2 270.0000 0.5 0.931034482759");
        assertThat(program.run("measure", "--close", "2025-12-31", "--cohorts", "quarter", "--engine", engine)
                        .out())
                .contains("MRR kept, %")
                .contains("Units kept, %");
    }

    @Test
    void what_the_year_implies_is_said_and_where_others_are() {
        assertThat(program.run("measure", "--close", "2025-12-31").out())
                .contains("effective number of units: 3.4")
                .doesNotContain("largest units hold")
                .contains("at this NRR the base doubles in ")
                .contains("benchmark: healthy (110.0% to 120.0%); Holdfast, method section 9");
        assertThat(program.run("measure", "--close", "2025-12-31", "--window", "month")
                        .out())
                .doesNotContain("doubles")
                .doesNotContain("benchmark");
    }

    @Test
    void csv_has_no_place_for_them() {
        assertThat(program.run("measure", "--close", "2025-12-31", "--causes", "--format", "csv"))
                .isEqualTo(new Program.Ended(2, "", """
                        USAGE: csv has one row a cell, and none for a comparison, a migration, causes or cohorts. \
                        Use --format json.
                        """));
    }

    @Test
    void a_statement_tells_the_headline_without_grace_and_pro_forma() throws IOException {
        program.file("holdfast.yaml", """
                warehouse:
                  url: %s
                method:
                  grace-days: 11
                """.formatted(database.url()));
        Program.Ended ended = program.run("statement", "--close", "2025-12-31", "--out", "out");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        JsonNode statement = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("out/statement.json").toFile());

        assertThat(statement.get("without_grace").get("churn").textValue()).isEqualTo("50.0000");
        assertThat(statement.get("pro_forma").get("units").intValue()).isEqualTo(5);
        assertThat(statement.get("concentration").get("units").intValue()).isEqualTo(4);
        assertThat(statement.get("cohorts").get("rows")).hasSize(12);
        assertThat(statement.get("outlook").get("base").textValue()).isEqualTo("doubles");
        assertThat(statement.get("benchmarks").get("nrr").get("range").textValue())
                .isEqualTo("best in class");
        assertThat(lines(statement.get("causes"), "movement", "cause", "amount"))
                .contains("expansion seats 50.0000");
        assertThat(folder.resolve("out/statement.html"))
                .content()
                .contains("Lost while paused, MRR of 1 customer", "In grace at close, MRR of 1 customer")
                .contains("NRR without grace", "Acquired, among the new, MRR of 1 customer", "NRR pro forma");
    }

    @Test
    void a_statement_of_nobody_but_who_is_in_grace_has_nothing_without_it() throws IOException {
        TestDatabase alone = TestDatabase.empty();
        Program other = Program.on(alone, folder.resolve("alone"))
                .file("customers.csv", "customer_id\nSol\n")
                .file("items.csv", """
                item_id,customer_id,amount,currency,valid_from,valid_to
                1,Sol,50,USD,2025-06-01,2025-12-20
                """)
                .file("holdfast.yaml", """
                warehouse:
                  url: %s
                method:
                  grace-days: 31
                """.formatted(alone.url()));
        assertThat(other.run("load", "customers.csv", "items.csv").exitCode()).isZero();

        Program.Ended ended = other.run("statement", "--close", "2025-12-31", "--out", "out");

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        JsonNode without = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("alone/out/statement.json").toFile())
                .get("without_grace");
        assertThat(without.get("closing").textValue()).isEqualTo("0.0000");
        assertThat(without.get("nrr").isNull()).isTrue();
    }

    // Gum was bought in March and left in August: it is in no sum of ours, and what it paid was lost.
    @Test
    void who_was_acquired_and_has_left_again_is_told_pro_forma() throws IOException {
        TestDatabase other = TestDatabase.empty();
        Program program = Program.on(other, folder.resolve("other")).file("customers.csv", "customer_id\nAcme\nGum\n");
        program.file("attributes.csv", """
                customer_id,attribute,value,valid_from
                Gum,acquired_on,2025-03-01,2025-03-01
                """).file("items.csv", """
                item_id,customer_id,amount,currency,valid_from,valid_to
                1,Acme,100,USD,2021-01-01,
                2,Gum,20,USD,2021-01-01,2025-08-01
                """);
        assertThat(program.run("load", "customers.csv", "attributes.csv", "items.csv")
                        .exitCode())
                .isZero();
        assertThat(program.run("statement", "--close", "2025-12-31", "--out", "out")
                        .exitCode())
                .isZero();
        JsonNode statement = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("other/out/statement.json").toFile());

        JsonNode headline = statement.get("figures").get("headline");
        assertThat(headline.get("acquired_units").intValue()).isZero();
        assertThat(headline.get("churn").textValue()).isEqualTo("0.0000");
        assertThat(statement.get("pro_forma").get("churn").textValue()).isEqualTo("20.0000");
    }

    // Of two customers whose terms ended one went on under another item; an item without a tier is in its customer's.
    @Test
    void terms_that_end_about_the_close_are_counted() throws IOException {
        TestDatabase other = TestDatabase.empty();
        Program program = Program.on(other, folder.resolve("terms"));
        program.file("customers.csv", "customer_id\nAcme\nGum\nTin\n").file("items.csv", """
                item_id,customer_id,tier,amount,currency,valid_from,valid_to,term_end
                1,Acme,Pro,100,USD,2024-12-01,2025-12-01,2025-12-01
                2,Acme,Pro,120,USD,2025-12-01,,2026-12-01
                3,Gum,Pro,50,USD,2024-11-15,2025-11-15,2025-11-15
                4,Tin,Basic,30,USD,2025-02-01,,2026-02-01
                5,Acme,,10,USD,2025-01-01,,2026-01-15
                """);
        assertThat(program.run("load", "customers.csv", "items.csv").exitCode()).isZero();
        assertThat(program.run("statement", "--close", "2025-12-31", "--out", "out")
                        .exitCode())
                .isZero();
        JsonNode renewals = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("terms/out/statement.json").toFile())
                .get("renewals");

        assertThat(renewals.get("tiers").toString()).isEqualTo("""
                        [{"tier":"Basic","due":["0.0000","30.0000","0.0000"],"customers":1,"ended":"0.0000",\
                        "in_grace":"0.0000","renewed":"0.0000","rate":null},\
                        {"tier":"Pro","due":["10.0000","0.0000","0.0000"],"customers":1,"ended":"150.0000",\
                        "in_grace":"0.0000","renewed":"100.0000","rate":0.666666666667}]""");
    }

    private JsonNode json(String... options) throws IOException {
        List<String> call = new ArrayList<>(List.of("measure", "--close", "2025-12-31", "--format", "json"));
        call.addAll(List.of(options));
        Program.Ended ended = program.run(call.toArray(String[]::new));
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return JsonMapper.builder().build().readTree(ended.out());
    }

    private static List<String> lines(JsonNode array, String... fields) {
        List<String> lines = new ArrayList<>();
        array.forEach(node -> {
            List<String> line = new ArrayList<>();
            for (String field : fields) {
                line.add(node.get(field).asText());
            }
            lines.add(String.join(" ", line));
        });
        return lines;
    }
}
