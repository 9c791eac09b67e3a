/**
 * A statement as a workbook, for those who add up. In: a {@link dev.holdfast.core.statement.Statement} and its {@link
 * dev.holdfast.reports.view.StatementView}, for the words. Out: one XLSX file with the amounts as they are and what follows
 * from them as formulas. {@code docs/reference/workbook.md} names its sheets and columns.
 */
@NullMarked
package dev.holdfast.reports.workbook;

import org.jspecify.annotations.NullMarked;
