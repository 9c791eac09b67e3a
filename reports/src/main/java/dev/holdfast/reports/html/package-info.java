/**
 * A statement on a screen. In: a {@link dev.holdfast.reports.view.StatementView}. Out: one HTML file that asks nothing of
 * any network: fonts and charts are inside, and its policy forbids the rest.
 */
@NullMarked
package dev.holdfast.reports.html;

import org.jspecify.annotations.NullMarked;
