/**
 * Figures of one window as text. Comes in: {@link dev.holdfast.cli.output.MeasuredWindow}. Goes out: a table for the eye,
 * or JSON and CSV for programs, whose fields are defined once in {@link dev.holdfast.reports.data.CellJson}. The page
 * docs/reference/measure-output.md explains them.
 */
@NullMarked
package dev.holdfast.cli.output;

import org.jspecify.annotations.NullMarked;
