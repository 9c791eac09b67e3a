package dev.holdfast.cli.command;

import dev.holdfast.cli.output.RegisterJson;
import dev.holdfast.cli.output.RegisterTable;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "list",
        header = "Lists every statement: issued, imported, waiting.",
        description = {"", "By month, with what was first reported. Prints to stdout."},
        footerHeading = "%nExamples:%n",
        footer = {"  holdfast register list", "  holdfast register list --format json"})
final class RegisterListCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private RegisterCommand register;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "table",
            converter = Reading.Form.class,
            description = "table for the eye, json for programs.")
    private Format format = Format.TABLE;

    @Override
    public Integer call() {
        String text = register.existing(found -> switch (format) {
            case TABLE ->
                RegisterTable.list(
                        found.now(),
                        register.holdfast().configuration().method().zone());
            case JSON -> RegisterJson.list(found.now());
            case CSV -> throw new Fault(ErrorCode.USAGE, "register list has no csv", "Use table or json");
        });
        register.holdfast().console().print(text);
        return ExitCode.DONE;
    }
}
