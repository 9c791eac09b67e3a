package dev.holdfast.reports.workbook;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.Walk;
import dev.holdfast.reports.view.StatementView;
import dev.holdfast.reports.view.WalkSection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** From last month's NRR to this one, step by step. */
final class WalkSheet {
    private WalkSheet() {}

    /** Writes the sheet; a statement without a walk has none. */
    static void write(Book book, Statement statement, StatementView view) {
        WalkSection words = view.walk();
        Optional<Walk> walk = statement.past().walk();
        if (words != null && walk.isPresent()) {
            Sheet sheet = book.sheet("Walk", "from last month's NRR to this one")
                    .table(1, List.of(Field.text("Step", 36), Field.number("Points"), Field.number("NRR")));
            write(sheet, walk.get(), words);
        }
    }

    private static void write(Sheet sheet, Walk walk, WalkSection words) {
        List<String> names = words.rows().stream().map(WalkSection.Row::name).toList();
        sheet.row(
                Cell.text(names.getFirst()), Cell.NONE, Cell.percent(walk.from().nrr()));
        BigDecimal at = walk.from().nrr().ratio().orElseThrow();
        for (int i = 0; i < walk.steps().size(); i++) {
            Optional<BigDecimal> points = Optional.of(walk.steps().get(i).points());
            at = at.add(walk.steps().get(i).points());
            int n = sheet.next();
            sheet.row(
                    Cell.text(names.get(i + 1)),
                    Cell.points(points),
                    Cell.formula(Optional.of(at), Look.PERCENT, "C" + (n - 1) + "+B" + n));
        }
        sheet.sum(
                Cell.text(words.sum().name()),
                Cell.NONE,
                Cell.formula(Optional.of(walk.to()), Look.PERCENT, "C" + (sheet.next() - 1)));
    }
}
