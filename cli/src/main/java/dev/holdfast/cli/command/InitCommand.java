package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.ConfigurationTemplate;
import dev.holdfast.cli.config.DatabaseUrl;
import dev.holdfast.cli.job.Door;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.reports.template.BundledTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "init",
        header = "Begins: makes the tables of the warehouse and writes a commented holdfast.yaml.",
        description = {
            "",
            "Without --db the warehouse is kept in the folder holdfast-data, by a PostgreSQL of our own. Where there is a"
                    + " holdfast.yaml already it stays as it is, and nothing is done: to make the tables of the"
                    + " database it names, or bring them up to date, load does the same."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast init",
            "  holdfast init --db embedded:./data",
            "  holdfast init --templates templates",
            "  HOLDFAST_DB_PASSWORD=… holdfast init --db jdbc:postgresql://db.example.com/warehouse?user=holdfast"
        })
final class InitCommand implements Callable<Integer> {
    private static final String KEPT_HERE = "embedded:holdfast-data";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            showDefaultValue = Visibility.NEVER,
            description = "Only write the templates of statements and messages there, to begin your own from.")
    private @Nullable Path templates;

    @Override
    public Integer call() {
        if (templates != null) {
            new TemplateFolder(holdfast.surroundings().folder().resolve(templates)).write();
            holdfast.console()
                    .say("Wrote " + BundledTemplates.NAMES.size() + " templates and texts.yaml. Keep those that you"
                            + " change, delete the others, and name the folder in statement.templates.");
            return ExitCode.DONE;
        }
        Path file = holdfast.usualFile();
        if (Files.exists(file)) {
            throw new Fault(
                    ErrorCode.USAGE,
                    file + " is there already and was left as it is",
                    "Edit it, or remove it first; the tables of its database are made by holdfast load, too");
        }
        Configuration configuration =
                Configuration.standard().withUrl(holdfast.db().orElseGet(this::keptHere));
        if (!configuration.warehouse().isThrownAway()) {
            try (Database database = new Door(configuration, holdfast.surroundings()).open()) {
                database.migrate();
            }
        }
        write(file, configuration.warehouse().url());
        tell(file, configuration);
        return ExitCode.DONE;
    }

    private String keptHere() {
        return DatabaseUrl.within(holdfast.surroundings().folder(), KEPT_HERE);
    }

    private static void write(Path file, String url) {
        try {
            Files.writeString(
                    file,
                    ConfigurationTemplate.text(DatabaseUrl.seenFrom(
                            file.toAbsolutePath().resolveSibling("").normalize(), url)),
                    StandardOpenOption.CREATE_NEW);
        } catch (IOException unwritable) {
            throw new Fault(
                    ErrorCode.OUTPUT_UNWRITABLE,
                    file + " cannot be written",
                    "Choose another place with --config FILE, or mend the rights of its folder",
                    unwritable);
        }
    }

    private void tell(Path file, Configuration configuration) {
        Console console = holdfast.console();
        console.say("Wrote " + file + ". Next: holdfast load --dir DIR");
        console.say(
                configuration.warehouse().isThrownAway()
                        ? "Note: the database 'embedded' forgets everything at exit; embedded:DIR in that file keeps it."
                        : "The tables are ready in " + configuration.warehouse().url() + ".");
    }
}
