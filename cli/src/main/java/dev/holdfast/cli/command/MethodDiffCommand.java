package dev.holdfast.cli.command;

import dev.holdfast.cli.output.MethodText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "diff",
        header = "Prints the settings in which two methods differ.",
        footerHeading = "%nExamples:%n",
        footer = {"  holdfast method diff issued configured", "  holdfast method diff default figma-s1-2025"})
final class MethodDiffCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private MethodCommand parent;

    @Parameters(
            index = "0",
            paramLabel = "A",
            showDefaultValue = Visibility.NEVER,
            description = "A method; as 'holdfast method --help' says.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", showDefaultValue = Visibility.NEVER, description = "Another.")
    private String after = "";

    @Override
    public Integer call() {
        NamedMethods methods = new NamedMethods(parent.holdfast());
        parent.holdfast().console().print(MethodText.difference(methods.of(before), methods.of(after)));
        return ExitCode.DONE;
    }
}
