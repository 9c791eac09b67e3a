package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.MeasureJob;
import dev.holdfast.cli.output.MeasureCsv;
import dev.holdfast.cli.output.MeasureJson;
import dev.holdfast.cli.output.MeasureTable;
import dev.holdfast.cli.output.MeasuredWindow;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.persistence.query.Request;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "measure",
        header = "Prints retention figures: NRR, GRR, logos and the bridge from opening to closing MRR.",
        description = {"", "Prints to stdout and writes no document."},
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast measure --close 2025-12-31",
            "  holdfast measure --close 2025-12-31 --by tier,channel",
            "  holdfast measure --close 2025-12-31 --against 2024-12-31 --by tier",
            "  holdfast measure --close 2025-12-31 --migration tier",
            "  holdfast measure --close 2025-12-31 --causes --by tier",
            "  holdfast measure --close 2025-12-31 --cohorts quarter",
            "  holdfast measure --close 2025-12-31 --preset datadog-fy2025",
            "  holdfast measure --close 2025-12-31 --window month --set grain=customer --format json"
        })
final class MeasureCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Mixin
    private MeasureOptions options = new MeasureOptions();

    @Mixin
    private DetailOptions details = new DetailOptions();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "table",
            converter = Reading.Form.class,
            description = "table for the eye, rounded; json or csv for programs, exact.")
    private Format format = Format.TABLE;

    @Override
    public Integer call() {
        Configuration configuration = holdfast.configuration();
        if (format == Format.CSV && details.any()) {
            throw new Fault(
                    ErrorCode.USAGE,
                    "csv has one row a cell, and none for a comparison, a migration, causes or cohorts",
                    "Use --format json");
        }
        Request request =
                options.request(configuration.method(), holdfast.surroundings().clock(), details);
        Measurement measured = measure(configuration, request);
        holdfast.console().print(text(MeasuredWindow.of(measured, request)));
        return ExitCode.DONE;
    }

    private Measurement measure(Configuration configuration, Request request) {
        Surroundings surroundings = holdfast.surroundings();
        try (Watch watch = Watch.over(surroundings, "Measuring", "rows")) {
            return new Desks(configuration, surroundings, request.engine())
                    .measure(
                            request.known().isPresent(),
                            database -> new MeasureJob(
                                            database, surroundings.clock().instant(), Version.number())
                                    .measure(request, watch::at));
        }
    }

    private String text(MeasuredWindow measured) {
        return switch (format) {
            case TABLE -> MeasureTable.text(measured);
            case JSON -> MeasureJson.text(measured);
            case CSV -> MeasureCsv.text(measured, options.dimensions());
        };
    }
}
