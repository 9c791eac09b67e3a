package dev.holdfast.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A company with a board and a finance team, and a real mail server that receives what they are sent. */
abstract class BoardAndFinance {
    static final String AT = "2026-01-05T06:00:00Z";
    static final String LATER = "2026-01-05T07:00:00Z";
    static final String ADA = "ada@board.example";
    static final String BEN = "ben@board.example";
    static final String CLEO = "cleo@finance.example";
    static final String OWNER = "owner@fennmoor.example";

    @TempDir
    Path folder;

    Company company;
    PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice();
        company = new Company(folder);
        configured("");
    }

    @AfterEach
    void close() {
        office.close();
    }

    void configured(String more) {
        configured(office.smtp(), more);
    }

    void configured(String smtp, String more) {
        company.configured("""
                delivery:
                  owner: %s
                  from: "Fennmoor Finance <nrr@fennmoor.example>"
                  reply-to: cfo@fennmoor.example
                  pause: 0
                %s%s  groups:
                    board:
                      to: ["Ada Lindqvist <%s>", %s]
                    finance:
                      to: [%s]
                      attach: [pdf, json, csv]
                      detail: units
                      subject: "${company}: NRR of ${month} is ${nrr}"
                      text: "Dear colleagues,\\n\\nthe figures of ${month}."
                      folder: ./shared
                """.formatted(OWNER, smtp, more, ADA, BEN, CLEO));
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static List<String> states(JsonNode report) {
        return report.path("deliveries")
                .valueStream()
                .map(delivery -> delivery.path("recipient").asText() + " "
                        + delivery.path("state").asText())
                .toList();
    }
}
