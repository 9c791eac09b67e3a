package dev.holdfast.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.figure.Concentration;
import dev.holdfast.core.figure.Triangle;
import dev.holdfast.reports.data.DetailsJson;

/** What was asked beside the figures, as JSON. */
final class DetailJson {
    private DetailJson() {}

    static void write(ObjectNode root, MeasuredWindow measured) {
        var details = measured.details();
        if (!details.largest().isEmpty()) {
            DetailsJson.concentration(
                    root.putObject("concentration"),
                    Concentration.of(details.largest(), measured.total().tally()));
        }
        details.causes().ifPresent(causes -> DetailsJson.causes(root.putArray("causes"), causes));
        details.cohorts().ifPresent(cohorts -> DetailsJson.cohorts(root.putObject("cohorts"), Triangle.of(cohorts)));
    }
}
