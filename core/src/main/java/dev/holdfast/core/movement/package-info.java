/**
 * What happened to a unit between two closes. Comes in: the {@link dev.holdfast.core.movement.Facts} of a unit. Goes out:
 * one {@link dev.holdfast.core.movement.Movement}, decided by rules that are data, so that the evaluator and the SQL are
 * both derived from them. Section 4 of the method.
 */
@NullMarked
package dev.holdfast.core.movement;

import org.jspecify.annotations.NullMarked;
