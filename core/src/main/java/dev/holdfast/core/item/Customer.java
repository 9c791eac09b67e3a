package dev.holdfast.core.item;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A billed customer, after mergers.
 *
 * @param channel acquisition channel of its first touch; null when not known
 * @param attributes the dated attributes that are asked for, by name
 */
public record Customer(String id, @Nullable String channel, Map<String, Dated> attributes) {
    public Customer {
        attributes = Map.copyOf(attributes);
    }

    /** A customer of whom no attribute is asked for. */
    public Customer(String id, @Nullable String channel) {
        this(id, channel, Map.of());
    }

    /** The value of an attribute that is in force on a day, counted from 1970-01-01; null when there is none. */
    public @Nullable String attribute(String name, int epochDay) {
        Dated dated = attributes.get(name);
        return dated == null ? null : dated.on(epochDay);
    }
}
