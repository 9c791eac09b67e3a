package dev.holdfast.reports.workbook;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Bridge;
import dev.holdfast.core.statement.Matrix;
import dev.holdfast.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Every tier, every channel and every pair of both, each list with its sum. What leaves is negative. */
final class SegmentsSheet {
    static final String ALL = "All";

    private final Sheet sheet;
    private final Method method;
    private final Figures total;
    private final Source source;

    private SegmentsSheet(Sheet sheet, Method method, Figures total, Source source) {
        this.sheet = sheet;
        this.method = method;
        this.total = total;
        this.source = source;
    }

    /** Figures under their two names. */
    private record Line(String tier, String channel, Figures figures) {}

    static void write(Book book, Statement statement, Source source) {
        Sheet sheet = book.sheet("Segments", "trailing twelve months by tier and channel")
                .table(
                        2,
                        List.of(
                                Field.text("Tier", 24),
                                Field.text("Channel", 24),
                                Field.number(
                                        statement.method().followsFromBridge()
                                                ? "Customers at open"
                                                : "Customers counted"),
                                Field.number("Retained customers"),
                                Field.money("Opening MRR"),
                                Field.money("Expansion"),
                                Field.money("Contraction"),
                                Field.money("Churn"),
                                Field.money("Retained MRR"),
                                Field.money("New"),
                                Field.money("Returned"),
                                Field.money("Closing MRR"),
                                Field.money("Kept MRR"),
                                Field.number("NRR"),
                                Field.number("GRR"),
                                Field.number("Logo retention"),
                                Field.number("NRR, half width 95%"),
                                Field.text("Remark", 40)));
        new SegmentsSheet(sheet, statement.method(), statement.matrix().total(), source).write(statement.matrix());
    }

    private void write(Matrix matrix) {
        List<Line> tiers = new ArrayList<>();
        List<Line> pairs = new ArrayList<>();
        for (String tier : matrix.tiers()) {
            add(tiers, tier, ALL, matrix.tier(tier));
            for (String channel : matrix.channels()) {
                add(pairs, tier, channel, matrix.cell(tier, channel));
            }
        }
        List<Line> channels = new ArrayList<>();
        for (String channel : matrix.channels()) {
            add(channels, ALL, channel, matrix.channel(channel));
        }
        block(tiers);
        sheet.skip();
        block(channels);
        sheet.skip();
        block(pairs);
    }

    private static void add(List<Line> lines, String tier, String channel, Optional<Figures> figures) {
        figures.ifPresent(known -> lines.add(new Line(tier, channel, known)));
    }

    private void block(List<Line> lines) {
        int first = sheet.next();
        lines.forEach(line -> {
            int row = sheet.next();
            add(Weight.PLAIN, line, (total, part) -> source.segment(total, line.tier, line.channel, row, part));
        });
        int last = sheet.next() - 1;
        add(
                Weight.SUM,
                new Line(ALL, ALL, total),
                (total, part) -> part.by("SUM(" + total.ofSegment() + first + ":" + total.ofSegment() + last + ")"));
    }

    /** A row; its parts stand by themselves, or are sums of the rows above. */
    private void add(Weight weight, Line line, BiFunction<Total, Cell.Value, Cell> part) {
        Figures figures = line.figures;
        Tally tally = figures.tally();
        int n = sheet.next();
        Amount opening = tally.amount(Column.OPENING);
        Amount lost = tally.amount(Column.CONTRACTION).plus(tally.amount(Column.CHURN));
        sheet.add(
                weight,
                List.of(
                        Cell.text(line.tier),
                        Cell.text(line.channel),
                        part.apply(Total.UNITS, Cell.count(tally.sum(Column.UNITS))),
                        part.apply(Total.RETAINED, Cell.count(tally.sum(Column.RETAINED_UNITS))),
                        part.apply(Total.OPENING, Cell.money(opening)),
                        part.apply(Total.EXPANSION, Cell.money(tally.amount(Column.EXPANSION))),
                        part.apply(
                                Total.CONTRACTION,
                                Cell.money(tally.amount(Column.CONTRACTION).negated())),
                        part.apply(
                                Total.CHURN,
                                Cell.money(tally.amount(Column.CHURN).negated())),
                        Cell.money(retained(tally)).by("SUM(E" + n + ":H" + n + ")"),
                        part.apply(Total.NEW, Cell.money(tally.amount(Column.NEW))),
                        part.apply(Total.RETURNED, Cell.money(tally.amount(Column.REACTIVATION))),
                        Cell.money(tally.amount(Column.CLOSING)).by("SUM(I" + n + ":K" + n + ")"),
                        Cell.money(figures.kept()).by("E" + n + "+G" + n + "+H" + n, opening.minus(lost)),
                        isOver(opening, tally) && tally.amount(Column.NUMERATOR).equals(retained(tally))
                                ? Cell.percent(figures.nrr(), "I" + n + "/E" + n)
                                : quotient(figures.nrr(), Total.NUMERATOR, line, n),
                        isOver(opening, tally)
                                ? Cell.percent(figures.grr(), "M" + n + "/E" + n)
                                : quotient(figures.grr(), Total.KEPT, line, n),
                        Cell.percent(figures.logoRetention(), "D" + n + "/C" + n),
                        Cell.percent(figures.halfWidth95()),
                        Remark.of(figures, method)));
    }

    /** A ratio over the rows of units, where these give it. */
    private Cell quotient(Retention ratio, Total over, Line line, int n) {
        return source.quotient(over, Total.DENOMINATOR, line.tier, line.channel, n, line.figures)
                .map(formula -> Cell.percent(ratio, formula))
                .orElseGet(() -> Cell.percent(ratio));
    }

    static Amount retained(Tally tally) {
        return Bridge.of(tally).step(Bridge.Kind.RETAINED).amount();
    }

    /** Whether its ratios are shares of opening MRR, and no averages. */
    private static boolean isOver(Amount opening, Tally tally) {
        return tally.parts().isEmpty() && tally.amount(Column.DENOMINATOR).equals(opening);
    }
}
