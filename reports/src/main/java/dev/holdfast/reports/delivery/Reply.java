package dev.holdfast.reports.delivery;

import java.util.regex.Pattern;

/**
 * What a mail server answered.
 *
 * @param code from 200 to 599; anything else where the answer is none, such as −1 where the connection ended
 * @param text the whole answer on one line, with its code, cut where it is long
 */
record Reply(int code, String text) {
    /** Where nothing was answered. */
    static final Reply NONE = new Reply(-1, "");

    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int LONGEST = 300;

    static Reply of(int code, String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        return new Reply(code, line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
    }

    /** Whether the connection ended in place of an answer; the library has a word of its own for it. */
    boolean isNothing() {
        return text.isEmpty() || text.equals("[EOF]");
    }

    boolean isYes() {
        return code >= 200 && code < 300;
    }

    boolean isLater() {
        return code >= 400 && code < 500;
    }

    boolean isNo() {
        return code >= 500 && code < 600;
    }

    /** Without a secret that the server may have repeated. */
    Reply without(String secret) {
        return secret.isEmpty() ? this : new Reply(code, text.replace(secret, "…"));
    }
}
