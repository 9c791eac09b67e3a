package dev.holdfast.cli.command;

import dev.holdfast.cli.job.RunOrder;
import dev.holdfast.cli.job.RunResult;
import dev.holdfast.cli.output.Headline;
import dev.holdfast.cli.output.RestatementText;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.persistence.register.Issued;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Tells how a run ended: figures and paths to stdout, the rest to stderr. */
record RunReport(Console console, RunOrder order) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** @throws Fault {@code APPROVAL_NEEDED} or {@code RESTATEMENT_REASON} where that is how it ended */
    void tell(RunResult result) {
        switch (result) {
            case RunResult.IssuedNow(var statement, var documents) -> {
                console.print(Headline.text(statement) + Headline.paths(documents));
                console.say("Issued " + order.close().month() + ". It stays as it is from here on.");
            }
            case RunResult.NothingToDo(var issued, var documents) -> nothingToDo(issued, documents);
            case RunResult.DataChanged(var issued, var told) ->
                console.say(issued(issued)
                        + told.map(found -> "; on today's data its figure is another, as was told on "
                                        + TIME.format(found.knownAt())
                                        + found.reason()
                                                .filter(reason -> !console.isLogged())
                                                .map(reason -> ": " + reason)
                                                .orElse("")
                                        + ". It has not changed since.")
                                .orElse("; its data has changed since, the figure it states has not."));
            case RunResult.Restated(var reported, var found, var recorded) -> {
                console.print(RestatementText.of(reported, found, order.method().zone()));
                console.say(
                        recorded
                                ? "Entered in the register with its reason; the next statement prints it. The statement of "
                                        + reported.close().month() + " stays as it is."
                                : "Less than restatement.points: no reason is needed. The statement of "
                                        + reported.close().month() + " stays as it is.");
            }
            case RunResult.Waiting(var prepared, var role, var overtaken, var documents) -> {
                console.print(Headline.paths(documents));
                throw new Fault(
                        ErrorCode.APPROVAL_NEEDED,
                        "run " + prepared.run() + " waits to be " + role.key() + ", and nothing is issued yet"
                                + overtaken
                                        .map(run -> "; what was signed of run " + run
                                                + " lapsed, because its data or what it rests on has changed since")
                                        .orElse(""),
                        "Look at the documents, then: holdfast approve " + prepared.run() + " --as NAME"
                                + (role == SignOff.Role.APPROVED ? ", and run again" : ""));
            }
            case RunResult.ReasonNeeded(var told) -> {
                told.forEach(one -> console.print(RestatementText.of(
                        one.reported(), one.found(), order.method().zone())));
                throw new Fault(
                        ErrorCode.RESTATEMENT_REASON,
                        (told.size() == 1
                                        ? "the figure of "
                                                + told.getFirst()
                                                        .reported()
                                                        .close()
                                                        .month()
                                        : "the figures of " + told.size() + " earlier months")
                                + " changed by more than "
                                + order.policy().restatementPoints().toPlainString()
                                + " points since it was last told, and no reason is given; nothing was issued",
                        "Find out why from the causes above, then run again with --restate \"reason\", which the next"
                                + " statement prints");
            }
        }
    }

    private void nothingToDo(Issued issued, List<Path> documents) {
        if (issued.source().isPresent()) {
            console.say(order.close().month() + " was issued on "
                    + TIME.format(issued.figures().issuedAt()) + ", before this register was kept ("
                    + issued.source().get() + "). Nothing to do.");
            return;
        }
        console.say(issued(issued) + "; its data and its method are what they were. Nothing to do.");
        if (!documents.isEmpty()) {
            console.print(Headline.paths(documents));
            console.say("Its documents were missing in their folder and are there again.");
        }
    }

    private static String issued(Issued issued) {
        return issued.figures().close().month() + " was issued on "
                + TIME.format(issued.figures().issuedAt()) + " as run "
                + issued.run().orElse("");
    }
}
