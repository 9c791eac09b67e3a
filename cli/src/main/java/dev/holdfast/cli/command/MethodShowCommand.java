package dev.holdfast.cli.command;

import dev.holdfast.cli.output.MethodText;
import dev.holdfast.core.method.Method;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "show",
        header = "Prints a method: its settings, version and fingerprint, or its canonical text.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast method show",
            "  holdfast method show snowflake-fy2026",
            "  holdfast method show --format text | sha256sum"
        })
final class MethodShowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private MethodCommand parent;

    @Parameters(
            index = "0",
            paramLabel = "METHOD",
            arity = "0..1",
            defaultValue = NamedMethods.CONFIGURED,
            description = "Which; as 'holdfast method --help' says.")
    private String name = NamedMethods.CONFIGURED;

    /** The forms it is printed in. */
    enum Form {
        TABLE,
        TEXT,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "table",
            converter = Reading.MethodForm.class,
            description = "table for the eye; text: the canonical text, whose SHA-256 is the fingerprint; json.")
    private Form format = Form.TABLE;

    @Override
    public Integer call() {
        Method method = new NamedMethods(parent.holdfast()).of(name);
        parent.holdfast()
                .console()
                .print(
                        switch (format) {
                            case TABLE -> MethodText.table(method, NamedMethods.preset(name));
                            case TEXT -> method.canonicalText();
                            case JSON -> MethodText.json(method);
                        });
        return ExitCode.DONE;
    }
}
