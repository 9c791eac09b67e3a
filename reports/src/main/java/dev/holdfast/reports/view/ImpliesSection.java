package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Outlook;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Benchmarks;
import dev.holdfast.core.statement.Benchmarks.Measure;
import dev.holdfast.core.statement.Benchmarks.Range;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.WithoutOne;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the figure implies, should it hold, and where others stand.
 *
 * @param sources of what others reach; empty where nothing is compared
 */
public record ImpliesSection(Heading heading, List<Row> rows, String sources) {
    /** A fact and its value. */
    public record Row(Name name, Toned value) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    /** Beside the walk there is a third of the page, without it a half. */
    private static final double THIRD = 98;

    private static final double HALF = 180;

    /** The section; null where there is no figure. */
    static @Nullable ImpliesSection of(Statement statement) {
        double width = statement.past().walk().isPresent() ? THIRD : HALF;
        return statement
                .commentary()
                .implies()
                .map(heading -> new ImpliesSection(
                        Heading.of("implies", heading),
                        rows(statement, new Print(statement.notation())).stream()
                                .map(row -> new Row(Name.oneLine(row.name().full(), width), row.value()))
                                .toList(),
                        sources(statement)))
                .orElse(null);
    }

    private static List<Row> rows(Statement statement, Print print) {
        List<Row> rows = new ArrayList<>();
        Outlook.of(statement.headline().nrr())
                .flatMap(outlook -> outlook.years()
                        .map(years -> row(
                                (outlook.kind() == Outlook.Kind.DOUBLES ? "Doubling" : "Halving") + " time of the base",
                                Toned.plain(years(years)))))
                .ifPresent(rows::add);
        List<WithoutOne> without = WithoutOne.of(statement.headline(), statement.annex(), statement.method());
        without.stream()
                .filter(WithoutOne::gain)
                .map(one -> row(
                        "NRR without " + one.name(),
                        Toned.plain(print.notation().percent(one.nrr()))))
                .findFirst()
                .or(() -> statement
                        .headline()
                        .nrrWithoutLargest()
                        .map(nrr -> row(
                                "NRR without the largest gain",
                                Toned.plain(print.notation().percent(nrr)))))
                .ifPresent(rows::add);
        plan(statement, print).ifPresent(rows::add);
        benchmark("NRR", Measure.NRR, statement.headline().nrr(), print.notation())
                .ifPresent(rows::add);
        benchmark("GRR", Measure.GRR, statement.headline().grr(), print.notation())
                .ifPresent(rows::add);
        return rows;
    }

    private static String years(BigDecimal years) {
        return years.setScale(1, RoundingMode.HALF_UP) + " years";
    }

    private static Optional<Row> plan(Statement statement, Print print) {
        String month = statement.windows().close().month().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return statement
                .annex()
                .targets()
                .nrr(statement.windows().close())
                .flatMap(plan -> print.change(statement.headline().nrr(), new Retention.Measured(plan)))
                .map(change -> row("Against plan, " + month, new Toned(change.text() + " pp", change.tone())));
    }

    /** {@code NRR band 110 to 120*  healthy}. */
    private static Optional<Row> benchmark(String name, Measure measure, Retention figure, Notation notation) {
        return Benchmarks.standard()
                .of(measure, figure)
                .map(range -> row(name + " " + band(range, notation) + "*", Toned.plain(range.name())));
    }

    private static String band(Range range, Notation notation) {
        Optional<String> least = range.least().map(bound -> whole(bound, notation));
        Optional<String> most = range.most().map(bound -> whole(bound, notation));
        return least.isPresent() && most.isPresent()
                ? "band " + least.get() + " to " + most.get()
                : least.map(bound -> "from " + bound)
                        .orElseGet(() -> most.map(bound -> "below " + bound).orElse(""));
    }

    private static String whole(BigDecimal bound, Notation notation) {
        String text = notation.percentNumber(bound);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String sources(Statement statement) {
        List<Range> ranges = Stream.of(
                        Benchmarks.standard()
                                .of(Measure.NRR, statement.headline().nrr()),
                        Benchmarks.standard()
                                .of(Measure.GRR, statement.headline().grr()))
                .flatMap(Optional::stream)
                .toList();
        return ranges.isEmpty()
                ? ""
                : "* Reference data: "
                        + ranges.stream()
                                .map(range -> range.source() + ", " + MONTH.format(range.asOf()))
                                .distinct()
                                .collect(Collectors.joining("; "))
                        + ". Bands describe other companies; they are no test.";
    }

    private static Row row(String name, Toned value) {
        return new Row(Name.whole(name), value);
    }
}
