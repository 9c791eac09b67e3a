/**
 * Measuring, by either engine. Comes in: a {@link dev.holdfast.persistence.query.Request} and a read-only transaction. Goes
 * out: core's {@link dev.holdfast.core.statement.Measurement}. Each query class answers one question. What lies below the
 * balance (known rows, units, in force, conversion, the dearest item) is written once for each engine, on purpose.
 */
@NullMarked
package dev.holdfast.persistence.query;

import org.jspecify.annotations.NullMarked;
