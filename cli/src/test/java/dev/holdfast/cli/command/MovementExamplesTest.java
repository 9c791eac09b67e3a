package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Movements that vendors publish with their amounts, loaded and measured. Left out is the one where the method has another
 * rule: a pause, which one vendor does not count and the method counts as contraction.
 */
class MovementExamplesTest {
    private static final Pattern CUSTOMER = Pattern.compile("(?m)^[^,\n]+,([a-z-]+-\\d+),");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Program program = new Program(Path.of("."));

    @BeforeAll
    static void every_case_is_a_channel_of_one_warehouse() throws IOException {
        String items = resource("movement-example-items.csv") + normalised();
        String customers = CUSTOMER.matcher(items)
                .results()
                .map(row -> row.group(1))
                .distinct()
                .map(customer -> customer + "," + customer.substring(0, customer.lastIndexOf('-')) + "\n")
                .collect(Collectors.joining());
        program = Program.on(TestDatabase.empty(), folder);
        Program.Ended ended = program.file("csv/items.csv", items)
                .file("csv/customers.csv", "customer_id,channel\n" + customers)
                .run("load", "--dir", "csv");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "movement-examples.csv", numLinesToSkip = 1)
    void a_published_movement_comes_out(
            String channel, int step, String close, String movement, BigDecimal amount, BigDecimal closing)
            throws IOException {
        Program.Ended ended =
                program.run("measure", "--window", "month", "--close", close, "--by", "channel", "--format", "json");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        JsonNode cell = Stream.of(JSON.readTree(ended.out()).get("cells"))
                .flatMap(cells -> IntStream.range(0, cells.size()).mapToObj(cells::get))
                .filter(each -> each.path("segment").path("channel").asText().equals(channel))
                .findFirst()
                .orElseThrow();

        for (String each : new String[] {"new", "reactivation", "expansion", "contraction", "churn"}) {
            assertThat(money(cell, each))
                    .as("%s, step %d: %s", channel, step, each)
                    .isEqualByComparingTo(each.equals(movement) ? amount : BigDecimal.ZERO);
        }
        assertThat(money(cell, "closing")).as("closing").isEqualByComparingTo(closing);
    }

    private static BigDecimal money(JsonNode cell, String name) {
        return new BigDecimal(cell.get(name).asText()).setScale(2, RoundingMode.HALF_UP);
    }

    /** 100 subscribers at 100 a month and 50 at 600 a year. */
    private static String normalised() {
        return IntStream.rangeClosed(1, 150)
                .mapToObj(n -> "normalised " + n + ",normalised-" + n + ",,,,"
                        + (n <= 100 ? "100,USD,month" : "600,USD,year") + ",2025-06-10,\n")
                .collect(Collectors.joining());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(MovementExamplesTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
