package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.Walk;
import dev.holdfast.core.time.Close;
import dev.holdfast.reports.chart.WalkBar;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From last month's figure to this one.
 *
 * @param rows last month's figure, then the steps
 * @param sum this statement's figure
 */
public record WalkSection(Heading heading, List<Row> rows, Row sum) {

    /** A level or a step: its bar, and its value in percent or points. */
    public record Row(String name, WalkBar bar, Toned value) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    /** The section; null where there is no walk. */
    static @Nullable WalkSection of(Statement statement) {
        return statement
                .past()
                .walk()
                .flatMap(walk -> statement.commentary().walk().map(heading -> of(statement, walk, heading)))
                .orElse(null);
    }

    private static WalkSection of(Statement statement, Walk walk, dev.holdfast.core.statement.Heading heading) {
        WalkNumbers numbers = WalkNumbers.of(walk);
        Close close = statement.windows().close();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                name(close.minusMonths(1)) + ", first reported",
                new WalkBar(0, numbers.place(numbers.from()), WalkBar.Kind.BEFORE),
                Toned.plain(numbers.level(numbers.from()))));
        BigDecimal at = numbers.from();
        for (Walk.Step step : walk.steps()) {
            BigDecimal next = at.add(step.points());
            Toned value = Print.toned(numbers.step(step.points()));
            rows.add(new Row(
                    name(step.kind(), close), new WalkBar(numbers.place(at), numbers.place(next), kind(value)), value));
            at = next;
        }
        Row sum = new Row(
                name(close) + ", this statement",
                new WalkBar(0, numbers.place(walk.to()), WalkBar.Kind.NOW),
                Toned.plain(numbers.level(walk.to())));
        return new WalkSection(Heading.of("walk", heading, numbers.isBroken() ? "Axis broken." : ""), rows, sum);
    }

    private static String name(Walk.Kind kind, Close close) {
        return switch (kind) {
            case LATE_DATA -> "Late data for " + name(close.minusMonths(1));
            case METHOD -> "Change of method";
            case MONTH_DROPPED -> MONTH.format(close.minusMonths(12).day()) + " drops out";
            case MONTH_ADDED -> MONTH.format(close.day()) + " comes in";
        };
    }

    private static String name(Close close) {
        return close.month().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static WalkBar.Kind kind(Toned value) {
        return switch (value.tone()) {
            case "good" -> WalkBar.Kind.GAIN;
            case "bad" -> WalkBar.Kind.LOSS;
            default -> WalkBar.Kind.NONE;
        };
    }
}
