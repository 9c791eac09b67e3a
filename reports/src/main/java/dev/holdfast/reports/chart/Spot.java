package dev.holdfast.reports.chart;

import org.jspecify.annotations.Nullable;

/**
 * A part of a drawn chart that says what it shows when pointed at. Sizes are in the frame's units.
 *
 * @param x its left side
 * @param y its upper side
 * @param mark the height of the point that it stands for; null for a bar, which is seen as it is
 * @param text what it says, in lines: what it is, then its figures
 */
public record Spot(
        double x,
        double y,
        double width,
        double height,
        @Nullable Double mark,
        String text) {}
