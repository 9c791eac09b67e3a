package dev.holdfast.cli.job;

import dev.holdfast.cli.config.DeliverySettings;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.reports.delivery.Composer;
import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.template.Template;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What statements are sent with.
 *
 * @param way how mail goes; empty where there is none to send
 * @param composer writes what messages say
 * @param surroundings where passwords of PDFs may be set
 */
public record Dispatch(DeliverySettings settings, Optional<Way> way, Composer composer, Surroundings surroundings) {
    /**
     * That of a configuration; empty where it delivers nothing.
     *
     * @throws dev.holdfast.core.fault.Fault {@code CONFIG_INVALID} where a password is missing; {@code TEMPLATE_INVALID} where a template of messages does not fit
     */
    public static Optional<Dispatch> of(
            Optional<DeliverySettings> delivery, Template template, Surroundings surroundings) {
        return delivery.map(settings ->
                new Dispatch(settings, Way.of(settings, surroundings), Composer.of(template), surroundings));
    }

    /** Delivers the issued statement of a run. */
    Delivering delivering(Register register, String run, Journal journal) {
        return new Delivering(register, settings, parcels(register.now(), run), surroundings.clock(), journal);
    }

    /** What everybody is to receive of an issued statement. */
    Parcels parcels(RegisterReader register, String run) {
        Prepared prepared = register.prepared(run).orElseThrow();
        List<Document> documents = register.documents(run).stream()
                .map(stored -> new Document(stored.name(), stored.mediaType(), stored.content()))
                .toList();
        return parcels(prepared.close(), run, documents);
    }

    /** What everybody is to receive of a statement. */
    Parcels parcels(Close close, String run, List<Document> documents) {
        Instant date = surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        return new Parcels(
                settings,
                new Sending(run, documents, way, composer, surroundings, date),
                close.month().toString());
    }
}
