/**
 * The bundled demo company: a seed goes in, the contract's CSV files come out.
 *
 * <p>Everybody in it is invented. A {@code Market} brings signups, each signup becomes one {@code Account} or a group of
 * them, a {@code Life} decides month by month what an account does, a {@code Subscription} says what it is charged for
 * that, and the {@code Books} keep every item version. No clock is read: the same seed gives the same bytes on every
 * machine. The columns are those of the warehouse contract.
 */
@NullMarked
package dev.holdfast.cli.demo;

import org.jspecify.annotations.NullMarked;
