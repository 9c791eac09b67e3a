package dev.holdfast.reports.view;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.statement.Matrix;
import dev.holdfast.core.statement.SegmentStory;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.PanelChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The segments that can be looked at one by one: those that the matrix or the ranking shows.
 *
 * @param panels in the order they are shown
 * @param rows the panel of each cell of the matrix, or of each row of the ranking; empty text where there is none
 */
public record PanelsSection(List<Panel> panels, List<List<String>> rows) {

    /**
     * One segment.
     *
     * @param id names it inside the document
     * @param path from the widest segment to this one
     * @param title its message
     * @param subtitle its figures
     * @param bridgeTitle what the bridge is of
     * @param trendTitle what the trend is of
     */
    public record Panel(
            String id,
            List<Crumb> path,
            String title,
            String subtitle,
            String bridgeTitle,
            PanelChart bridge,
            String trendTitle,
            PanelChart trend) {

        /** Such as {@code Enterprise · Sales}. */
        public String name() {
            return String.join(" · ", path.stream().map(Crumb::name).toList());
        }
    }

    /**
     * A segment on the way to another.
     *
     * @param panel its panel; empty where it has none, and for the segment itself
     */
    public record Crumb(String name, String panel) {}

    public PanelsSection {
        panels = List.copyOf(panels);
        rows = List.copyOf(rows);
    }

    static PanelsSection of(Statement statement, Segments segments) {
        List<List<Segment>> places = segments.fitMatrix()
                ? matrix(segments.matrix())
                : segments.needRanking() ? ranking(segments) : List.of();
        Map<Segment, String> ids = new LinkedHashMap<>();
        places.stream()
                .flatMap(List::stream)
                .filter(segment -> statement.stories().containsKey(segment))
                .forEach(segment -> ids.putIfAbsent(segment, "segment-" + (ids.size() + 1)));
        PanelWords words = new PanelWords(statement);
        List<Panel> panels = new ArrayList<>();
        statement.stories().forEach((segment, story) -> {
            if (ids.containsKey(segment)) {
                panels.add(panel(ids, segment, story, words));
            }
        });
        return new PanelsSection(
                panels,
                places.stream()
                        .map(row -> row.stream()
                                .map(segment -> ids.getOrDefault(segment, ""))
                                .toList())
                        .toList());
    }

    private static Panel panel(Map<Segment, String> ids, Segment segment, SegmentStory story, PanelWords words) {
        List<Crumb> path = new ArrayList<>();
        segment.values()
                .forEach((dimension, value) -> path.add(
                        new Crumb(value, path.isEmpty() ? wider(ids, segment, Segment.of(dimension, value)) : "")));
        return words.panel(ids.getOrDefault(segment, ""), path, segment, story);
    }

    private static String wider(Map<Segment, String> ids, Segment segment, Segment wider) {
        return wider.equals(segment) ? "" : ids.getOrDefault(wider, "");
    }

    /** The segments of the matrix, as it shows them. */
    private static List<List<Segment>> matrix(Matrix matrix) {
        List<List<Segment>> rows = new ArrayList<>();
        for (String tier : matrix.tiers()) {
            List<Segment> row = new ArrayList<>();
            matrix.channels().forEach(channel -> row.add(Segment.of(tier, channel)));
            row.add(Segment.of(Dimension.TIER, tier));
            rows.add(row);
        }
        rows.add(matrix.channels().stream()
                .map(channel -> Segment.of(Dimension.CHANNEL, channel))
                .toList());
        return rows;
    }

    /** The segments of the ranking, a row for each of its lists. */
    private static List<List<Segment>> ranking(Segments segments) {
        List<Segment> ranked = RankingSection.ranked(segments).stream()
                .map(Map.Entry::getKey)
                .limit(2 * RankingSection.LIST)
                .toList();
        return ranked.size() <= RankingSection.LIST
                ? List.of(ranked)
                : List.of(ranked.subList(0, RankingSection.LIST), ranked.subList(RankingSection.LIST, ranked.size()));
    }
}
