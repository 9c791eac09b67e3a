package dev.holdfast.cli.job;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.Run;
import dev.holdfast.reports.data.StatementJson;
import java.nio.charset.StandardCharsets;

/** A statement as what is approved: its JSON without a seal. */
final class Contents {
    private Contents() {}

    static Prepared prepared(Run run, Statement statement, Prepared.Inputs inputs) {
        byte[] content = StatementJson.content(statement);
        return new Prepared(
                run.id(),
                run.close(),
                statement.provenance().knownAt(),
                statement.provenance().inputDigest(),
                statement.method().fingerprint(),
                new String(content, StandardCharsets.UTF_8),
                StatementJson.sha256(content),
                inputs);
    }
}
