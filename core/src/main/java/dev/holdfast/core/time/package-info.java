/**
 * Days as the method sees them: closes of months and the windows between two of them. Comes in: calendar days. Goes out:
 * {@link dev.holdfast.core.time.Window}, open to the left and closed to the right. Section 1 of the method.
 */
@NullMarked
package dev.holdfast.core.time;

import org.jspecify.annotations.NullMarked;
