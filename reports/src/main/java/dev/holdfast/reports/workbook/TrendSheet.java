package dev.holdfast.reports.workbook;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.Trend;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The trailing twelve months at each of the last closes, as first reported, and today's figures beside them. */
final class TrendSheet {
    private TrendSheet() {}

    static void write(Book book, Statement statement) {
        Sheet sheet = book.sheet("Trend", "trailing twelve months to each close, as first reported")
                .table(
                        1,
                        List.of(
                                Field.number("Month"),
                                Field.number("NRR"),
                                Field.number("GRR"),
                                Field.number("NRR, half width 95%"),
                                Field.number("Lower, 95%"),
                                Field.number("Upper, 95%"),
                                Field.number("First reported"),
                                Field.number("NRR on today's data"),
                                Field.number("GRR on today's data"),
                                Field.text("Remark", 44)));
        Method method = statement.method();
        statement.trend().points().forEach(point -> row(sheet, point, method));
    }

    private static void row(Sheet sheet, Trend.Point point, Method method) {
        int n = sheet.next();
        Figures today = point.figures();
        sheet.row(
                Cell.month(point.close().day()),
                Cell.issued(point.nrr()),
                Cell.issued(point.grr()),
                Cell.percent(point.halfWidth95().map(Reported::rounded)),
                Cell.formula(end(point, -1), Look.PERCENT, "B" + n + "-D" + n),
                Cell.formula(end(point, 1), Look.PERCENT, "B" + n + "+D" + n),
                point.reported()
                        .map(reported -> Cell.day(reported.issuedAt(), method.zone()))
                        .orElse(Cell.NONE),
                Cell.issued(today.nrr()),
                Cell.issued(today.grr()),
                Cell.words(remark(point, method)));
    }

    private static Optional<BigDecimal> end(Trend.Point point, int side) {
        return point.nrr()
                .ratio()
                .flatMap(nrr -> point.halfWidth95().map(half -> nrr.add(half.multiply(BigDecimal.valueOf(side)))));
    }

    private static String remark(Trend.Point point, Method method) {
        if (point.nrr().ratio().isEmpty()) {
            return Remark.noFigure(point.figures());
        }
        if (point.isRestated()) {
            return "Restated: see Restatements";
        }
        if (point.halfWidth95().isPresent()) {
            return "";
        }
        return point.reported().filter(Reported::isImported).isPresent()
                ? "Imported: issued without an interval"
                : Remark.noInterval(point.figures(), method);
    }
}
