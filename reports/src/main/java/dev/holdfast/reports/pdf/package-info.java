/**
 * A statement on paper. In: a {@link dev.holdfast.reports.view.StatementView}. Out: the bytes of a PDF, the same for the
 * same view; charts are vectors and fonts are embedded.
 */
@NullMarked
package dev.holdfast.reports.pdf;

import org.jspecify.annotations.NullMarked;
