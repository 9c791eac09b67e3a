package dev.holdfast.core.statement;

import java.time.Instant;
import java.util.Locale;

/** Somebody stands for a statement. */
public record SignOff(Role role, String name, Instant at) {
    /** In the order they come. */
    public enum Role {
        PREPARED,
        REVIEWED,
        APPROVED;

        /** The word in files, such as {@code reviewed}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
