/** Small books of business, and one small history with all that definitions differ on, for tests that need to know by hand. */
@NullMarked
package dev.holdfast.core.sample;

import org.jspecify.annotations.NullMarked;
