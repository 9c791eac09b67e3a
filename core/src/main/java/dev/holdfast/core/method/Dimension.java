package dev.holdfast.core.method;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.Locale;

/** What units are segmented by. */
public enum Dimension {
    /** Plan tier of the unit's dearest item. */
    TIER,
    /** Acquisition channel of the unit's first touch. */
    CHANNEL;

    /** The name on the command line and in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The dimension of a name.
     *
     * @throws Fault {@code DIMENSION_UNAVAILABLE}
     */
    public static Dimension of(String key) {
        return switch (key) {
            case "tier" -> TIER;
            case "channel" -> CHANNEL;
            default ->
                throw new Fault(
                        ErrorCode.DIMENSION_UNAVAILABLE,
                        "this release does not segment by '" + key + "'",
                        "Use tier, channel or tier,channel");
        };
    }
}
