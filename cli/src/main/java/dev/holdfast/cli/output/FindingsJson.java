package dev.holdfast.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.finding.Findings;

/** Findings for programs; the names are fixed. */
public final class FindingsJson {
    private FindingsJson() {}

    /** What was found, as an object with a line break at its end. */
    public static String text(Checked checked) {
        ObjectNode root = MeasureJson.MAPPER
                .createObjectNode()
                .put("close", checked.close().toString())
                .put("known_at", checked.knownAt().toString())
                .put("passed", checked.findings().errors().isEmpty());
        add(root.putArray("findings"), checked.findings());
        try {
            return MeasureJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always JSON", impossible);
        }
    }

    /** Adds each finding to a list. */
    public static void add(ArrayNode list, Findings findings) {
        for (Finding finding : findings.all()) {
            ObjectNode node = list.addObject()
                    .put("gate", finding.gate())
                    .put("severity", finding.severity().key())
                    .put("count", finding.count())
                    .put("what", finding.what());
            ArrayNode examples = node.putArray("examples");
            finding.examples().forEach(examples::add);
            node.put("next", finding.next());
        }
    }
}
