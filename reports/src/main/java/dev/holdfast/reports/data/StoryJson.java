package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Bridge;
import dev.holdfast.core.statement.Statement;
import java.util.Locale;

/** Writes bridges, and of each segment with a story its bridge and its trend. */
final class StoryJson {
    private StoryJson() {}

    static void write(ArrayNode stories, Statement statement) {
        statement.stories().forEach((segment, story) -> {
            ObjectNode node = stories.addObject();
            CellJson.segment(node, segment);
            bridge(node.putArray("bridge"), story.bridge());
            CellJson.ratio(node, "change", story.change().points());
            CellJson.ratio(node, "half_width_95", story.change().halfWidth95());
            ArrayNode trend = node.putArray("trend");
            story.trend().points().forEach(point -> {
                ObjectNode month = trend.addObject().put("close", point.close().toString());
                figures(month, point.figures());
            });
        });
    }

    static void bridge(ArrayNode steps, Bridge bridge) {
        bridge.steps()
                .forEach(step -> steps.addObject()
                        .put("step", step.kind().name().toLowerCase(Locale.ROOT))
                        .put("amount", step.amount().toString())
                        .put("units", step.units()));
    }

    /** What a panel shows of a month: all of a cell would make the file many times as long. */
    private static void figures(ObjectNode month, Figures figures) {
        month.put(Column.UNITS.key(), figures.tally().sum(Column.UNITS));
        CellJson.ratio(month, "nrr", figures.nrr().ratio());
        CellJson.ratio(month, "grr", figures.grr().ratio());
        CellJson.ratio(month, "nrr_half_width_95", figures.halfWidth95());
    }
}
