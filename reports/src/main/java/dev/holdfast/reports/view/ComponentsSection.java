package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.PairedBar;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the ratio is made of, this year and a year ago.
 *
 * @param now the head of this year's column
 * @param before the head of last year's column
 * @param delta the head of the difference
 * @param rows the parts
 * @param ratio what they add up to, or NRR where that is not their sum; its bar is not drawn
 * @param adds whether it is their sum
 */
public record ComponentsSection(
        Heading heading, String now, String before, String delta, List<Row> rows, Row ratio, boolean adds) {

    /** One part: its size as a bar, its rate in both years, and the difference. */
    public record Row(String name, PairedBar bar, String now, String before, Toned delta) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);
    private static final PairedBar NO_BAR = new PairedBar(null, null, true, 1, false);
    private static final List<Column> PARTS = List.of(Column.EXPANSION, Column.CONTRACTION, Column.CHURN);

    static ComponentsSection of(Statement statement) {
        boolean adds = statement.method().followsFromBridge();
        Figures now = statement.headline();
        Figures before = statement.yearAgo();
        boolean narrow = statement.past().walk().isPresent()
                || statement.commentary().implies().isPresent();
        double longest = Stream.of(now, before)
                .flatMap(figures -> PARTS.stream().map(part -> Print.chart(figures.rateOf(part))))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        Print print = new Print(statement.notation());
        return new ComponentsSection(
                Heading.of("components", statement.commentary().components()),
                MONTH.format(statement.windows().headline().close().day()),
                MONTH.format(statement.windows().yearAgo().close().day()),
                "Δ pp",
                PARTS.stream()
                        .map(part -> row(
                                part,
                                new PairedBar(
                                        Print.chart(now.rateOf(part)),
                                        Print.chart(before.rateOf(part)),
                                        part == Column.EXPANSION,
                                        longest > 0 ? longest : 1,
                                        narrow),
                                now,
                                before,
                                print))
                        .toList(),
                adds ? sum(now, before, print) : nrr(now, before, print),
                adds);
    }

    private static Row row(Column part, PairedBar bar, Figures now, Figures before, Print print) {
        boolean good = part == Column.EXPANSION;
        String name =
                part.key().substring(0, 1).toUpperCase(Locale.ROOT) + part.key().substring(1);
        Retention actual = now.rateOf(part).map(rate -> good ? rate : rate.negate());
        Retention then = before.rateOf(part).map(rate -> good ? rate : rate.negate());
        return new Row(name, bar, print.signed(actual), print.signed(then), print.difference(actual, then));
    }

    private static Row sum(Figures now, Figures before, Print print) {
        Retention actual = now.nrr().map(nrr -> nrr.subtract(BigDecimal.ONE));
        Retention then = before.nrr().map(nrr -> nrr.subtract(BigDecimal.ONE));
        return new Row(
                "NRR less 100", NO_BAR, print.signed(actual), print.signed(then), print.difference(actual, then));
    }

    private static Row nrr(Figures now, Figures before, Print print) {
        return new Row(
                "NRR",
                NO_BAR,
                print.number(now.nrr()),
                print.number(before.nrr()),
                print.difference(now.nrr(), before.nrr()));
    }
}
