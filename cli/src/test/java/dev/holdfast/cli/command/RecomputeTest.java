package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.cli.command.Program.Ended;
import dev.holdfast.core.history.History;
import dev.holdfast.core.history.RandomHistory;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Close;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Statements of random histories are made again to the byte, as known when they were issued, after rows came late, were
 * replaced or deleted, and after rates and the hierarchy changed.
 */
class RecomputeTest {
    private static final Instant BEFORE = Instant.EPOCH;
    private static final Instant FIRST = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void statements_of_a_few_random_histories_stay_what_they_were() {
        holds(0, 2);
    }

    @Tag("slow")
    @Test
    void statements_of_some_random_histories_stay_what_they_were() {
        holds(100, 105);
    }

    private void holds(long first, long end) {
        Set<String> causes = LongStream.range(first, end)
                .mapToObj(this::causes)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        assertThat(causes).contains("late", "superseded", "deleted", "rates").doesNotContain("overwritten");
    }

    /** The causes that the second statement of a history names. */
    private Set<String> causes(long seed) {
        History history = RandomHistory.of(seed);
        WrittenHistory written = new WrittenHistory(TestDatabase.empty(), history);
        Random random = new Random(seed);
        Path place = folder.resolve("seed-" + seed);
        Program program = program(place, written.database(), history);
        Close second = history.close();
        Close first = second.minusMonths(1);

        written.earlierRates(BEFORE);
        written.become(BEFORE, FIRST);
        done(program, FIRST, "run", "--close", first.toString());
        written.become(FIRST, LATE);
        written.change(random, LATE);
        done(program, LATE, "run", "--close", second.toString(), "--restate", "rows came late");
        written.change(random, LATER);

        for (Close close : new Close[] {first, second}) {
            String month = close.month().toString();
            JsonNode issued = json(place.resolve("statements/" + month + "/statement.json"));
            String knownAt = issued.path("provenance").path("known_at").asText();
            done(program, LATER, "statement", "--close", close.toString(), "--known-at", knownAt, "--out", month);
            assertThat(place.resolve(month + "/statement.json"))
                    .as("seed %d, %s", seed, month)
                    .hasSameBinaryContentAs(place.resolve("statements/" + month + "/statement.json"));
            done(program, LATER, "verify", "statements/" + month + "/statement.json", "--recompute");
        }
        JsonNode restatements = json(place.resolve("statements/" + second.month() + "/statement.json"))
                .path("restatements");
        return Set.copyOf(restatements.findValuesAsText("cause"));
    }

    private static Program program(Path place, TestDatabase database, History history) {
        Program program = new Program(place);
        StringBuilder settings = new StringBuilder();
        for (Setting setting : EnumSet.of(
                Setting.CURRENCY, Setting.GRAIN, Setting.TIER_ORDER, Setting.FISCAL_YEAR_START, Setting.SMALL_UNITS)) {
            String value = history.method().value(setting);
            if (!value.isEmpty()) {
                settings.append("  ")
                        .append(setting.key())
                        .append(": ")
                        .append(value)
                        .append('\n');
            }
        }
        return program.file(
                "holdfast.yaml",
                "warehouse:\n  url: " + database.url()
                        + "\nchecks: {overlap: off, row-count: off, vanished: off}\nmethod:\n" + settings);
    }

    private static void done(Program program, Instant at, String... arguments) {
        Ended ended = program.at(at.toString()).run(arguments);
        assertThat(ended.exitCode())
                .as(String.join(" ", arguments) + ": " + ended.err())
                .isZero();
    }

    private static JsonNode json(Path file) {
        try {
            return new JsonMapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
