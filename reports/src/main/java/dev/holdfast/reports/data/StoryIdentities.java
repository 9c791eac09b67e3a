package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What ties a segment's story to its cell: the bridge is made of the cell's sums, and the last month repeats it. */
final class StoryIdentities {
    private static final List<String> REPEATED = List.of("units", "nrr", "grr", "nrr_half_width_95");

    private final Problems problems;
    private final StatedMethod method;
    private final Optional<String> close;

    /**
     * Of the stories of a statement.
     *
     * @param close the headline's
     */
    StoryIdentities(Problems problems, StatedMethod method, Optional<String> close) {
        this.problems = problems;
        this.method = method;
        this.close = close;
    }

    void check(Part stories, Part cells) {
        if (!cells.isThere()) {
            return;
        }
        Map<JsonNode, Part> bySegment = cells.parts().stream()
                .collect(Collectors.toMap(
                        cell -> cell.at("segment").node(), Function.identity(), (first, second) -> first));
        for (Part story : stories.parts()) {
            Part cell = bySegment.get(story.at("segment").node());
            if (cell == null) {
                problems.add(story, "no cell is of its segment " + story.at("segment"));
            } else {
                new SumIdentities(problems, method, cell, "the cell's").checkBridge(story.at("bridge"));
                checkTrend(story.at("trend"), cell);
            }
        }
    }

    private void checkTrend(Part trend, Part cell) {
        for (Part point : trend.parts()) {
            if (close.isPresent() && point.at("close").text().equals(close)) {
                REPEATED.forEach(key -> problems.numberOrNull(cell.at(key))
                        .ifPresent(due -> problems.requireEqual(
                                point, key, problems.numberOrNull(point.at(key)), "the cell's " + key, due)));
            }
        }
    }
}
