package dev.holdfast.cli.job;

import dev.holdfast.core.finding.Findings;
import dev.holdfast.persistence.query.Measuring;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.reports.delivery.Letter;
import dev.holdfast.reports.delivery.SizeLimit;
import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.document.Renderer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a run would send, as files: of an issued statement its messages, else those of a draft of what would be issued now.
 *
 * @param register empty where there is none yet
 * @param found is told what was found in the data, where it is a draft
 */
public record RehearseJob(
        Composing composing,
        Optional<Register> register,
        Dispatch dispatch,
        Renderer renderer,
        RunOrder order,
        Consumer<Findings> found) {
    /**
     * Writes the messages below a folder.
     *
     * @throws dev.holdfast.core.fault.Fault where the data does not pass a gate or carries no figure, the ledger differs or a message is too large
     */
    public List<Path> write(OutputFolder folder) {
        Parcels parcels = parcels();
        List<Document> files = new ArrayList<>();
        for (Parcel parcel : parcels.of(planned(parcels))) {
            if (parcel instanceof MailParcel mail) {
                Letter letter = mail.letter();
                byte[] eml = letter.eml();
                SizeLimit.check(letter, eml, dispatch.way().orElseThrow().sizeLimit());
                files.add(new Document(name(mail), "message/rfc822", eml));
            }
        }
        OutputFolder below = folder.below(order.close().month() + "-dry-run");
        below.prepare();
        return below.write(files);
    }

    private Parcels parcels() {
        Optional<String> issued =
                register.flatMap(kept -> kept.now().statement(order.close())).flatMap(Issued::run);
        return issued.map(run -> dispatch.parcels(register.orElseThrow().now(), run))
                .orElseGet(this::draft);
    }

    private Parcels draft() {
        MeasureJob measuring = composing.measuring();
        Instant at =
                measuring.database().read(sql -> new Measuring(sql, measuring.now(), measuring.version()).knowable());
        Optional<RegisterReader> past = register.map(kept -> kept.asOf(at));
        Findings findings = new CheckJob(
                        measuring.database(), past, order.policy().gates(), measuring.now())
                .look(order.method(), order.close(), at);
        found.accept(findings);
        CheckJob.require(findings, order.close());
        Composed composed = composing.compose(new Order(order.method(), order.close(), at, past, order.inputs()));
        composed.statement().ledger().require();
        List<Document> documents =
                composed.documents(renderer, dispatch.settings().givesUnits());
        return dispatch.parcels(order.close(), order.close().month() + " (draft)", documents);
    }

    private static List<Delivery> planned(Parcels parcels) {
        return parcels.plans().stream()
                .map(plan -> new Delivery(
                        "",
                        "",
                        plan.audience(),
                        plan.channel(),
                        plan.recipient(),
                        Delivery.Purpose.STATEMENT,
                        plan.messageId(),
                        0,
                        Optional.empty()))
                .toList();
    }

    /** The group, and the recipient where each has a message of his own. */
    private static String name(MailParcel mail) {
        String group = mail.addressed().group().name();
        boolean alone = mail.deliveries().size() == 1;
        String name = alone ? group + "-" + mail.deliveries().getFirst().recipient() : group;
        return name.replaceAll("[^\\p{L}\\p{N}@._-]", "_") + ".eml";
    }
}
