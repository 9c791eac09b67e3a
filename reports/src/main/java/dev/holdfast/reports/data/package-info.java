/**
 * A statement as data. In: a {@link dev.holdfast.core.statement.Statement}. Out: {@code statement.json}, every figure of
 * it exact, in an order that never changes.
 */
@NullMarked
package dev.holdfast.reports.data;

import org.jspecify.annotations.NullMarked;
