/**
 * A statement as documents. In: a {@link dev.holdfast.core.statement.Statement}. Out: {@link
 * dev.holdfast.reports.document.Documents}, named and whole in memory; writing them anywhere is for others.
 */
@NullMarked
package dev.holdfast.reports.document;

import org.jspecify.annotations.NullMarked;
