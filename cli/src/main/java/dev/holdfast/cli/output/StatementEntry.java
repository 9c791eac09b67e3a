package dev.holdfast.cli.output;

import dev.holdfast.core.statement.Adjustment;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.FoundRestatement;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.persistence.register.Run;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One entry of the register in lines: of what, when, by whom, its hashes, its runs, and what was found changed since. */
record StatementEntry(RegisterReader register, Prepared prepared, ZoneId zone) {
    private static final Notation NOTATION = new Notation("", Notation.Scale.UNIT);

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Optional<Issued> issued = register.statement(prepared.close())
                .filter(statement -> statement.run().equals(Optional.of(prepared.run())));
        Run run = register.run(prepared.run()).orElseThrow();
        add(lines, "Statement", prepared.close().month().toString());
        add(lines, "Run", prepared.run() + ", Holdfast " + run.engineVersion());
        add(lines, "Company", prepared.inputs().company().name());
        add(lines, "Prepared", time(run.startedAt()) + " by " + run.preparer());
        register.approvals(prepared.run()).forEach(approval -> add(lines, approval.signOff()));
        add(
                lines,
                "Issued",
                issued.map(statement -> time(statement.figures().issuedAt())).orElse("not yet"));
        issued.ifPresent(statement -> {
            add(lines, "NRR", RegisterTable.percent(statement.figures().nrr()));
            add(lines, "GRR", RegisterTable.percent(statement.figures().grr()));
        });
        add(lines, "Known at", prepared.knownAt().toString());
        add(lines, "Input digest", prepared.inputDigest());
        add(lines, "Method", prepared.fingerprint().hex());
        add(lines, "Content", prepared.contentSha256());
        register.documents(prepared.run()).forEach(document -> add(lines, document.name(), document.sha256()));
        add(lines, "Units", Long.toString(register.units(prepared.run()).units()));
        prepared.inputs().amendReason().ifPresent(reason -> add(lines, "Amended", reason));
        prepared.inputs().restateReason().ifPresent(reason -> add(lines, "Restated", reason));
        adjustments(lines);
        restatements(lines);
        runs(lines);
        deliveries(lines);
        return lines;
    }

    private void adjustments(List<String> lines) {
        for (Adjustment adjustment : register.adjustments()) {
            if (adjustment.close().equals(prepared.close())) {
                add(
                        lines,
                        "Adjustment " + adjustment.number(),
                        NOTATION.full(adjustment.amount()) + " " + adjustment.currency() + " of "
                                + adjustment.measure().key() + ", " + adjustment.reason() + "; " + adjustment.author()
                                + ", " + adjustment.evidence());
            }
        }
    }

    private void restatements(List<String> lines) {
        for (FoundRestatement found : register.restatements()) {
            if (found.close().equals(prepared.close())) {
                add(
                        lines,
                        "Today's figure",
                        RegisterTable.percent(found.nrr()) + " as known at " + found.knownAt()
                                + found.reason().map(reason -> ": " + reason).orElse(""));
            }
        }
    }

    private void runs(List<String> lines) {
        for (Run run : register.runs()) {
            if (run.close().equals(prepared.close())) {
                add(
                        lines,
                        "Run " + run.id(),
                        time(run.startedAt()) + ", "
                                + run.end()
                                        .map(end -> end.outcome().name().toLowerCase(Locale.ROOT)
                                                + (end.error().isEmpty() ? "" : ": " + end.error()))
                                        .orElse("did not end"));
            }
        }
    }

    private void deliveries(List<String> lines) {
        for (Delivery delivery : register.deliveries(prepared.run())) {
            add(
                    lines,
                    "Delivery",
                    delivery.recipient() + ", " + delivery.audience() + ", "
                            + delivery.last().map(this::event).orElse("pending"));
        }
    }

    private String event(Delivery.Event event) {
        return event.outcome().state().key() + " " + time(event.at())
                + (event.outcome().detail().isEmpty()
                        ? ""
                        : ": " + event.outcome().detail());
    }

    private void add(List<String> lines, SignOff signOff) {
        String role = signOff.role().key();
        add(
                lines,
                Character.toUpperCase(role.charAt(0)) + role.substring(1),
                time(signOff.at()) + " by " + signOff.name());
    }

    private static void add(List<String> lines, String name, String value) {
        lines.add("%-14s %s".formatted(name, value.replaceAll("\\p{Cntrl}", "\uFFFD")));
    }

    private String time(Instant instant) {
        return NOTATION.time(instant, zone);
    }
}
