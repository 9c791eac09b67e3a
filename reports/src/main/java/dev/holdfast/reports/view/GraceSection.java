package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures with what has ended and is still counted, and without. */
public record GraceSection(Heading heading, List<Row> rows) {
    /** A figure both ways; the difference is empty where it says nothing. */
    public record Row(String name, String reported, String without, Toned difference) {}

    /** The section; null where nothing is in grace. */
    static @Nullable GraceSection of(Statement statement) {
        return statement
                .commentary()
                .grace()
                .flatMap(heading -> statement
                        .annex()
                        .variants()
                        .withoutGrace()
                        .map(without -> new GraceSection(Heading.of("grace", heading), rows(statement, without))))
                .orElse(null);
    }

    private static List<Row> rows(Statement statement, Figures without) {
        Print print = new Print(statement.notation());
        Notation notation = statement.notation();
        Figures with = statement.headline();
        return List.of(
                ratio("NRR", with.nrr(), without.nrr(), print),
                ratio("GRR", with.grr(), without.grr(), print),
                ratio("Logo retention", with.logoRetention(), without.logoRetention(), print),
                new Row(
                        "Customers in grace",
                        notation.count(with.tally().sum(Column.IN_GRACE_UNITS)),
                        "0",
                        Toned.plain("")),
                new Row(
                        notation.balance() + " in grace, " + notation.unit(),
                        notation.fineLevel(with.tally().amount(Column.IN_GRACE)),
                        "0",
                        Toned.plain("")));
    }

    private static Row ratio(String name, Retention with, Retention without, Print print) {
        return new Row(name, print.number(with), print.number(without), print.difference(without, with));
    }
}
