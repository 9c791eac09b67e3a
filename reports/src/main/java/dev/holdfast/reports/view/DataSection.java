package dev.holdfast.reports.view;

import java.util.List;

/** What was read for the statement. */
public record DataSection(Heading heading, List<Row> rows) {

    /** A count, and whether it is a part of the one above it. */
    public record Row(String name, boolean part, String value) {}
}
