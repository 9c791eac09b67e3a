/**
 * Figures of a tally: every division, root and comparison happens here, once, for both engines. Comes in:
 * {@link dev.holdfast.core.balance.Tally}. Goes out: {@link dev.holdfast.core.figure.Figures}, where an absent figure is a
 * value of its own. Sections 5 and 9 of the method.
 */
@NullMarked
package dev.holdfast.core.figure;

import org.jspecify.annotations.NullMarked;
