package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.output.Checked;
import dev.holdfast.cli.output.FindingsJson;
import dev.holdfast.cli.output.FindingsTable;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.query.Engine;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "check",
        header = "Looks whether the data of a close is fit for a statement, and says what to mend.",
        description = {
            "",
            "Looks at the data gate by gate, as 'holdfast run' does before it measures, and changes nothing. An error stops a"
                    + " run; a warning is told. checks: of the configuration says how severe each gate is.",
            "",
            "Prints to stdout. Exit code 3 where a gate with the severity error found something."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast check --close 2025-12-31",
            "  holdfast check --close 2025-12-31 --known-at 2026-01-03T06:00:00Z --format json"
        })
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Mixin
    private MethodOptions options = new MethodOptions();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "table",
            converter = Reading.FindingsForm.class,
            description = "table for the eye, or json for programs.")
    private FindingsFormat format = FindingsFormat.TABLE;

    @Override
    public Integer call() {
        Surroundings surroundings = holdfast.surroundings();
        Configuration configuration = holdfast.configuration();
        Method method = options.over(configuration.method());
        Close close = options.close(method, surroundings.clock());
        Optional<Instant> knownAt = options.knownAt(surroundings.clock());
        Checked checked = Watch.during(
                surroundings,
                "Checking",
                () -> new Desks(configuration, surroundings, Engine.STREAM).check(method, close, knownAt));
        holdfast.console()
                .print(
                        switch (format) {
                            case TABLE -> FindingsTable.text(checked.findings());
                            case JSON -> FindingsJson.text(checked);
                        });
        tell(checked);
        return ExitCode.DONE;
    }

    private void tell(Checked checked) {
        Findings findings = checked.findings();
        int errors = findings.errors().size();
        if (errors > 0) {
            throw new Fault(
                    ErrorCode.GATE_FAILED,
                    "the data of " + checked.close() + " does not pass " + (errors == 1 ? "a gate" : errors + " gates"),
                    "Mend what is listed as error, then check again; docs/reference/checks.md tells what each gate means");
        }
        int warnings = findings.warnings().size();
        holdfast.console()
                .say("The data of " + checked.close() + " passes every gate"
                        + (warnings == 0
                                ? "."
                                : warnings == 1 ? ", with a warning." : ", with " + warnings + " warnings."));
    }
}
