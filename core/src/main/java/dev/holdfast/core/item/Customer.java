package dev.holdfast.core.item;

import org.jspecify.annotations.Nullable;

/**
 * A billed customer, after mergers.
 *
 * @param channel acquisition channel of its first touch; null when not known
 */
public record Customer(String id, @Nullable String channel) {}
