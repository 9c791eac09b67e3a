package dev.holdfast.cli.job;

import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Delivery.Outcome;
import dev.holdfast.persistence.register.Delivery.State;
import dev.holdfast.reports.delivery.Delivered;
import dev.holdfast.reports.delivery.Letter;
import dev.holdfast.reports.delivery.MailTexts;
import dev.holdfast.reports.delivery.Mailbox;
import dev.holdfast.reports.delivery.Mailer;
import dev.holdfast.reports.delivery.Outcome.Accepted;
import dev.holdfast.reports.delivery.Outcome.Concern;
import dev.holdfast.reports.delivery.Outcome.Deferred;
import dev.holdfast.reports.delivery.Outcome.Refused;
import dev.holdfast.reports.delivery.Outcome.Uncertain;
import dev.holdfast.reports.delivery.SizeLimit;
import dev.holdfast.reports.delivery.StatementMail;
import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.view.MailView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One message.
 *
 * @param deliveries who is to receive it now; the header names all that it is addressed to
 */
record MailParcel(List<Delivery> deliveries, Sending sending, Addressed addressed) implements Parcel {
    @Override
    public Parcel to(List<Delivery> others) {
        return new MailParcel(others, sending, addressed);
    }

    @Override
    public Supplier<Handed> pack() {
        Letter letter = letter();
        Way way = sending.way().orElseThrow();
        SizeLimit.check(letter, letter.eml(), way.sizeLimit());
        Mailer mailer = Mailer.to(way.server());
        return () -> handed(mailer.send(letter, recipients(letter)));
    }

    /** The message. */
    Letter letter() {
        MailView view = sending.view();
        MailTexts texts = addressed.group().texts();
        Map<String, String> values = MailTexts.values(view, addressed.group().name());
        List<Document> attachments = sending.attachments(
                addressed.group().attach(),
                addressed.group().detail(),
                addressed.group().pdfPassword());
        return new Letter(
                addressed.messageId(),
                sending.date(),
                sending.from(),
                sending.way().orElseThrow().replyTo(),
                addressed.to(),
                addressed.cc(),
                addressed.bcc(),
                texts.subject(values),
                sending.composer()
                        .statement(new StatementMail(
                                view,
                                sending.chart(),
                                texts.intro(values),
                                ResendJob.NOBODYS.equals(addressed.group().name())
                                        ? ""
                                        : addressed.group().name(),
                                attachments,
                                addressed.group().pdfPassword().isPresent())),
                attachments);
    }

    private List<Mailbox> recipients(Letter letter) {
        return letter.recipients().stream()
                .filter(mailbox -> deliveries.stream()
                        .anyMatch(delivery -> delivery.isTo(Delivery.Channel.MAIL, mailbox.address())))
                .toList();
    }

    private Handed handed(List<Delivered> results) {
        Map<Delivery, Outcome> outcomes = new LinkedHashMap<>();
        boolean stops = false;
        for (Delivered result : results) {
            stops |= result.outcome() instanceof Refused(var concern, var words) && concern == Concern.SETTINGS;
            deliveries.stream()
                    .filter(delivery -> delivery.isTo(
                            Delivery.Channel.MAIL, result.recipient().address()))
                    .forEach(delivery -> outcomes.put(
                            delivery,
                            new Outcome(
                                    state(result.outcome()), result.outcome().words())));
        }
        return new Handed(outcomes, stops);
    }

    private static State state(dev.holdfast.reports.delivery.Outcome outcome) {
        return switch (outcome) {
            case Accepted accepted -> State.ACCEPTED;
            case Refused refused -> State.REFUSED;
            case Deferred deferred -> State.DEFERRED;
            case Uncertain uncertain -> State.UNCERTAIN;
        };
    }
}
