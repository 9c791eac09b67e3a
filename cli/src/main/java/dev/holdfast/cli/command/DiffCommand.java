package dev.holdfast.cli.command;

import dev.holdfast.cli.job.DiffJob;
import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.RegisterDoor;
import dev.holdfast.cli.output.Diff;
import dev.holdfast.cli.output.DiffText;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "diff",
        header = "Compares two statements of the register: figures, the walk between them, and units.",
        description = {
            "",
            "Of two months: the figures of both, what leads from the one to the other, and the units that differ most. Of two"
                    + " runs of one month: what changed between them. Prints to stdout."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  holdfast diff 2026-09 2026-10", "  holdfast diff 2026-10.1 2026-10.2"})
final class DiffCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Parameters(
            index = "0",
            paramLabel = "A",
            showDefaultValue = Visibility.NEVER,
            description = "A month such as 2026-09, or a run such as 2026-10.1.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", showDefaultValue = Visibility.NEVER, description = "Another.")
    private String after = "";

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "table",
            converter = Reading.Form.class,
            description = "table for the eye, json for programs.")
    private Format format = Format.TABLE;

    @Override
    public Integer call() {
        try (RegisterDoor door = new Door(holdfast.configuration(), holdfast.surroundings()).openRegister(false)) {
            Diff diff = new DiffJob(door.existing().now()).diff(before, after);
            holdfast.console()
                    .print(
                            switch (format) {
                                case TABLE -> DiffText.text(diff);
                                case JSON -> DiffText.json(diff);
                                case CSV -> throw new Fault(ErrorCode.USAGE, "diff has no csv", "Use table or json");
                            });
        }
        return ExitCode.DONE;
    }
}
