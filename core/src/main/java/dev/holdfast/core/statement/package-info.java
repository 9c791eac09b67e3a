/**
 * What a board is told, as one plain value. Comes in: a {@link dev.holdfast.core.statement.Measurement}. Goes out: a
 * {@link dev.holdfast.core.statement.Statement} that holds everything printed; renderers only place it. Sections 5, 9 and 10
 * of the method.
 */
@NullMarked
package dev.holdfast.core.statement;

import org.jspecify.annotations.NullMarked;
