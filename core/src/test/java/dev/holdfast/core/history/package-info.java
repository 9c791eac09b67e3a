/** Seeded random histories, as rows of a warehouse, and a naive oracle that both engines must agree with. */
@NullMarked
package dev.holdfast.core.history;

import org.jspecify.annotations.NullMarked;
