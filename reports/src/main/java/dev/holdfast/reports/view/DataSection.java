package dev.holdfast.reports.view;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.DataRead;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was read for the statement. */
public record DataSection(Heading heading, List<Row> rows) {

    /** A count, and whether it is a part of the one above it. */
    public record Row(String name, boolean part, String value) {}

    static DataSection of(Statement statement) {
        Notation notation = statement.notation();
        DataRead read = statement.dataRead();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Rows read", false, notation.count(read.total())));
        for (Map.Entry<DataRead.Kind, Long> kind : read.rows().entrySet()) {
            if (kind.getValue() > 0) {
                rows.add(new Row(name(kind.getKey(), statement.method()), true, notation.count(kind.getValue())));
            }
        }
        rows.addAll(DisclosedRows.of(statement));
        String days = notation.day(statement.windows().headline().open().day()) + ", "
                + notation.day(statement.windows().headline().close().day());
        for (DataRead.RatePair pair : read.ratesAtHeadline()) {
            rows.add(new Row(
                    pair.currency() + " in " + statement.currency() + ": " + days,
                    false,
                    pair.atOpen().orElse(Print.DASH) + " \u2002"
                            + pair.atClose().orElse(Print.DASH)));
        }
        statement
                .annex()
                .findings()
                .all()
                .forEach(finding -> rows.add(new Row(
                        (finding.isError() ? "Error, " : "Warning, ")
                                + finding.gate().replace('-', ' '),
                        false,
                        notation.count(finding.count()))));
        rows.add(new Row(
                "Newest row recorded",
                false,
                notation.time(
                        statement.provenance().dataWatermark(),
                        statement.method().zone())));
        rows.add(new Row(
                "Digest of the rows", false, brief(statement.provenance().inputDigest())));
        rows.add(new Row("Holdfast", false, statement.provenance().engineVersion()));
        return new DataSection(Heading.of("data", statement.commentary().dataRead()), rows);
    }

    private static String name(DataRead.Kind kind, Method method) {
        return switch (kind) {
            case RECURRING -> "recurring, in MRR";
            case PAUSED -> "paused, 0 while it lasts";
            case USAGE -> method.excludesUsage() ? "usage, left out" : "usage, in MRR";
            case TRIAL -> "trials, not MRR";
            case ONE_TIME -> "one-time fees and services, not MRR";
            case TAX -> "tax, not MRR";
            case CREDIT -> "goodwill credits, not MRR";
            case ZERO_LENGTH -> "in force on no day";
            case NOT_STARTED -> "contracted, not started";
        };
    }

    private static String brief(String digest) {
        return digest.length() < 12
                ? digest
                : digest.substring(0, 4) + " " + digest.substring(4, 8) + " " + digest.substring(8, 12);
    }
}
