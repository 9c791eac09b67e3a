package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.PositionChart;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one figure, and the other five.
 *
 * @param label what the figure is
 * @param value the figure, or the words for there being none
 * @param changes its changes, as one line of text
 * @param basis its interval and the customers behind it
 * @param position where it stands among its marks; null where there is no figure
 * @param figures the other figures, from left to right
 */
public record Headline(
        String label,
        String value,
        List<Toned> changes,
        String basis,
        @Nullable PositionChart position,
        List<Figure> figures) {

    /**
     * One of the other figures.
     *
     * @param change its change, as one line of text
     * @param note what it rests on
     */
    public record Figure(String label, String value, List<Toned> change, String note) {}

    private static final List<PositionChart.Mark> MARKS = List.of(
            new PositionChart.Mark(100, "100 floor"),
            new PositionChart.Mark(110, "110 healthy"),
            new PositionChart.Mark(120, "120 best"));

    static Headline of(Statement statement) {
        Print print = new Print(statement.notation());
        Figures now = statement.headline();
        return new Headline(
                "Net revenue retention, trailing 12 months",
                print.percent(now.nrr()),
                changes(statement, print),
                basis(now, print),
                position(statement, print),
                new OtherFigures(statement, print).figures());
    }

    private static List<Toned> changes(Statement statement, Print print) {
        List<Toned> runs = new ArrayList<>();
        Retention now = statement.headline().nrr();
        print.change(now, statement.yearAgo().nrr()).ifPresent(change -> {
            runs.add(change);
            runs.add(Toned.plain(" pp on a year ago"));
        });
        // What the board was told a month ago, from where the walk begins too.
        Retention before = statement
                .past()
                .walk()
                .map(walk -> walk.from().nrr())
                .orElse(statement.monthAgo().nrr());
        print.change(now, before).ifPresent(change -> {
            runs.add(Toned.plain(runs.isEmpty() ? "" : " · "));
            runs.add(change);
            Month month = statement.windows().monthAgo().close().month().getMonth();
            runs.add(Toned.plain(" pp on " + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        });
        statement
                .annex()
                .targets()
                .nrr(statement.windows().close())
                .flatMap(plan -> print.change(now, new Retention.Measured(plan)))
                .ifPresent(change -> {
                    runs.add(Toned.plain(runs.isEmpty() ? "" : " · "));
                    runs.add(change);
                    runs.add(Toned.plain(" pp to plan"));
                });
        return runs;
    }

    private static String basis(Figures figures, Print print) {
        String customers = print.customers(figures.tally().sum(Column.UNITS));
        return ends(figures, print)
                .map(ends -> "95% interval " + ends + "; " + customers)
                .orElse(customers);
    }

    static Optional<String> ends(Figures figures, Print print) {
        Notation notation = print.notation();
        return figures.nrr()
                .ratio()
                .flatMap(nrr -> figures.halfWidth95()
                        .map(half -> notation.percentNumber(nrr.subtract(half)) + " to "
                                + notation.percentNumber(nrr.add(half))));
    }

    private static @Nullable PositionChart position(Statement statement, Print print) {
        Figures now = statement.headline();
        Double value = Print.chart(now.nrr());
        if (value == null) {
            return null;
        }
        Retention before = statement.yearAgo().nrr();
        String beforeName = "a year ago " + print.number(before);
        Optional<Retention> plan =
                statement.annex().targets().nrr(statement.windows().close()).map(Retention.Measured::new);
        String plannedName =
                plan.map(planned -> "plan " + print.number(planned)).orElse("");
        return new PositionChart(
                value,
                Print.interval(now, -1),
                Print.interval(now, 1),
                Print.chart(before),
                "95% interval",
                beforeName,
                plan.map(Print::chart).orElse(null),
                plannedName,
                MARKS,
                "NRR " + print.percent(now.nrr())
                        + ends(now, print).map(ends -> ", 95% interval " + ends).orElse("") + ", " + beforeName
                        + (plannedName.isEmpty() ? "" : ", " + plannedName));
    }
}
