package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.Dispatch;
import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.Journal;
import dev.holdfast.cli.job.OwnerNotice;
import dev.holdfast.cli.job.Ping;
import dev.holdfast.cli.job.RegisterDoor;
import dev.holdfast.cli.job.RunJob;
import dev.holdfast.cli.job.RunOrder;
import dev.holdfast.cli.job.RunResult;
import dev.holdfast.cli.job.Undelivered;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.query.Engine;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.reports.template.Template;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the monthly job and tells everybody who is to know how it ended: the caller, the owner, and who watches jobs. */
final class MonthlyRun {
    private static final Logger LOG = LoggerFactory.getLogger(MonthlyRun.class);

    private final Surroundings surroundings;
    private final Console console;
    private final boolean json;
    private final Journal journal;
    private final Instant began;

    private @Nullable Configuration configuration;
    private @Nullable RunOrder order;
    private @Nullable RunResult result;
    private Optional<String> owner = Optional.empty();
    private boolean warned;

    MonthlyRun(Surroundings surroundings, Console console, ReportFormat format) {
        this.surroundings = surroundings;
        this.json = format == ReportFormat.JSON;
        this.console = json ? console.withoutFigures() : console;
        this.journal = new Journal(surroundings.steps(), surroundings.clock());
        this.began = surroundings.clock().instant();
    }

    /**
     * Runs.
     *
     * @param reading reads the configuration
     * @param ordering what the run is told, by the call and the configuration
     * @throws Fault where it does not end well; then too everybody was told
     */
    void run(Supplier<Configuration> reading, Function<Configuration, RunOrder> ordering, Path out, Engine engine) {
        Optional<Fault> fault = attempt(reading, ordering, out, engine);
        int exitCode = fault.map(Fault::code).map(ExitCode::of).orElse(ExitCode.DONE);
        fault.ifPresent(stopped -> tellOwner(stopped, exitCode));
        LOG.info("the run ends with exit code {}", exitCode);
        Optional.ofNullable(configuration)
                .flatMap(known -> known.health().of(exitCode))
                .ifPresent(address -> Ping.call(address, exitCode));
        if (json) {
            console.report(new RunJson(
                            journal,
                            Optional.ofNullable(order).map(RunOrder::close),
                            Optional.ofNullable(result),
                            fault,
                            owner,
                            began,
                            surroundings.clock().instant())
                    .text());
        } else if (console.isLogged()) {
            // The log says nothing of data, and nobody else would.
            fault.ifPresent(stopped -> console.print(stopped.getMessage() + "\n"));
        }
        fault.ifPresent(stopped -> {
            throw stopped;
        });
    }

    @SuppressWarnings("CatchThrowable") // Whatever stops it, also a lack of memory, the owner is told.
    private Optional<Fault> attempt(
            Supplier<Configuration> reading, Function<Configuration, RunOrder> ordering, Path out, Engine engine) {
        try {
            Configuration read = reading.get();
            configuration = read;
            RunOrder ordered = ordering.apply(read);
            order = ordered;
            RunResult ended;
            try (Watch watch = Watch.over(surroundings, "Measuring", "rows")) {
                ended = new Desks(read, surroundings, engine)
                        .run(out, journal, watch::at, desk -> new RunJob(desk, ordered).run());
            }
            result = ended;
            tellWarnings();
            new RunReport(console, ordered).tell(ended);
            tellDeliveries();
            return Undelivered.of(journal.deliveries());
        } catch (Throwable stopped) {
            Fault fault = Failures.fault(stopped);
            tellWarnings();
            // Who has not received the statement comes first: a rerun mends that, whatever else there is.
            return Optional.of(Undelivered.of(journal.deliveries())
                    .map(open -> beside(open, fault))
                    .orElse(fault));
        }
    }

    private void tellWarnings() {
        if (!warned) {
            warned = true;
            new WarningsText(console).tell(journal.findings());
        }
    }

    private void tellDeliveries() {
        long accepted =
                journal.deliveries().stream().filter(Delivery::isAccepted).count();
        if (accepted > 0) {
            console.say(
                    "Delivered to " + accepted + " of " + journal.deliveries().size() + ".");
        }
    }

    private static Fault beside(Fault open, Fault other) {
        return new Fault(
                open.code(),
                open.what() + ". Besides, " + other.code() + ": " + other.what(),
                open.next() + ". " + other.next(),
                other);
    }

    private void tellOwner(Fault fault, int exitCode) {
        Configuration known = configuration;
        RunOrder ordered = order;
        if (known == null || ordered == null) {
            return;
        }
        OwnerNotice notice = new OwnerNotice(known.company().name(), ordered.close(), journal, fault, exitCode);
        if (!notice.isDue() || known.delivery().isEmpty()) {
            return;
        }
        try {
            Dispatch dispatch = Dispatch.of(known.delivery(), template(fault, known), surroundings)
                    .orElseThrow();
            owner = Optional.of(told(notice, dispatch, known));
        } catch (RuntimeException untold) {
            owner = Optional.of("could not be told: " + untold.getMessage());
        }
        owner.filter(words -> words.startsWith("could not")).ifPresent(words -> console.say("The owner " + words));
    }

    /** A notice of what is wrong with the company's templates is written in ours. */
    private static Template template(Fault fault, Configuration known) {
        return fault.code() == ErrorCode.TEMPLATE_INVALID || fault.code() == ErrorCode.CONFIG_INVALID
                ? Template.bundled()
                : known.template();
    }

    private String told(OwnerNotice notice, Dispatch dispatch, Configuration known) {
        if (isOfDatabase(notice.fault())) {
            return notice.send(dispatch, Optional::empty);
        }
        RegisterDoor door;
        try {
            door = new Door(known, surroundings).openRegister(false);
        } catch (Fault unreachable) {
            return notice.send(dispatch, Optional::empty);
        }
        try (door) {
            return notice.send(dispatch, () -> Register.find(door.database()));
        }
    }

    /** Whether there is no register to look into: to wait for it once more would only delay the notice. */
    private static boolean isOfDatabase(Fault fault) {
        return fault.code() == ErrorCode.DATABASE_UNREACHABLE || fault.code() == ErrorCode.DATABASE_LOGIN;
    }
}
