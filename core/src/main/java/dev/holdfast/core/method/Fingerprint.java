package dev.holdfast.core.method;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of a method.
 *
 * @param hex SHA-256 in 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {
    static Fingerprint of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }

    /** The first twelve digits in groups of four, as printed in a page's head. */
    public String brief() {
        return hex.substring(0, 4) + " " + hex.substring(4, 8) + " " + hex.substring(8, 12);
    }

    @Override
    public String toString() {
        return hex;
    }
}
