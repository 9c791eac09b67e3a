package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Policy;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.RunOrder;
import dev.holdfast.cli.output.Headline;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.query.Engine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "run",
        header = "The monthly job: checks, measures, renders, and issues the statement of a close, once and for ever.",
        description = {
            "",
            "What is issued stays: it is entered in the register with all its figures, and its documents are put into a"
                    + " folder of its month. To run it again is harmless: an issued statement whose data has not changed"
                    + " is left alone. Where the data has changed, what was reported and what it is today are told with"
                    + " the causes, and the next statement prints it; a change beyond restatement.points needs a reason.",
            "",
            "Before anything is measured, the data is checked, as 'holdfast check' does: an error stops the run, and nothing is"
                    + " issued or sent; a warning is told.",
            "",
            "Where the configuration has delivery:, everybody in its groups receives the statement once. A run that was"
                    + " stopped, or did not reach everybody, is made good by the next: nobody of whom it is recorded that he"
                    + " received it receives it again. Where a run does not end well, delivery.owner is told, and nobody else."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast run",
            "  holdfast run --close 2026-10-31 --out statements",
            "  holdfast run --close 2026-10-31 --dry-run",
            "  holdfast run --format json --log json",
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

    @Option(
            names = "--dry-run",
            description = "Enter and send nothing: write the messages that would be sent as .eml files into --out.")
    private boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            converter = Reading.ReportForm.class,
            description = "text, or json: one report on stdout for programs, also where the run fails.")
    private ReportFormat format = ReportFormat.TEXT;

    @Mixin
    private LogOptions log = new LogOptions();

    @Override
    public Integer call() {
        Surroundings surroundings = holdfast.surroundings();
        Path folder = surroundings.folder().resolve(out);
        holdfast.openLog(log.format(surroundings));
        if (dryRun) {
            return rehearse(folder);
        }
        new MonthlyRun(surroundings, holdfast.console(), format)
                .run(holdfast::configuration, configuration -> order(configuration, surroundings), folder, engine);
        return ExitCode.DONE;
    }

    private Integer rehearse(Path folder) {
        if (format == ReportFormat.JSON) {
            throw new Fault(
                    ErrorCode.USAGE, "--dry-run prints the files that it wrote, and no report", "Leave out --format");
        }
        Configuration configuration = holdfast.configuration();
        RunOrder order = order(configuration, holdfast.surroundings());
        List<Path> written = new Desks(configuration, holdfast.surroundings(), engine)
                .rehearse(order, folder, rows -> {}, new WarningsText(holdfast.console())::tell);
        holdfast.console().print(Headline.paths(written));
        holdfast.console().say("Nothing was entered or sent. Each file is a message as a mail program opens it.");
        return ExitCode.DONE;
    }

    private RunOrder order(Configuration configuration, Surroundings surroundings) {
        Policy policy = configuration.policy();
        return new RunOrder(
                configuration.company(),
                configuration.method(),
                configuration.definitions(),
                close(configuration, surroundings),
                configuration.presentation(),
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
