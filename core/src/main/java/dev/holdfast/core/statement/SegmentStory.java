package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Difference;

/**
 * What a segment's own page would say: how it came from opening to closing, and how its ratios moved.
 *
 * @param bridge opening to closing of the headline window
 * @param change of NRR on a year ago
 * @param trend trailing twelve months at each of the last 24 closes, on today's data: no segment was ever reported
 */
public record SegmentStory(Bridge bridge, Difference change, Trend trend) {}
