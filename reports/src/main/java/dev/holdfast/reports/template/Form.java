package dev.holdfast.reports.template;

import dev.holdfast.reports.chart.Chart;
import java.util.Map;
import java.util.function.Function;

/**
 * What differs between paper and screen.
 *
 * @param paper whether the form is paged
 * @param tokens the colours and sizes of the stylesheet, by name
 * @param picture the markup that places a chart
 * @param prelude rules that stand before the stylesheet's own, such as fonts
 * @param script what runs in the page; empty where nothing does
 * @param policy the content security policy for a stylesheet; empty where none is needed
 */
public record Form(
        boolean paper,
        Map<String, String> tokens,
        Function<Chart, String> picture,
        String prelude,
        String script,
        Function<String, String> policy) {}
