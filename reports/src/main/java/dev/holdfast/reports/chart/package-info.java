/**
 * The pictures of a statement. In: chart values ready to be drawn (numbers, and the text beside them). Out: strokes and
 * text on any {@link java.awt.Graphics2D}, so that one definition serves paper and screen.
 *
 * <p>A chart is a value ({@link dev.holdfast.reports.chart.Chart}); its layout is pure geometry, tested without drawing;
 * its painter places what the layout found. Bars, bands and lines are drawn by JFreeChart; what it has no words for
 * (broken axes, connectors, labels that keep apart) is drawn here. Lengths are in units of the frame; y grows downwards.
 */
@NullMarked
package dev.holdfast.reports.chart;

import org.jspecify.annotations.NullMarked;
