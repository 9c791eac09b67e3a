package dev.holdfast.cli.command;

import dev.holdfast.cli.output.MethodText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "presets",
        header = "Lists the published definitions that --preset takes.",
        footerHeading = "%nExample:%n",
        footer = "  holdfast method presets")
final class MethodPresetsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private MethodCommand parent;

    @Override
    public Integer call() {
        parent.holdfast().console().print(MethodText.presets());
        return ExitCode.DONE;
    }
}
