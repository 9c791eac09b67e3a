package dev.holdfast.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.cli.job.Journal;
import dev.holdfast.cli.job.RunResult;
import dev.holdfast.cli.output.FindingsJson;
import dev.holdfast.cli.output.MeasureJson;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Issued;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The report of a run for programs. Every key is there in every report; what is not known is null.
 *
 * @param close empty where the call or the configuration was not understood
 * @param result empty where an error stopped the run
 * @param fault that the run ended with
 * @param owner what became of the notice to the owner; empty where none was due
 */
record RunJson(
        Journal journal,
        Optional<Close> close,
        Optional<RunResult> result,
        Optional<Fault> fault,
        Optional<String> owner,
        Instant began,
        Instant ended) {
    private static final String ISSUED = "issued";

    /** The object as text, with a line break at its end. */
    String text() {
        ObjectNode root = MeasureJson.MAPPER.createObjectNode();
        int exitCode = fault.map(Fault::code).map(ExitCode::of).orElse(ExitCode.DONE);
        root.put("holdfast", Version.number());
        root.put("close", close.map(Close::toString).orElse(null));
        root.put("run", journal.run().orElse(null));
        root.put("outcome", result.map(RunJson::outcome).orElse(journal.isIssued() ? ISSUED : "failed"));
        root.put("exit_code", exitCode);
        root.put("retry", exitCode == ExitCode.TEMPORARY || exitCode == ExitCode.PARTIAL);
        error(root);
        FindingsJson.add(root.putArray("findings"), journal.findings());
        figures(root);
        ArrayNode documents = root.putArray("documents");
        result.ifPresent(known -> documents(known).forEach(path -> documents.add(path.toString())));
        ArrayNode deliveries = root.putArray("deliveries");
        journal.deliveries().forEach(delivery -> delivery(deliveries.addObject(), delivery));
        root.put("owner", owner.orElse(null));
        ArrayNode steps = root.putArray("steps");
        journal.done()
                .forEach(done -> steps.addObject()
                        .put("step", done.step().key())
                        .put("ms", done.took().toMillis()));
        root.put("began_at", began.toString());
        root.put("ended_at", ended.toString());
        try {
            return MeasureJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always JSON", impossible);
        }
    }

    private static String outcome(RunResult result) {
        return switch (result) {
            case RunResult.IssuedNow issued -> ISSUED;
            case RunResult.NothingToDo nothing -> "nothing-to-do";
            case RunResult.DataChanged changed -> "data-changed";
            case RunResult.Restated restated -> restated.recorded() ? "restated" : "data-changed";
            case RunResult.Waiting waiting -> "waits-for-approval";
            case RunResult.ReasonNeeded needed -> "reason-needed";
        };
    }

    private void error(ObjectNode root) {
        if (fault.isEmpty()) {
            root.putNull("error");
            return;
        }
        root.putObject("error")
                .put("code", fault.get().code().name())
                .put("what", fault.get().what())
                .put("next", fault.get().next());
    }

    private void figures(ObjectNode root) {
        switch (result.orElse(null)) {
            case RunResult.IssuedNow(var statement, var documents) ->
                figures(
                        root,
                        statement.headline().nrr(),
                        statement.headline().grr(),
                        statement.headline().logoRetention());
            case RunResult.NothingToDo(var issued, var documents) -> figures(root, issued);
            case RunResult.DataChanged(var issued, var told) -> figures(root, issued);
            case RunResult.Restated(var reported, var found, var recorded) ->
                figures(root, reported.nrr(), reported.grr(), new Retention.Undefined(Retention.Reason.NO_COHORT));
            case null, default -> root.putNull("figures");
        }
    }

    private static void figures(ObjectNode root, Issued issued) {
        figures(root, issued.figures().nrr(), issued.figures().grr(), issued.logoRetention());
    }

    private static void figures(ObjectNode root, Retention nrr, Retention grr, Retention logos) {
        root.putObject("figures")
                .put("nrr", nrr.ratio().map(Reported::rounded).orElse(null))
                .put("grr", grr.ratio().map(Reported::rounded).orElse(null))
                .put("logo_retention", logos.ratio().map(Reported::rounded).orElse(null));
    }

    private static List<Path> documents(RunResult result) {
        return switch (result) {
            case RunResult.IssuedNow issued -> issued.documents();
            case RunResult.NothingToDo nothing -> nothing.documents();
            case RunResult.Waiting waiting -> waiting.documents();
            default -> List.of();
        };
    }

    private static void delivery(ObjectNode node, Delivery delivery) {
        node.put("group", delivery.audience())
                .put("channel", delivery.channel().key())
                .put("recipient", delivery.recipient())
                .put("state", delivery.last().map(RunJson::state).orElse("pending"))
                .put("detail", text(delivery.last().map(event -> event.outcome().detail())))
                .put("at", text(delivery.last().map(event -> event.at().toString())))
                .put("message_id", text(Optional.of(delivery.messageId()).filter(id -> !id.isEmpty())));
    }

    private static String state(Delivery.Event event) {
        return event.outcome().state().key();
    }

    private static @Nullable String text(Optional<String> text) {
        return text.orElse(null);
    }
}
