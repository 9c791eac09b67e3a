package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.RegisterDoor;
import dev.holdfast.cli.job.VerifyJob;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.query.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "verify",
        header = "Checks a statement that somebody holds: statement.pdf or statement.json.",
        description = {
            "",
            "Without a database: that its figures add up, and that its content, method and seal have the hashes they state."
                    + " Where --db, --register or a configuration names a register: that it is what was issued, to the"
                    + " byte. --recompute measures it again as known when it was prepared, and compares every byte."
                    + " Prints to stdout what holds."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast verify statement.pdf",
            "  holdfast verify statement.json --db jdbc:postgresql://db.example.com/warehouse --recompute"
        })
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Parameters(
            paramLabel = "FILE",
            showDefaultValue = Visibility.NEVER,
            description = "statement.pdf or statement.json.")
    private Path file = Path.of("");

    @Option(names = "--recompute", description = "Measure it again and compare every byte.")
    private boolean recompute;

    @Option(names = "--offline", description = "Ask no database, whatever is configured.")
    private boolean offline;

    @Override
    public Integer call() {
        VerifyJob job = new VerifyJob(bytes());
        job.againstItself();
        if (recompute) {
            againstData(job);
        } else if (!offline && holdfast.namesKeptDatabase()) {
            Configuration configuration = holdfast.configuration();
            try (RegisterDoor door = new Door(configuration, holdfast.surroundings()).openRegister(false)) {
                job.againstRegister(door.existing().now());
            }
        } else {
            job.withoutRegister();
        }
        tell(job);
        return ExitCode.DONE;
    }

    private void againstData(VerifyJob job) {
        if (offline) {
            throw new Fault(ErrorCode.USAGE, "--recompute and --offline exclude each other", "Choose one");
        }
        new Desks(holdfast.configuration(), holdfast.surroundings(), Engine.STREAM).review(rows -> {}, desk -> {
            job.againstRegister(desk.register().now());
            job.againstData(desk);
            return true;
        });
    }

    private void tell(VerifyJob job) {
        String held =
                job.held().stream().map(sentence -> "ok  " + sentence + "\n").collect(Collectors.joining());
        holdfast.console()
                .print("Statement " + job.statement().month() + ", known at "
                        + job.statement().knownAt() + "\n" + held);
        if (!job.problems().isEmpty()) {
            job.problems().forEach(problem -> holdfast.console().say("!!  " + problem));
            throw new Fault(
                    ErrorCode.VERIFY_FAILED,
                    (job.problems().size() == 1
                                    ? "1 thing does not hold"
                                    : job.problems().size() + " things do not hold")
                            + " in " + file + ", listed above",
                    "Do not rely on this file; 'holdfast register show "
                            + job.statement().month() + " --out DIR' writes what was issued");
        }
    }

    private byte[] bytes() {
        Path path = holdfast.surroundings().folder().resolve(file);
        try {
            return Files.readAllBytes(path);
        } catch (IOException missing) {
            throw new Fault(ErrorCode.VERIFY_FILE, path + " cannot be read", "Correct its name", missing);
        }
    }
}
