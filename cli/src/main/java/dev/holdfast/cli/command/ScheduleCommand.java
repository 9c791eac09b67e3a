package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.ScheduleSettings;
import dev.holdfast.cli.config.WarehouseAddress;
import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.RegisterDoor;
import dev.holdfast.cli.schedule.Pace;
import dev.holdfast.cli.schedule.Schedule;
import dev.holdfast.cli.schedule.Timetable;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Close;
import dev.holdfast.reports.delivery.Composer;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "schedule",
        header = "Runs the monthly job when it is due, until it is stopped.",
        description = {
            "",
            "The section schedule of the configuration says when: a business day and a time, or a cron expression, and a"
                    + " zone. A firing issues the statement of the last month that was over at its time, as 'holdfast run"
                    + " --close' does. A month that cannot be issued is tried again, after 5 minutes at first and every hour"
                    + " in the end, or every 15 minutes where somebody has to approve; it does not hold up the next.",
            "",
            "Several instances may run at once, on one database of the register, which must be jdbc:postgresql. What they"
                    + " missed while all were down is caught up. The first one ever started begins with the next firing:"
                    + " nothing is issued for the past. SIGTERM and Ctrl-C stop it when the run in progress has ended."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  holdfast schedule", "  holdfast schedule --show 12"})
final class ScheduleCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 1000;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Option(
            names = "--show",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "6",
            showDefaultValue = Visibility.NEVER,
            converter = Count.class,
            description = "Only print the next N firings and what each issues; 6 where N is left out.")
    private @Nullable Integer show;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "statements",
            description = "The documents go into a folder of their month in here.")
    private Path out = Path.of("statements");

    @Mixin
    private LogOptions log = new LogOptions();

    /** How many firings to show. */
    static final class Count implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("\\d{1,4}")) {
                int count = Integer.parseInt(text);
                if (count >= 1 && count <= MOST_SHOWN) {
                    return count;
                }
            }
            throw new Fault(
                    ErrorCode.USAGE, "'" + text + "' is no number of firings", "Write one from 1 to " + MOST_SHOWN);
        }
    }

    @Override
    public Integer call() {
        holdfast.openLog(log.format(holdfast.surroundings()));
        Configuration configuration = holdfast.configuration();
        Timetable timetable =
                timetable(configuration.schedule(), configuration.method().zone());
        if (show != null) {
            holdfast.console()
                    .print(new FiringsText(timetable)
                            .after(holdfast.surroundings().clock().instant(), show));
        }
        tellLeftOut(timetable);
        if (show == null) {
            runUntilStopped(configuration, timetable);
        }
        return ExitCode.DONE;
    }

    private static Timetable timetable(ScheduleSettings settings, ZoneId zoneOfMethod) {
        try {
            return Timetable.of(settings.at(), settings.zone().orElse(zoneOfMethod), settings.holidays());
        } catch (Fault fault) {
            throw settings.place().map(fault::at).orElse(fault);
        }
    }

    private void tellLeftOut(Timetable timetable) {
        List<Close> leftOut = timetable.leftOut(holdfast.surroundings().clock().instant());
        if (!leftOut.isEmpty()) {
            holdfast.console()
                    .say("Note: in the next year nothing is issued for "
                            + leftOut.stream()
                                    .map(close -> close.month().toString())
                                    .collect(Collectors.joining(", "))
                            + ", as '" + timetable.text() + "' does not fire in every month.");
        }
    }

    private void runUntilStopped(Configuration configuration, Timetable timetable) {
        // What is wrong with a template is told now, and not on the night of the run.
        Composer.of(configuration.template());
        requireShared(
                configuration.register().url().orElse(configuration.warehouse().url()));
        try (StopSignal stop = StopSignal.listening();
                RegisterDoor door = new Door(configuration, holdfast.surroundings()).openRegister(false);
                Schedule schedule = Schedule.start(new Schedule.Parts(
                        door.database(),
                        timetable,
                        this::issue,
                        holdfast.surroundings().clock(),
                        Pace.STANDARD,
                        "holdfast, process " + ProcessHandle.current().pid(),
                        holdfast.console()::say))) {
            schedule.during(stop::await);
        }
    }

    private int issue(Close close) {
        List<String> call = new ArrayList<>(holdfast.globalOptions());
        String form = log.format(holdfast.surroundings()).name().toLowerCase(Locale.ROOT);
        call.addAll(List.of("run", "--close", close.toString(), "--out", out.toString(), "--log", form));
        return Holdfast.run(holdfast.surroundings(), call.toArray(String[]::new));
    }

    /** What is embedded is open to one process alone, and each run opens it anew. */
    private static void requireShared(String url) {
        if (url.equals(WarehouseAddress.EMBEDDED)
                || WarehouseAddress.folder(url).isPresent()) {
            throw new Fault(
                    ErrorCode.DATABASE_URL,
                    "the schedule is kept beside the register, and '" + url + "' can be open only once",
                    "Name a server with --register or --db jdbc:postgresql://HOST:5432/DATABASE, or let the system's"
                            + " own scheduler call holdfast run");
        }
    }
}
