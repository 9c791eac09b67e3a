/**
 * A statement by e-mail. In: what the e-mail of an issued statement says, as kept with it, the texts and recipients of a
 * company, and a mail server. Out: one message, as bytes or sent, and for each recipient the {@link
 * dev.holdfast.reports.delivery.Outcome}. Who is to get what, and who got it already, is for others.
 */
@NullMarked
package dev.holdfast.reports.delivery;

import org.jspecify.annotations.NullMarked;
