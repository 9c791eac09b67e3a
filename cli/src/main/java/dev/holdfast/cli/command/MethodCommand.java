package dev.holdfast.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "method",
        header = "Shows what the figures mean, compares two meanings, and checks that it is the one issued under.",
        subcommands = {
            MethodShowCommand.class,
            MethodDiffCommand.class,
            MethodCheckCommand.class,
            MethodPresetsCommand.class
        },
        description = {
            "",
            "A method is named by: configured, that of the configuration; default; a preset; issued, that of the statement"
                    + " issued last; or a month or run of the register, such as 2026-10."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast method show",
            "  holdfast method diff configured datadog-fy2025",
            "  holdfast method check"
        })
final class MethodCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before its subcommands are called
    private Holdfast holdfast;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    Holdfast holdfast() {
        return holdfast;
    }
}
