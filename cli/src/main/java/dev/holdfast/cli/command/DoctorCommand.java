package dev.holdfast.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.Checkup;
import dev.holdfast.cli.job.DoctorJob;
import dev.holdfast.cli.output.MeasureJson;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "doctor",
        header =
                "Looks at all that a run needs, and says what to mend: database, rights, register, mail, fonts, folders, clock.",
        description = {
            "",
            "It logs in everywhere a run would, measures nothing, enters nothing and sends nothing. ok: it is as it must be."
                    + " --: it works, and could be better. !!: a run would fail."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  holdfast doctor", "  holdfast doctor --format json"})
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "statements",
            description = "Where the run puts its documents.")
    private Path out = Path.of("statements");

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            converter = Reading.ReportForm.class,
            description = "text or json.")
    private ReportFormat format = ReportFormat.TEXT;

    @Override
    public Integer call() {
        Surroundings surroundings = holdfast.surroundings();
        Configuration configuration = holdfast.configuration();
        Checkup checkup = new Checkup();
        new DoctorJob(configuration, surroundings, surroundings.folder().resolve(out), checkup).look();
        holdfast.console().print(format == ReportFormat.JSON ? json(checkup) : text(checkup));
        if (checkup.bad() > 0) {
            throw new Fault(
                    ErrorCode.NOT_READY,
                    (checkup.bad() == 1 ? "1 thing keeps" : checkup.bad() + " things keep") + " a run from its end",
                    "Mend what is marked !!, then look again");
        }
        return ExitCode.DONE;
    }

    private static String text(Checkup checkup) {
        StringBuilder text = new StringBuilder();
        for (Checkup.Found found : checkup.found()) {
            String mark = switch (found.state()) {
                case OK -> "ok";
                case NOTE -> "--";
                case BAD -> "!!";
            };
            text.append("%s  %-18s  %s%n"
                    .formatted(mark, found.subject(), found.words())
                    .replace("\r\n", "\n"));
            if (!found.next().isEmpty()) {
                text.append(" ".repeat(24)).append(found.next()).append(".\n");
            }
        }
        return text.toString();
    }

    private static String json(Checkup checkup) {
        ArrayNode array = MeasureJson.MAPPER.createArrayNode();
        for (Checkup.Found found : checkup.found()) {
            array.addObject()
                    .put("subject", found.subject())
                    .put("state", found.state().name().toLowerCase(Locale.ROOT))
                    .put("found", found.words())
                    .put("next", found.next().isEmpty() ? null : found.next());
        }
        try {
            return MeasureJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always JSON", impossible);
        }
    }
}
