package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.Adoption;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.database.Held;
import dev.holdfast.persistence.register.Archive;
import dev.holdfast.persistence.register.Issued;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "import",
        header = "Takes in statements issued before the register was kept, or a whole register.",
        description = {
            "",
            "FILE is a CSV with the columns close, issued_at, nrr, grr, logo_retention?, nrr_half_width_95?, source; ratios"
                    + " are fractions, 1.123 for 112.3 %%, and empty for no cohort. So trends begin with what was first"
                    + " reported. All rows are taken in, or none. --dir takes in what 'register export' wrote, into a"
                    + " register that is empty."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  holdfast register import earlier.csv", "  holdfast register import --dir register-2026-11"})
final class RegisterImportCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private RegisterCommand register;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            showDefaultValue = Visibility.NEVER,
            description = "The CSV of earlier statements.")
    private @Nullable Path file;

    @Option(names = "--dir", paramLabel = "DIR", description = "The folder of an exported register.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Surroundings surroundings = register.holdfast().surroundings();
        if ((file == null) == (folder == null)) {
            throw new Fault(ErrorCode.USAGE, "one of FILE and --dir is wanted", "Name what is to be taken in");
        }
        String told = file == null
                ? whole(surroundings.folder().resolve(String.valueOf(folder)))
                : earlier(surroundings, surroundings.folder().resolve(file));
        register.holdfast().console().say(told);
        return ExitCode.DONE;
    }

    private String earlier(Surroundings surroundings, Path csv) {
        List<Issued> statements = Adoption.read(csv, surroundings.clock().instant());
        register.made(found -> {
            try (Held runs = found.lockRuns(PATIENCE)) {
                return runs.during(
                        () -> found.adopt(statements, surroundings.clock().instant()));
            }
        });
        return statements.size() + (statements.size() == 1 ? " statement" : " statements")
                + " taken in; trends show what they first reported.";
    }

    private String whole(Path from) {
        long rows = register.made(found -> found.whole(sql -> new Archive(sql).restore(from)));
        return rows + " rows taken in; the register is as it was exported.";
    }
}
