package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.config.Steps;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stops a run, at whatever moment, the next one issues one statement, whole. {@code -Dholdfast.kills=200} kills more
 * often than the build does.
 */
@Tag("slow")
class FaultsTest {
    private static final int KILLS = Integer.getInteger("holdfast.kills", 30);
    private static final int TOGETHER = 2;
    private static final long SEED = 20_260_105;

    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void prepare() {
        template = FaultTrial.template(folder.resolve("template"));
    }

    /** One line of the table of where runs died. */
    private record Death(String how, String lastStep, int exitCode, String then) {
        @Override
        public String toString() {
            return "%-34s %-18s %4d  %s".formatted(how, lastStep, exitCode, then);
        }
    }

    @Test
    void a_run_that_dies_before_or_after_any_step_is_made_good_by_the_next() throws Exception {
        List<Callable<Death>> trials = new ArrayList<>();
        for (Steps.Step step : Steps.Step.values()) {
            for (Steps.Moment moment : Steps.Moment.values()) {
                trials.add(() -> halted(step + ":" + moment));
            }
        }

        List<Death> deaths = all(trials);

        print("Runtime.halt at every named step", deaths);
        assertThat(deaths).allMatch(death -> death.exitCode() == CrashingMain.DIED);
        assertThat(deaths).extracting(Death::lastStep).doesNotHaveDuplicates();
    }

    @Test
    void a_run_that_is_killed_or_loses_its_database_at_random_is_made_good_by_the_next() throws Exception {
        long working = working().toMillis();
        Random random = new Random(SEED);
        List<Callable<Death>> trials = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            boolean server = i % 2 == 1;
            // One in ten dies while it starts; the others somewhere between their first step and their end.
            boolean starting = i % 10 == 0;
            long after = (long) (random.nextDouble() * working);
            int number = i;
            trials.add(() -> killed(number, server, starting, after));
        }

        List<Death> deaths = all(trials);

        print("kill -9 at random, in the " + working + " ms from the first step to the end", deaths);
        assertThat(deaths.stream().map(Death::lastStep).distinct().count())
                .as("they died in different places")
                .isGreaterThan(2);
    }

    private Death halted(String at) {
        FaultTrial trial = FaultTrial.of(template, folder.resolve(at.replace(':', '-')));
        int exitCode = trial.end(trial.start(at));
        String lastStep = trial.lastStep();
        return new Death("halt " + at, lastStep, exitCode, trial.recovers());
    }

    private Death killed(int number, boolean server, boolean starting, long afterMillis) throws InterruptedException {
        FaultTrial trial = FaultTrial.of(template, folder.resolve("kill-" + number));
        Process process = trial.start("-");
        if (!starting) {
            trial.awaitFirstStep(process);
        }
        Thread.sleep(afterMillis);
        if (server) {
            trial.killServer();
        } else {
            process.destroyForcibly();
        }
        int exitCode = trial.end(process);
        String lastStep = trial.lastStep();
        return new Death(
                (server ? "PostgreSQL after " : "holdfast after ") + afterMillis + " ms"
                        + (starting ? ", starting" : ""),
                lastStep,
                exitCode,
                trial.recovers());
    }

    /** How long an undisturbed run takes from its first step to its end. */
    private Duration working() throws InterruptedException {
        FaultTrial trial = FaultTrial.of(template, folder.resolve("undisturbed"));
        Process process = trial.start("-");
        trial.awaitFirstStep(process);
        long start = System.nanoTime();
        assertThat(trial.end(process)).as(trial.told()).isZero();
        Duration working = Duration.ofNanos(System.nanoTime() - start);
        trial.recovers();
        return working;
    }

    private static List<Death> all(List<Callable<Death>> trials) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(TOGETHER)) {
            List<Death> deaths = new ArrayList<>();
            for (Future<Death> trial : pool.invokeAll(trials)) {
                deaths.add(result(trial));
            }
            return deaths;
        }
    }

    private static Death result(Future<Death> trial) throws InterruptedException {
        try {
            return trial.get();
        } catch (ExecutionException failure) {
            throw new AssertionError("a trial failed", failure.getCause());
        }
    }

    private static void print(String title, List<Death> deaths) {
        String head = "%-34s %-18s %4s  %s".formatted("how", "last step", "exit", "then");
        Stream.concat(Stream.of("", title, head), deaths.stream().map(Death::toString))
                .forEach(System.out::println);
    }
}
