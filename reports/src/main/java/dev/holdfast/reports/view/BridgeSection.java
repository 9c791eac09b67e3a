package dev.holdfast.reports.view;

import dev.holdfast.reports.chart.BridgeChart;

/** The way from opening to closing. */
public record BridgeSection(Heading heading, BridgeChart chart) {}
