package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.ConfigurationFile;
import dev.holdfast.cli.config.DatabaseUrl;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program, with the options that every command takes. */
@Command(
        name = "holdfast",
        header = "Measures Net Revenue Retention from a subscription warehouse, and writes the statement of it.",
        description = {"", "Figures go to stdout; messages, progress and errors go to stderr."},
        synopsisHeading = "%nUsage: ",
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            LoadCommand.class,
            CheckCommand.class,
            MeasureCommand.class,
            MethodCommand.class,
            StatementCommand.class,
            RunCommand.class,
            ScheduleCommand.class,
            ApproveCommand.class,
            ResendCommand.class,
            RegisterCommand.class,
            DiffCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            SqlCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        sortSynopsis = false,
        showDefaultValues = true,
        usageHelpWidth = 100,
        footerHeading = "%nA first look:%n",
        footer = {"  holdfast demo", "  holdfast measure --help"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong usage or configuration",
            "3:the data does not pass a gate, cannot be loaded, carries no figure, or changed what was issued; nothing was"
                    + " loaded or issued",
            "4:issued, and not every recipient received it",
            "5:somebody has to approve first",
            "6:an identity of the figures broke, the ledger differs, or a statement is not what was issued",
            "75:temporary failure, such as a database that does not answer: try again"
        })
public final class Holdfast implements Runnable {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "Read this configuration. Default: holdfast.yaml in the working directory, where there is one.")
    private @Nullable Path config;

    @Option(
            names = "--db",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = {
                "The warehouse. embedded: a PostgreSQL of our own, thrown away at exit. embedded:DIR: the same, kept in"
                        + " DIR. jdbc:postgresql://HOST/DATABASE: a server, with the user and password in"
                        + " HOLDFAST_DB_USER and HOLDFAST_DB_PASSWORD. Default: warehouse.url of the configuration, else"
                        + " embedded."
            })
    private @Nullable String db;

    @Option(
            names = "--register",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = {
                "The register: embedded:DIR or jdbc:postgresql://HOST/DATABASE, with the user and password in"
                        + " HOLDFAST_REGISTER_USER and HOLDFAST_REGISTER_PASSWORD. Default: register.url of the"
                        + " configuration, else the database of the warehouse."
            })
    private @Nullable String register;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the trace of an error, as HOLDFAST_DEBUG=1 does.")
    private boolean debug;

    @Spec
    private @Nullable CommandSpec spec;

    private final Surroundings surroundings;
    private final Console console;
    private @Nullable Log log;

    private Holdfast(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.console = new Console(surroundings);
    }

    /**
     * Runs a command; throws nothing.
     *
     * @return the exit code
     */
    @SuppressWarnings("CatchThrowable") // Also a lack of memory is told in one line.
    public static int run(Surroundings surroundings, String... arguments) {
        Holdfast holdfast = new Holdfast(surroundings);
        try {
            return holdfast.commandLine().execute(arguments);
        } catch (Throwable error) {
            return holdfast.failures().report(error);
        } finally {
            holdfast.closeLog();
        }
    }

    private CommandLine commandLine() {
        return new CommandLine(this)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setErr(console.err())
                .setOut(console.out())
                .setParameterExceptionHandler((error, arguments) -> failures().report(Failures.usage(error)))
                .setExecutionExceptionHandler(
                        (error, command, parsed) -> failures().report(error));
    }

    /** Without a command there is nothing to do but say which there are. */
    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "no command given");
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Console console() {
        return console;
    }

    /** The configuration file: the one asked for, else the usual one, whether it exists or not. */
    Path usualFile() {
        return surroundings.folder().resolve(config == null ? Path.of(ConfigurationFile.NAME) : config);
    }

    /** What holds for this call: the options over the file over the defaults. */
    Configuration configuration() {
        Path file = usualFile();
        Configuration read =
                config == null && !Files.exists(file) ? Configuration.standard() : ConfigurationFile.read(file);
        Configuration found = db().map(read::withUrl).orElse(read);
        return register == null ? found : found.withRegister(DatabaseUrl.within(surroundings.folder(), register));
    }

    /** The options of this call that every command takes, for a call of another command. */
    List<String> globalOptions() {
        List<String> options = new ArrayList<>();
        add(options, "--config", config);
        add(options, "--db", db);
        add(options, "--register", register);
        if (debug) {
            options.add("--debug");
        }
        return options;
    }

    private static void add(List<String> options, String name, @Nullable Object value) {
        if (value != null) {
            options.addAll(List.of(name, value.toString()));
        }
    }

    /** Whether this call, or a file, names a database that is kept. */
    boolean namesKeptDatabase() {
        Configuration named = configuration();
        return named.register().url().isPresent() || !named.warehouse().isThrownAway();
    }

    /** {@code --db}, its folder told from the working directory. */
    Optional<String> db() {
        return Optional.ofNullable(db).map(url -> DatabaseUrl.within(surroundings.folder(), url));
    }

    /**
     * Refuses options that a command would not heed.
     *
     * @throws Fault {@code USAGE}
     */
    void refuseDatabaseAndConfiguration(String reason) {
        if (db != null || config != null || register != null) {
            throw new Fault(ErrorCode.USAGE, reason, "Leave out --db, --register and --config");
        }
    }

    /** From now on, what is said on stderr is a line of the log in a form. */
    void openLog(LogFormat format) {
        if (format != LogFormat.NONE) {
            log = Log.open(surroundings, format);
            console.sayAsLog();
        }
    }

    private void closeLog() {
        if (log != null) {
            log.close();
        }
    }

    private Failures failures() {
        boolean asked =
                surroundings.variable(Surroundings.DEBUG).filter("1"::equals).isPresent();
        return new Failures(console, debug || asked);
    }
}
