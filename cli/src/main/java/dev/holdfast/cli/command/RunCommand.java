package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Policy;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.RunJob;
import dev.holdfast.cli.job.RunOrder;
import dev.holdfast.cli.job.RunResult;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.query.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "run",
        header = "The monthly job: measures, renders, and issues the statement of a close, once and for ever.",
        description = {
            "",
            "What is issued stays: it is entered in the register with all its figures, and its documents are put into a"
                    + " folder of its month. To run it again is harmless: an issued statement whose data has not changed"
                    + " is left alone. Where the data has changed, what was reported and what it is today are told with"
                    + " the causes, and the next statement prints it; a change beyond restatement.points needs a reason."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast run",
            "  holdfast run --close 2026-10-31 --out statements",
            "  holdfast run --close 2026-10-31 --restate \"9 cancellations were booked a month late\""
        })
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Option(
            names = "--close",
            paramLabel = "DATE",
            showDefaultValue = Visibility.NEVER,
            converter = Reading.Day.class,
            description = "The last day of a month: 2026-10-31. Default: of the last month that is over.")
    private @Nullable LocalDate close;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "statements",
            description = "The documents go into a folder of their month in here.")
    private Path out = Path.of("statements");

    @Option(
            names = "--restate",
            paramLabel = "REASON",
            showDefaultValue = Visibility.NEVER,
            description = "Why figures of earlier statements are others today. The next statement prints it.")
    private @Nullable String restate;

    @Option(
            names = "--amend",
            paramLabel = "REASON",
            showDefaultValue = Visibility.NEVER,
            description = "Why the method is another than before. The statement prints it, and earlier months by both.")
    private @Nullable String amend;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            showDefaultValue = Visibility.NEVER,
            description = "Who prepares it. Default: sign-off.preparer of the configuration.")
    private @Nullable String preparer;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "stream",
            converter = Reading.EngineName.class,
            description = "stream or sql, as for measure.")
    private Engine engine = Engine.STREAM;

    @Override
    public Integer call() {
        Surroundings surroundings = holdfast.surroundings();
        Configuration configuration = holdfast.configuration();
        RunOrder order = order(configuration, surroundings);
        RunResult result;
        try (Watch watch = Watch.over(surroundings, "Measuring", "rows")) {
            result = new Desks(configuration, surroundings, engine)
                    .run(surroundings.folder().resolve(out), watch::at, desk -> new RunJob(desk, order).run());
        }
        new RunReport(holdfast.console(), order).tell(result);
        return ExitCode.DONE;
    }

    private RunOrder order(Configuration configuration, Surroundings surroundings) {
        Policy policy = configuration.policy();
        return new RunOrder(
                configuration.company(),
                configuration.method(),
                close(configuration, surroundings),
                said("--as", preparer).map(policy::preparedBy).orElse(policy),
                said("--restate", restate),
                said("--amend", amend));
    }

    private Close close(Configuration configuration, Surroundings surroundings) {
        LocalDate today = LocalDate.now(
                surroundings.clock().withZone(configuration.method().zone()));
        Close last = Close.of(YearMonth.from(today).minusMonths(1));
        Close asked = close == null ? last : new Close(close);
        if (asked.compareTo(last) > 0) {
            throw new Fault(
                    ErrorCode.CLOSE_IN_FUTURE,
                    asked + " is not over: today is " + today + " in "
                            + configuration.method().zone(),
                    "Use " + last + " or an earlier close; 'holdfast statement' makes a draft of an unfinished month");
        }
        return asked;
    }

    private static Optional<String> said(String option, @Nullable String text) {
        if (text != null && text.isBlank()) {
            throw new Fault(ErrorCode.USAGE, option + " says nothing", "Write what is to be printed, in quotes");
        }
        return Optional.ofNullable(text).map(String::strip);
    }
}
