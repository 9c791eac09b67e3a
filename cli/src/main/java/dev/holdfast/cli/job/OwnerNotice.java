package dev.holdfast.cli.job;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.reports.data.StatementJson;
import dev.holdfast.reports.delivery.Composer;
import dev.holdfast.reports.delivery.Delivered;
import dev.holdfast.reports.delivery.Letter;
import dev.holdfast.reports.delivery.Mailbox;
import dev.holdfast.reports.delivery.Mailer;
import dev.holdfast.reports.delivery.MessageId;
import dev.holdfast.reports.delivery.Notice;
import dev.holdfast.reports.delivery.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the owner of the job, and nobody else, that a run did not end well: why, what to do, and how to send in spite of it.
 * He is told the same once a day, not with every try.
 *
 * @param journal of the run
 * @param fault that it ended with
 * @param exitCode that the program ends with
 */
public record OwnerNotice(String company, Close close, Journal journal, Fault fault, int exitCode) {
    private static final Logger LOG = LoggerFactory.getLogger(OwnerNotice.class);
    private static final Duration SILENCE = Duration.ofHours(20);

    /** Whether the owner is told of a fault: not of one that only says that another run is at work. */
    public boolean isDue() {
        return fault.code() != ErrorCode.RUN_IN_PROGRESS;
    }

    /**
     * Tells him.
     *
     * @param register to look up whether he was told; empty where it cannot be reached, and then he is told
     * @return what became of it, in words
     */
    public String send(Dispatch dispatch, Supplier<Optional<Register>> register) {
        Optional<Mailbox> owner = dispatch.settings().owner();
        if (owner.isEmpty() || dispatch.way().isEmpty()) {
            return "nobody is named in delivery.owner";
        }
        Instant now = dispatch.surroundings().clock().instant();
        String digest = StatementJson.sha256((close + "\n" + matter()).getBytes(StandardCharsets.UTF_8));
        Optional<Register> known = Optional.empty();
        try {
            known = register.get();
            Optional<Instant> told = known.flatMap(found -> found.deliveries().told(digest));
            if (told.filter(at -> at.plus(SILENCE).isAfter(now)).isPresent()) {
                return "told already at " + told.get();
            }
        } catch (Fault unreadable) {
            LOG.warn("whether the owner was told before is not known: {}", unreadable.code());
        }
        Optional<Register> kept = known;
        Way way = dispatch.way().get();
        Outcome outcome =
                Mailer.to(way.server()).send(letter(dispatch.composer(), way, owner.get(), digest, now)).stream()
                        .map(Delivered::outcome)
                        .findFirst()
                        .orElseThrow();
        if (!(outcome instanceof Outcome.Accepted)) {
            return "could not be told: " + outcome.words();
        }
        try {
            kept.ifPresent(
                    entered -> entered.deliveries().tell(close, fault.code().name(), digest, now));
            return "told";
        } catch (Fault unrecorded) {
            return "told, which is not recorded: " + unrecorded.code();
        }
    }

    /** What he is told of; servers say the same of a recipient in other words each time. */
    private String matter() {
        return journal.deliveries().stream().allMatch(Delivery::isAccepted)
                ? String.valueOf(fault.getMessage())
                : fault.code() + " "
                        + journal.deliveries().stream()
                                .map(delivery -> delivery.recipient() + " "
                                        + delivery.last()
                                                .map(event -> event.outcome().state())
                                                .orElse(null))
                                .toList();
    }

    private Letter letter(Composer composer, Way way, Mailbox owner, String digest, Instant now) {
        return new Letter(
                MessageId.of(way.from(), List.of("notice", digest, now.toString())),
                now.truncatedTo(ChronoUnit.SECONDS),
                way.from(),
                way.replyTo(),
                List.of(owner),
                List.of(),
                List.of(),
                "Holdfast, " + company + ", " + close.month() + ": " + headline(),
                composer.notice(notice()),
                List.of());
    }

    private Notice notice() {
        List<Notice.Fact> facts = new ArrayList<>(List.of(
                new Notice.Fact("Company", company),
                new Notice.Fact("Close", close.toString()),
                new Notice.Fact("Run", journal.run().orElse("none was begun")),
                new Notice.Fact("Error", fault.code().name()),
                new Notice.Fact("Exit code", Integer.toString(exitCode))));
        journal.deliveries()
                .forEach(delivery -> facts.add(new Notice.Fact(
                        delivery.recipient(),
                        delivery.last()
                                .map(event -> event.outcome().state().key())
                                .orElse("not tried"))));
        return new Notice(
                headline() + ".",
                List.of(sentence(fault.what()), sent()),
                facts,
                List.of(sentence(fault.next())),
                Ways.anyway(fault.code()));
    }

    private String headline() {
        return switch (fault.code().kind()) {
            case APPROVAL -> "the statement waits for approval";
            case PARTIAL -> "the statement has not reached everybody";
            case DATA_GATE, IDENTITY -> "the data stopped the statement";
            case TEMPORARY -> "the statement is delayed";
            case FAILED, USAGE -> "the run failed";
        };
    }

    private String sent() {
        long accepted =
                journal.deliveries().stream().filter(Delivery::isAccepted).count();
        return accepted == 0
                ? "Nothing was sent to the recipients."
                : accepted + " of " + journal.deliveries().size() + " recipients have the statement.";
    }

    private static String sentence(String text) {
        return text + ".";
    }
}
