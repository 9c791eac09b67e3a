package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The five figures beside the one. */
record OtherFigures(Statement statement, Print print) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

    List<Headline.Figure> figures() {
        return List.of(gross(), logos(), closing(), month(), quarter());
    }

    Headline.Figure gross() {
        Retention now = statement.headline().grr();
        return new Headline.Figure(
                "Gross retention",
                print.percent(now),
                change(now, statement.yearAgo().grr(), " pp on a year"),
                "T12M");
    }

    Headline.Figure logos() {
        Figures now = statement.headline();
        Notation notation = print.notation();
        return new Headline.Figure(
                "Logo retention",
                print.percent(now.logoRetention()),
                change(now.logoRetention(), statement.yearAgo().logoRetention(), " pp on a year"),
                notation.count(now.tally().sum(Column.RETAINED_UNITS)) + " of "
                        + notation.count(now.tally().sum(Column.UNITS)));
    }

    Headline.Figure closing() {
        Notation notation = print.notation();
        long closing = statement.headline().tally().sum(Column.CLOSING);
        List<Toned> change = Retention.of(closing, statement.headline().tally().sum(Column.OPENING))
                .ratio()
                .map(ratio -> Print.toned(notation.points(ratio.subtract(BigDecimal.ONE))))
                .map(toned -> List.of(toned, Toned.plain("% on a year")))
                .orElse(List.of());
        return new Headline.Figure(
                "Closing " + print.notation().balance(),
                notation.headline(statement.headline().tally().amount(Column.CLOSING)),
                change,
                print.customers(statement.headline().tally().sum(Column.CLOSING_UNITS)));
    }

    private Headline.Figure month() {
        Month month = statement.windows().close().month().getMonth();
        return shorter(
                "NRR, " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                statement.month(),
                statement.monthYearAgo(),
                MONTH.format(statement.windows().monthYearAgo().close().day()));
    }

    private Headline.Figure quarter() {
        return shorter(
                "NRR, " + quarter(statement.windows().quarter().close(), ""),
                statement.quarter(),
                statement.quarterYearAgo(),
                quarter(statement.windows().quarterYearAgo().close(), "20"));
    }

    private Headline.Figure shorter(String label, Figures now, Figures before, String then) {
        return new Headline.Figure(
                label,
                print.percent(now.nrr()),
                change(now.nrr(), before.nrr(), " pp on " + then),
                "GRR " + print.number(now.grr()));
    }

    List<Toned> change(Retention now, Retention before, String on) {
        return print.change(now, before)
                .map(change -> List.of(change, Toned.plain(on)))
                .orElse(List.of());
    }

    /** A calendar quarter has a number; a quarter of another fiscal year is told by its last month. */
    private String quarter(Close close, String cut) {
        int year = close.month().getYear();
        String years =
                cut.isEmpty() ? String.valueOf(year) : String.valueOf(year).substring(cut.length());
        return statement.windows().calendar().yearStart() == Month.JANUARY
                ? "Q" + close.month().getMonthValue() / 3 + " " + years
                : "quarter to " + MONTH.format(close.day());
    }
}
