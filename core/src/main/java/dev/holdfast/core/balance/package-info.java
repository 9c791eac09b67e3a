/**
 * From item versions to tallies, one unit in memory at a time. Comes in: units with their
 * {@link dev.holdfast.core.item.ItemVersion}s, ordered by unit. Goes out: {@link dev.holdfast.core.balance.Tallies}, exact
 * sums and counts by window and segment, the same that the SQL returns. Sections 2, 4, 6 and 7 of the
 * method.
 */
@NullMarked
package dev.holdfast.core.balance;

import org.jspecify.annotations.NullMarked;
