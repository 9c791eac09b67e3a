package dev.holdfast.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.persistence.register.FoundRestatement;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.RegisterReader;
import java.util.List;

/** What the register holds, for programs. */
public final class RegisterJson {
    private RegisterJson() {}

    /** Every issued and imported statement, by month. */
    public static String list(RegisterReader register) {
        ArrayNode statements = MeasureJson.MAPPER.createArrayNode();
        List<FoundRestatement> restatements = register.restatements();
        for (Issued issued : register.statements()) {
            Reported figures = issued.figures();
            ObjectNode node = statements.addObject();
            node.put("month", figures.close().month().toString());
            node.put("run", issued.run().orElse(null));
            node.put("source", issued.source().orElse(null));
            node.put("issued_at", figures.issuedAt().toString());
            node.put("method", figures.method().map(method -> method.hex()).orElse(null));
            ratio(node, "nrr", figures.nrr());
            ratio(node, "grr", figures.grr());
            ratio(node, "logo_retention", issued.logoRetention());
            node.put("nrr_half_width_95", figures.halfWidth95().orElse(null));
            restatements.reversed().stream()
                    .filter(found -> found.close().equals(figures.close()))
                    .findFirst()
                    .ifPresentOrElse(
                            found -> ratio(node, "nrr_restated", found.nrr()), () -> node.putNull("nrr_restated"));
        }
        try {
            return MeasureJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(statements) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values is always JSON", impossible);
        }
    }

    private static void ratio(ObjectNode node, String name, Retention retention) {
        node.put(name, retention.ratio().map(Reported::rounded).orElse(null));
    }
}
