package dev.holdfast.reports.view;

import dev.holdfast.reports.chart.TrendChart;

/** The ratios of the last months. */
public record TrendSection(Heading heading, TrendChart chart) {}
