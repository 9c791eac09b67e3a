package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.cli.command.Program.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small company whose months are issued one after the other: NRR 108.0 % at the end of 2025, and as much a month later. */
final class Company {
    static final String CUSTOMERS = """
            customer_id,name,channel
            Acme,Acme Inc.,ads
            Birch,Birch & Co,partner
            Cedar,,ads
            """;
    static final String ITEMS = """
            item_id,customer_id,tier,amount,currency,valid_from,valid_to
            1,Acme,Pro,100,USD,2023-03-01,2025-06-01
            1,Acme,Pro,140,USD,2025-06-01,
            2,Birch,Basic,100,USD,2023-03-01,
            3,Cedar,Basic,50,USD,2023-03-01,2025-09-01
            3,Cedar,Basic,30,USD,2025-09-01,
            """;

    private final TestDatabase database = TestDatabase.empty();
    private final Program program;

    Company(Path folder) {
        program = new Program(folder);
        configured("");
        program.file("customers.csv", CUSTOMERS).file("items.csv", ITEMS);
        done("2026-01-02T08:00:00Z", "load", "customers.csv", "items.csv");
    }

    /** Adds to the configuration file. */
    Company configured(String more) {
        program.file("holdfast.yaml", """
                company:
                  name: Fennmoor
                warehouse:
                  url: %s
                """.formatted(database.url()) + more);
        return this;
    }

    TestDatabase database() {
        return database;
    }

    Program program() {
        return program;
    }

    Ended run(String instant, String... arguments) {
        return program.at(instant).run(arguments);
    }

    /** Runs what must not fail. */
    Ended done(String instant, String... arguments) {
        Ended ended = run(instant, arguments);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ended;
    }

    Company load(String instant, String file, String text) {
        program.file(file, text);
        done(instant, "load", file);
        return this;
    }

    JsonNode statement(String month) {
        return json("statements/" + month + "/statement.json");
    }

    JsonNode json(String file) {
        try {
            return new JsonMapper().readTree(Files.readAllBytes(program.folder().resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
