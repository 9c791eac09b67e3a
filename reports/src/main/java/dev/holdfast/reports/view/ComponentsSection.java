package dev.holdfast.reports.view;

import dev.holdfast.reports.chart.PairedBar;
import java.util.List;

/**
 * What the ratio is made of, this year and a year ago.
 *
 * @param now the head of this year's column
 * @param before the head of last year's column
 * @param delta the head of the difference
 * @param rows the parts
 * @param sum what they add up to; its bar is not drawn
 */
public record ComponentsSection(
        Heading heading, String now, String before, String delta, List<Row> rows, Row sum) {

    /** One part: its size as a bar, its rate in both years, and the difference. */
    public record Row(String name, PairedBar bar, String now, String before, Toned delta) {}
}
