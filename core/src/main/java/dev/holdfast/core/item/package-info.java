/**
 * What a warehouse says: versions of items, their customers and the exchange rates. Comes in: rows. Goes out:
 * {@link dev.holdfast.core.item.ItemVersion}, normalised to money a month. Section 2 of the method.
 */
@NullMarked
package dev.holdfast.core.item;

import org.jspecify.annotations.NullMarked;
