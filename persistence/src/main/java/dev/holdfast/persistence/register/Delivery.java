package dev.holdfast.persistence.register;

import java.time.Instant;
import java.util.Optional;

/**
 * One recipient of an issued statement, and what became of it.
 *
 * @param id the run and a number, such as {@code 2026-10.1/3}
 * @param audience the group of the configuration that the recipient is of
 * @param recipient a mail address, or a folder
 * @param messageId the Message-ID of the mail; empty for a folder
 * @param events how often something was entered of it
 * @param last what was entered of it last; empty while it is pending
 */
public record Delivery(
        String id,
        String run,
        String audience,
        Channel channel,
        String recipient,
        Purpose purpose,
        String messageId,
        int events,
        Optional<Event> last) {
    /** How it gets there. */
    public enum Channel {
        MAIL,
        FOLDER;

        /** The word of the register. */
        public String key() {
            return RegisterWords.key(this);
        }
    }

    /** Why it is sent. */
    public enum Purpose {
        /** Once to each recipient. */
        STATEMENT,
        /** Somebody asked for it. */
        RESEND
    }

    /** How far it is. */
    public enum State {
        /** It is being handed over; where this is the last, nobody knows whether it was accepted. */
        SENDING,
        /** The receiving side took it, or the recipient says so. */
        ACCEPTED,
        /** It was not accepted, and will not be as it is. */
        REFUSED,
        /** It was not accepted, and may be later. */
        DEFERRED,
        /** The connection was lost before the answer: nobody knows whether it was accepted. */
        UNCERTAIN;

        /** The word of the register. */
        public String key() {
            return RegisterWords.key(this);
        }
    }

    /**
     * What became of it.
     *
     * @param detail what the receiving side said, or who said that it was received
     */
    public record Outcome(State state, String detail) {}

    /** What became of it, and when that was entered. */
    public record Event(Outcome outcome, Instant at) {}

    /**
     * What is to be delivered.
     *
     * @param messageId empty for a folder
     */
    public record Plan(String audience, Channel channel, String recipient, String messageId) {}

    public boolean isAccepted() {
        return is(State.ACCEPTED);
    }

    /** Whether nobody knows if it was accepted. Of a folder that is never so: to write it again changes nothing. */
    public boolean isUnrecorded() {
        return channel == Channel.MAIL && (is(State.SENDING) || is(State.UNCERTAIN));
    }

    /** Whether both are for the same mailbox or folder. */
    public boolean isTo(Channel other, String address) {
        return channel == other && recipient.equalsIgnoreCase(address);
    }

    /** Whether a state is the last that was entered. */
    public boolean is(State state) {
        return last.filter(event -> event.outcome().state() == state).isPresent();
    }
}
