package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.Composed;
import dev.holdfast.cli.job.OutputFolder;
import dev.holdfast.cli.job.StatementJob;
import dev.holdfast.cli.output.Headline;
import dev.holdfast.core.method.Method;
import dev.holdfast.persistence.query.Engine;
import dev.holdfast.reports.document.Renderer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "statement",
        header = "Measures and writes the statement as a draft: statement.pdf, .html, .xlsx and .json.",
        description = {
            "",
            "Takes the trailing 12 months as headline, with the month, the quarter, the year before and 24 months of"
                    + " trend, by tier and channel. Writes movements.csv and movements.xlsx besides, with a row for each"
                    + " unit. Prints the headline and the paths to stdout. Older files of these names are replaced, all"
                    + " or none. Where there is a register, the draft says what 'run'"
                    + " would say; with --known-at of an issued statement its figures come out again, to the last unit."
                    + " 'register show --out' writes the documents that were issued."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast statement --close 2025-12-31 --out board",
            "  holdfast statement --close 2025-12-31 --out board --known-at 2026-01-03T06:00:00Z"
        })
final class StatementCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Mixin
    private MethodOptions options = new MethodOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            showDefaultValue = Visibility.NEVER,
            description = "The folder for the documents; made where it is missing.")
    private Path out = Path.of("");

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
        Renderer renderer = Renderer.of(configuration.template());
        Method method = options.over(configuration.method());
        StatementJob job = new StatementJob(
                configuration.company(),
                method,
                configuration.definitions(),
                options.close(method, surroundings.clock()),
                options.knownAt(surroundings.clock()),
                configuration.policy().tolerance(),
                configuration.presentation(),
                configuration.policy().gates());
        OutputFolder folder = new OutputFolder(surroundings.folder().resolve(out));
        folder.prepare();
        Composed composed = measure(job, configuration);
        List<Path> paths = publish(composed, renderer, folder);
        holdfast.console().print(Headline.text(composed.statement()) + Headline.paths(paths));
        return ExitCode.DONE;
    }

    private Composed measure(StatementJob job, Configuration configuration) {
        Desks desks = new Desks(configuration, holdfast.surroundings(), engine);
        try (Watch watch = Watch.over(holdfast.surroundings(), "Measuring", "rows")) {
            return desks.draft(job, watch::at);
        }
    }

    private List<Path> publish(Composed composed, Renderer renderer, OutputFolder folder) {
        return Watch.during(
                holdfast.surroundings(), "Rendering", () -> StatementJob.publish(composed, renderer, folder));
    }
}
