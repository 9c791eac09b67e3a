/**
 * A statement on paper. In: a {@link dev.holdfast.reports.view.StatementView}. Out: the bytes of a PDF, the same for the
 * same view; charts are vectors, fonts are embedded, and what is read is tagged. docs/adr/0014 tells how.
 */
@NullMarked
package dev.holdfast.reports.pdf;

import org.jspecify.annotations.NullMarked;
