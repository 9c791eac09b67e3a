/**
 * Gates: is the data of a close fit for a statement? Comes in: a {@link dev.holdfast.persistence.check.Inspection} and a
 * read-only transaction. Goes out: core's {@link dev.holdfast.core.finding.Findings}. {@link
 * dev.holdfast.persistence.check.Gate} lists the gates with their words; each looks once, and brings no more than a count
 * and a few examples. docs/reference/checks.md explains them.
 */
@NullMarked
package dev.holdfast.persistence.check;

import org.jspecify.annotations.NullMarked;
