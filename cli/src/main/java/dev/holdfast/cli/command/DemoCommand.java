package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.demo.DemoCompany;
import dev.holdfast.cli.job.CheckJob;
import dev.holdfast.cli.job.Composed;
import dev.holdfast.cli.job.Composing;
import dev.holdfast.cli.job.DemoJob;
import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.MeasureJob;
import dev.holdfast.cli.job.OutputFolder;
import dev.holdfast.cli.job.StatementJob;
import dev.holdfast.cli.output.Headline;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.persistence.check.GateSettings;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.query.Engine;
import dev.holdfast.reports.document.Renderer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "demo",
        header = "Shows all of it on an invented company: load, check, measure, statement.",
        description = {
            "",
            "Writes the company's CSV files, loads them into a PostgreSQL of our own that is thrown away at exit, checks and measures"
                    + " and writes statement.pdf, .html, .xlsx and .json, and movements.csv and .xlsx with a row for"
                    + " each customer. Needs no configuration and reads none. Prints the headline and the paths to"
                    + " stdout."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast demo",
            "  holdfast demo --out /tmp/look",
            "To go on with its data:",
            "  holdfast init",
            "  holdfast load --dir holdfast-demo/data"
        })
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "holdfast-demo",
            description = "The folder for the documents, and for the CSV files in data below it.")
    private Path out = Path.of("holdfast-demo");

    @Override
    public Integer call() {
        holdfast.refuseDatabaseAndConfiguration("demo has a database and a method of its own");
        Surroundings surroundings = holdfast.surroundings();
        Instant start = surroundings.clock().instant();
        DemoJob demo = new DemoJob(
                DemoCompany.of(DemoCompany.SEED), surroundings.folder().resolve(out));
        List<Path> files = demo.files();
        Composed composed = measure(demo, files);
        List<Path> paths = publish(demo, composed);
        holdfast.console().print(Headline.text(composed.statement()) + Headline.paths(paths));
        Duration taken = Duration.between(start, surroundings.clock().instant());
        holdfast.console().say("Took " + taken.toSeconds() + " s. Its data is in " + demo.data() + ".");
        return ExitCode.DONE;
    }

    private Composed measure(DemoJob demo, List<Path> files) {
        Surroundings surroundings = holdfast.surroundings();
        try (Database database = new Door(Configuration.standard(), surroundings).open()) {
            database.migrate();
            try (LoadWatch watch = new LoadWatch(surroundings)) {
                demo.load(database, files, surroundings.clock(), watch::at);
            }
            Instant now = surroundings.clock().instant();
            StatementJob statement = demo.statement();
            Findings findings = Watch.during(surroundings, "Checking", () -> check(database, statement, now));
            new WarningsText(holdfast.console()).tell(findings);
            CheckJob.require(findings, statement.close());
            try (Watch watch = Watch.over(surroundings, "Measuring", "rows")) {
                MeasureJob measuring = new MeasureJob(database, now, Version.number());
                return statement.measure(new Composing(measuring, Engine.STREAM, watch::at), Optional.empty());
            }
        }
    }

    private static Findings check(Database database, StatementJob statement, Instant now) {
        return new CheckJob(database, Optional.empty(), GateSettings.STANDARD, now)
                .look(statement.method(), statement.close(), now);
    }

    private List<Path> publish(DemoJob demo, Composed composed) {
        OutputFolder folder = new OutputFolder(demo.folder());
        return Watch.during(
                holdfast.surroundings(), "Rendering", () -> StatementJob.publish(composed, Renderer.of(), folder));
    }
}
