package dev.holdfast.reports.delivery;

/** What became of a message for one recipient. Its words are for somebody on call; none holds a secret. */
public sealed interface Outcome {

    /** What happened, and what to mend where something is. */
    String words();

    /** The server took responsibility: it is sent, and must not be sent again. The words are the server's reply. */
    record Accepted(String words) implements Outcome {}

    /** Refused for good: nothing was sent to this recipient, and nothing will be before something is mended. */
    record Refused(Concern concern, String words) implements Outcome {}

    /** Certainly not accepted, for a reason that may pass: sending it again later may help. */
    record Deferred(String words) implements Outcome {}

    /**
     * The connection was lost after the whole message was sent and before the server replied. It may have been accepted or
     * not; who sends it again risks a second copy.
     */
    record Uncertain(String words) implements Outcome {}

    /** What a refusal is about, and so whom else it concerns. */
    enum Concern {
        /** This address alone. */
        RECIPIENT,
        /** This message, whoever gets it. */
        MESSAGE,
        /** The sender, the login, the encryption or the server's name: every message to every recipient. */
        SETTINGS
    }
}
