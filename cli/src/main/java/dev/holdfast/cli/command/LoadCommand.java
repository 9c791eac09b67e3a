package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.Door;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.load.ContractFiles;
import dev.holdfast.persistence.load.LoadReport;
import dev.holdfast.persistence.load.LoadResult;
import dev.holdfast.persistence.load.Loader;
import dev.holdfast.persistence.load.RejectedRows;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "load",
        header = "Loads CSV files into the warehouse, all rows or none.",
        description = {
            "",
            "The name of a file tells its table: customers, items, invoice_lines, fx_rates, attributes, gl_control or"
                    + " targets, as in items.csv, items-2026.csv or items.csv.gz. The first row names the columns. A row"
                    + " with the key of a current one replaces it; nothing is erased. Bad rows are all listed with file,"
                    + " line, column and reason, and then nothing is loaded. Tables that are missing are made first."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast load --dir exports",
            "  holdfast load customers.csv items.csv fx_rates.csv",
            "  holdfast load --db embedded:./data --dir exports"
        })
final class LoadCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            showDefaultValue = Visibility.NEVER,
            description = "The files; they are loaded together.")
    private List<Path> files = List.of();

    @Option(names = "--dir", paramLabel = "DIR", description = "Load every CSV file in this folder instead.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Surroundings surroundings = holdfast.surroundings();
        Configuration configuration = holdfast.configuration();
        List<Path> found = found(surroundings.folder());
        try (Database database = new Door(configuration, surroundings).open()) {
            database.migrate();
            tell(load(database, found));
        }
        if (configuration.warehouse().isThrownAway()) {
            holdfast.console().say("Note: the database 'embedded' forgets all this now; --db embedded:DIR keeps it.");
        }
        return ExitCode.DONE;
    }

    private List<Path> found(Path base) {
        if (folder == null && files.isEmpty()) {
            throw new Fault(ErrorCode.USAGE, "there is nothing to load", "Name files, or a folder with --dir DIR");
        }
        if (folder != null && !files.isEmpty()) {
            throw new Fault(ErrorCode.USAGE, "both files and --dir are given", "Choose one of them");
        }
        return folder == null ? files.stream().map(base::resolve).toList() : ContractFiles.in(base.resolve(folder));
    }

    private LoadReport load(Database database, List<Path> found) {
        LoadResult result;
        try (LoadWatch watch = new LoadWatch(holdfast.surroundings())) {
            result = new Loader(database).load(found, holdfast.surroundings().clock(), watch::at);
        }
        return switch (result) {
            case LoadReport report -> report;
            case RejectedRows rejected -> throw listed(rejected);
        };
    }

    private Fault listed(RejectedRows rejected) {
        Console console = holdfast.console();
        rejected.rows().forEach(row -> console.say(row.toString()));
        long more = rejected.total() - rejected.rows().size();
        if (more > 0) {
            console.say("… and " + more + " more");
        }
        return new Fault(
                ErrorCode.LOAD_ROWS,
                (rejected.total() == 1 ? "1 problem" : rejected.total() + " problems")
                        + " in the files, listed above; nothing was loaded",
                "Correct what is listed and load all files again");
    }

    private void tell(LoadReport report) {
        report.counts().stream()
                .filter(count -> count.rows() > 0)
                .forEach(count -> holdfast.console().say(line(count)));
    }

    private static String line(LoadReport.Count count) {
        return String.format(
                Locale.ROOT,
                "%-14s %,d rows: %,d new, %,d replaced, %,d unchanged",
                count.table().tableName(),
                count.rows(),
                count.added(),
                count.replaced(),
                count.unchanged());
    }
}
