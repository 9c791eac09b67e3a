/**
 * What a statement prints, as ready strings. In: a statement of core. Out: {@link
 * dev.holdfast.reports.view.StatementView}, whose parts stand in the order of the pages; templates place them and compute
 * nothing. Numbers appear only as the input of charts.
 */
@NullMarked
package dev.holdfast.reports.view;

import org.jspecify.annotations.NullMarked;
