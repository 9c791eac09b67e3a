package dev.holdfast.reports.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Message-IDs that are the same whenever they are made for the same message, so that a second copy can be recognised. */
public final class MessageId {
    private static final Pattern VALID = Pattern.compile("<[!-;=?A-~&&[^@]]+@[!-;=?A-~&&[^@]]+>");
    private static final int LENGTH = 32;

    private MessageId() {}

    /**
     * The id of a message of a sender, with its angle brackets. What it is made of cannot be read from it.
     *
     * @param parts what tells the message from every other of the sender, such as run, group, recipient and number
     */
    public static String of(Mailbox sender, List<String> parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            // The length keeps "a", "bc" apart from "ab", "c".
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return "<" + HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH) + "@" + sender.domain() + ">";
    }

    static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
