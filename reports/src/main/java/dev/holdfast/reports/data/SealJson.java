package dev.holdfast.reports.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.core.statement.Seal;
import java.time.Instant;

/** What makes a statement an issued one, as JSON. */
final class SealJson {
    private SealJson() {}

    static void write(ObjectNode node, Seal seal) {
        node.put("run", seal.run());
        node.put("issued_at", seal.issuedAt().map(Instant::toString).orElse(null));
        node.put("content_sha256", seal.contentSha256());
        ArrayNode signOffs = node.putArray("sign_off");
        seal.signOffs()
                .forEach(signOff -> signOffs.addObject()
                        .put("role", signOff.role().key())
                        .put("name", signOff.name())
                        .put("at", signOff.at().toString()));
    }
}
