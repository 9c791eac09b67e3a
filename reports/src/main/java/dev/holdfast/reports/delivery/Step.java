package dev.holdfast.reports.delivery;

import java.util.Optional;

/** How far a conversation with a mail server has come; the words complete "while …". */
enum Step {
    CONNECT("", "connecting to it"),
    GREETING("", "waiting for its greeting"),
    HELLO("EHLO ", "saying who we are"),
    ENCRYPTION("STARTTLS", "changing to TLS"),
    LOGIN("AUTH ", "logging in"),
    SENDER("MAIL FROM:", "naming the sender"),
    RECIPIENT("RCPT TO:", "naming a recipient"),
    DATA("DATA", "asking to send the message"),
    CONTENT("", "sending the message"),
    /** From the moment on that the line may have left which ends the message. */
    END(".", "waiting for the message to be accepted"),
    CHECK("NOOP", "asking whether it listens");

    private final String command;
    private final String words;

    Step(String command, String words) {
        this.command = command;
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The step that a command begins; empty for one that belongs to the step before it. */
    static Optional<Step> begunBy(String command) {
        for (Step step : values()) {
            boolean whole = !step.command.endsWith(" ") && !step.command.endsWith(":");
            boolean begins = whole ? command.equals(step.command) : command.startsWith(step.command);
            if (!step.command.isEmpty() && begins) {
                return Optional.of(step);
            }
        }
        return command.startsWith("HELO ") ? Optional.of(HELLO) : Optional.empty();
    }
}
