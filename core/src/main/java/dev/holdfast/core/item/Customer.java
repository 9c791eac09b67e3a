package dev.holdfast.core.item;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A billed customer, after mergers.
 *
 * @param channel acquisition channel of its first touch; null when not known
 * @param attributes the dated attributes that are asked for, by name
 * @param acquiredOn the day from which what it pays is ours, counted from 1970-01-01; {@link #ALWAYS} where it was not
 *     acquired
 */
public record Customer(String id, @Nullable String channel, Map<String, Dated> attributes, int acquiredOn) {
    /** Before every day. */
    public static final int ALWAYS = Integer.MIN_VALUE;

    public Customer {
        attributes = Map.copyOf(attributes);
    }

    /** A customer of whom no attribute is asked for. */
    public Customer(String id, @Nullable String channel) {
        this(id, channel, Map.of());
    }

    /** A customer that was not acquired. */
    public Customer(String id, @Nullable String channel, Map<String, Dated> attributes) {
        this(id, channel, attributes, ALWAYS);
    }

    /** The value of an attribute that is in force on a day, counted from 1970-01-01; null when there is none. */
    public @Nullable String attribute(String name, int epochDay) {
        Dated dated = attributes.get(name);
        return dated == null ? null : dated.on(epochDay);
    }
}
