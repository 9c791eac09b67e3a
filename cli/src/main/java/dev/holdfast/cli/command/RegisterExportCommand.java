package dev.holdfast.cli.command;

import dev.holdfast.cli.job.OutputFolder;
import dev.holdfast.cli.output.Headline;
import dev.holdfast.persistence.register.Archive;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "export",
        header = "Writes the whole register into a folder: a CSV for each table, and a list of their hashes.",
        description = {
            "",
            "To keep it elsewhere, to hand it to an auditor, or to move it: 'register import --dir' takes it in again, to"
                    + " the byte."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  holdfast register export --out register-2026-11"})
final class RegisterExportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private RegisterCommand register;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            showDefaultValue = Visibility.NEVER,
            description = "The folder, which must be empty.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        Path folder = register.holdfast().surroundings().folder().resolve(out);
        new OutputFolder(folder).prepare();
        List<Path> files = register.existing(found -> found.whole(sql -> new Archive(sql).export(folder)));
        register.holdfast().console().print(Headline.paths(files));
        return ExitCode.DONE;
    }
}
