package dev.holdfast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.config.Steps;
import dev.holdfast.cli.config.Steps.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stops a run, at whatever moment, the next one issues one statement, whole, and everybody receives it once; where it
 * cannot be known whether somebody did, the configuration decides. {@code -Dholdfast.kills=200} kills more often than the
 * build does.
 */
@Tag("slow")
class FaultsTest {
    private static final int KILLS = Integer.getInteger("holdfast.kills", 10);
    private static final int HALTS = 3;
    private static final int TOGETHER = 3;
    private static final long SEED = 20_260_105;

    /** Those that are taken once for each recipient. */
    private static final Set<Step> REPEATED = EnumSet.of(Step.INTEND, Step.SEND, Step.RECORD);

    @TempDir
    private Path folder;

    private PostOffice office;
    private TestDatabase template;
    private ChildProgram program;

    @BeforeEach
    void prepare() {
        office = new PostOffice();
        template = TestDatabase.empty();
        FaultTrial.load(folder.resolve("template"), template.url());
        program = new ChildProgram(folder.resolve("program"));
        FaultTrial undisturbed = fresh("first", false);
        assertThat(undisturbed.end(undisturbed.start("-")))
                .as(undisturbed.told())
                .isZero();
    }

    @AfterEach
    void close() {
        office.close();
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
        for (Step step : Step.values()) {
            for (Steps.Moment moment : Steps.Moment.values()) {
                // What is in doubt, and so what is configured for it, is in the steps that are repeated alone.
                int times = REPEATED.contains(step) ? HALTS : 1;
                for (int time = 1; time <= times; time++) {
                    String at = step + ":" + moment + ":" + time;
                    boolean again = time == HALTS;
                    String name = (step + "-" + moment + "-" + time).toLowerCase(java.util.Locale.ROOT);
                    trials.add(() -> halted(name, at, again));
                }
            }
        }

        List<Death> deaths = all(trials);

        print("Runtime.halt at every named step", deaths);
        assertThat(deaths).allMatch(death -> death.exitCode() == CrashingMain.DIED);
        assertThat(deaths.stream().map(Death::lastStep).distinct()).hasSize(2 * Step.values().length);
        assertThat(deaths).extracting(Death::then).anyMatch(then -> then.contains("twice as configured"));
        assertThat(deaths).extracting(Death::then).anyMatch(then -> then.contains("held and has it"));
        assertThat(deaths).extracting(Death::then).anyMatch(then -> then.contains("held and gets it by resend"));
    }

    @Test
    void a_run_that_is_killed_or_loses_its_database_at_random_is_made_good_by_the_next() throws Exception {
        Path kept = folder.resolve("kept");
        FaultTrial.load(kept, "embedded:./data");
        long working = working(fresh("undisturbed", false)).toMillis();
        long workingEmbedded = working(FaultTrial.embedded(kept, folder.resolve("undisturbed-kept"), program, office))
                .toMillis();
        Random random = new Random(SEED);
        List<Callable<Death>> trials = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            // Every fifth loses its database instead; one in ten dies while it starts.
            boolean server = i % 5 == 4;
            boolean starting = i % 10 == 0;
            long after = (long) (random.nextDouble() * (server ? workingEmbedded : working));
            String name = "kill-" + i;
            FaultTrial trial =
                    server ? FaultTrial.embedded(kept, folder.resolve(name), program, office) : fresh(name, i % 2 == 0);
            trials.add(() -> killed(trial, server, starting, after));
        }

        List<Death> deaths = all(trials);

        print("kill -9 at random, in the " + working + " ms from the first step to the end", deaths);
        assertThat(deaths.stream().map(Death::lastStep).distinct().count())
                .as("they died in different places")
                .isGreaterThan(2);
    }

    private FaultTrial fresh(String name, boolean again) {
        return new FaultTrial(folder.resolve(name), template.copy().url(), program, office, again);
    }

    private Death halted(String name, String at, boolean again) {
        FaultTrial trial = fresh(name, again);
        int exitCode = trial.end(trial.start(at));
        String lastStep = trial.lastStep();
        return new Death("halt " + at, lastStep, exitCode, trial.recovers(false));
    }

    private Death killed(FaultTrial trial, boolean server, boolean starting, long afterMillis)
            throws InterruptedException {
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
                trial.recovers(true));
    }

    /** How long an undisturbed run takes from its first step to its end. */
    private static Duration working(FaultTrial trial) throws InterruptedException {
        Process process = trial.start("-");
        trial.awaitFirstStep(process);
        long start = System.nanoTime();
        assertThat(trial.end(process)).as(trial.told()).isZero();
        Duration working = Duration.ofNanos(System.nanoTime() - start);
        trial.recovers(false);
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
