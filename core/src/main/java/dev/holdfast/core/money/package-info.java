/**
 * Exact money. Comes in: decimals as loaded. Goes out: {@link dev.holdfast.core.money.Amount}, a {@code long} of
 * 1/10 000 of a currency's major unit, so that everything after it is integer addition. Section 2 of the method.
 */
@NullMarked
package dev.holdfast.core.money;

import org.jspecify.annotations.NullMarked;
