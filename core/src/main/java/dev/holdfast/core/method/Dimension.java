package dev.holdfast.core.method;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.CodePoints;
import java.util.Comparator;
import java.util.Set;

/**
 * What units are segmented by.
 *
 * @param key the name on the command line and in files; of an attribute its own
 */
public record Dimension(Kind kind, String key) implements Comparable<Dimension> {
    /** Where the value of a unit comes from. */
    public enum Kind {
        /** Plan tier of the unit's dearest item. */
        TIER,
        /** Acquisition channel of the unit's first touch. */
        CHANNEL,
        /** Pricing model of its dearest item. */
        PRICING_MODEL,
        /** Currency of its dearest item. */
        CURRENCY,
        /** A dated attribute of the customer that pays most. */
        ATTRIBUTE
    }

    public static final Dimension TIER = new Dimension(Kind.TIER, "tier");
    public static final Dimension CHANNEL = new Dimension(Kind.CHANNEL, "channel");
    public static final Dimension PRICING_MODEL = new Dimension(Kind.PRICING_MODEL, "pricing-model");
    public static final Dimension CURRENCY = new Dimension(Kind.CURRENCY, "currency");

    /** What a statement is segmented by. */
    public static final Set<Dimension> OF_STATEMENT = Set.of(TIER, CHANNEL);

    /** Attributes that say who a unit is, and since when, so that no unit can be told by them. */
    private static final Set<String> RESERVED = Set.of("parent", "merged_into", "acquired_on");

    private static final Comparator<Dimension> ORDER =
            Comparator.comparing(Dimension::kind).thenComparing(Dimension::key, CodePoints.ORDER);

    /**
     * The dimension of a name; what is none of the four is taken for an attribute.
     *
     * @throws Fault {@code DIMENSION_UNAVAILABLE} for an empty name and for those of the hierarchy
     */
    public static Dimension of(String key) {
        if (key.isEmpty() || RESERVED.contains(key)) {
            throw new Fault(
                    ErrorCode.DIMENSION_UNAVAILABLE,
                    "'" + key + "' is nothing to segment by",
                    "Use tier, channel, pricing-model, currency, or an attribute of the warehouse");
        }
        return switch (key) {
            case "tier" -> TIER;
            case "channel" -> CHANNEL;
            case "pricing-model" -> PRICING_MODEL;
            case "currency" -> CURRENCY;
            default -> new Dimension(Kind.ATTRIBUTE, key);
        };
    }

    public boolean isAttribute() {
        return kind == Kind.ATTRIBUTE;
    }

    @Override
    public int compareTo(Dimension other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return key;
    }
}
