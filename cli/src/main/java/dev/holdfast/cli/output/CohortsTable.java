package dev.holdfast.cli.output;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.figure.Triangle;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Notation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The cohort triangle as two tables for the eye: MRR kept, and units kept, at the end of each later period; of the periods
 * in which somebody began.
 *
 * @param money how an amount is written
 */
record CohortsTable(Triangle triangle, Function<Amount, String> money, Notation notation) {
    private static final String NONE = "\u2013";

    List<String> lines() {
        List<String> lines = new ArrayList<>(table("MRR kept, %", Triangle.Cell::keptMrr));
        lines.add("");
        lines.addAll(table("Units kept, %", Triangle.Cell::keptUnits));
        return lines;
    }

    private List<String> table(String title, Function<Triangle.Cell, Retention> share) {
        List<List<String>> rows = new ArrayList<>();
        List<Triangle.Row> begun =
                triangle.rows().stream().filter(row -> row.units() > 0).toList();
        int periods = begun.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> head = new ArrayList<>(List.of(title, "Units", "MRR at end"));
        for (int i = 0; i < periods; i++) {
            head.add("+" + i);
        }
        rows.add(head);
        for (Triangle.Row row : begun) {
            List<String> line = new ArrayList<>(
                    List.of(notation.day(row.end().day()), notation.count(row.units()), money.apply(row.start())));
            row.cells().forEach(cell -> line.add(percent(share.apply(cell))));
            while (line.size() < head.size()) {
                line.add("");
            }
            rows.add(line);
        }
        return new TextTable(rows).lines();
    }

    private String percent(Retention share) {
        return share.ratio().map(notation::percentNumber).orElse(NONE);
    }
}
