package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.MeasureJob;
import dev.holdfast.persistence.query.Request;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "sql",
        header = "Prints the SQL of a measure, to be read or run by hand.",
        description = {
            "",
            "Takes the options of measure and reads rates and currencies from the warehouse, but measures nothing. What"
                    + " it prints is what measure --engine sql runs: sums and counts of each segment, of which every"
                    + " figure is made."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast sql --close 2025-12-31 --by tier",
            "  holdfast sql --close 2025-12-31 | psql -X mydatabase"
        })
final class SqlCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Mixin
    private MeasureOptions options = new MeasureOptions();

    @Override
    public Integer call() {
        Surroundings surroundings = holdfast.surroundings();
        Configuration configuration = holdfast.configuration();
        Request request = options.request(configuration.method(), surroundings.clock());
        String text = new Desks(configuration, surroundings, request.engine())
                .measure(
                        request.known().isPresent(),
                        database -> new MeasureJob(
                                        database, surroundings.clock().instant(), Version.number())
                                .sql(request));
        holdfast.console().print(text + "\n");
        return ExitCode.DONE;
    }
}
