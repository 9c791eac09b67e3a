package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.MixShift;
import dev.holdfast.core.statement.Contribution;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.SignedBar;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each tier contributes to the change on a year ago.
 *
 * @param now the month of this close, as heads of columns name it
 * @param before the same a year ago
 * @param sum what all tiers make
 */
public record ContributionSection(Heading heading, String now, String before, List<Row> rows, Row sum) {
    /**
     * One tier.
     *
     * @param rateBar null in the row of sums, and for a small sample; so is that of the mix
     */
    public record Row(
            Name tier,
            String nrrBefore,
            String nrr,
            Toned change,
            String weightBefore,
            String weight,
            @Nullable SignedBar rateBar,
            Toned rate,
            @Nullable SignedBar mixBar,
            Toned mix,
            Toned total) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);
    private static final double NAME_WIDTH = 76;

    /** The section; null where the method does not print it. */
    static @Nullable ContributionSection of(Statement statement) {
        return statement
                .contribution()
                .flatMap(contribution ->
                        statement.commentary().contribution().map(heading -> of(statement, contribution, heading)))
                .orElse(null);
    }

    private static ContributionSection of(
            Statement statement, Contribution contribution, dev.holdfast.core.statement.Heading heading) {
        Print print = new Print(statement.notation());
        double low = parts(contribution)
                .min(Double::compare)
                .filter(least -> least < 0)
                .orElse(0.0);
        double high = parts(contribution)
                .max(Double::compare)
                .filter(most -> most > 0)
                .orElse(0.0);
        return new ContributionSection(
                Heading.of("contribution", heading),
                MONTH.format(statement.windows().headline().close().day()),
                MONTH.format(statement.windows().yearAgo().close().day()),
                contribution.rows().stream()
                        .map(row -> row(row, print, part -> new SignedBar(part.doubleValue(), low, high)))
                        .toList(),
                sum(statement, contribution, print));
    }

    private static Stream<Double> parts(Contribution contribution) {
        return contribution.rows().stream()
                .filter(row -> !isSmall(row))
                .flatMap(row -> Stream.of(
                        row.part().rate().doubleValue(), row.part().mix().doubleValue()));
    }

    /** Of a small sample nothing is coloured or drawn, whichever year it is of. */
    private static boolean isSmall(Contribution.Row row) {
        return row.now().small() || row.then().small();
    }

    private static Row row(Contribution.Row row, Print print, Function<BigDecimal, SignedBar> bar) {
        boolean small = isSmall(row);
        UnaryOperator<Toned> tone = toned -> small ? Toned.muted(toned.text()) : toned;
        return new Row(
                Name.oneLine(row.tier(), NAME_WIDTH),
                marked(row.then(), print),
                marked(row.now(), print),
                tone.apply(print.difference(row.now().nrr(), row.then().nrr())),
                print.number(row.weightThen()),
                print.number(row.weightNow()),
                small ? null : bar.apply(row.part().rate()),
                tone.apply(fine(row.part().rate(), print.notation())),
                small ? null : bar.apply(row.part().mix()),
                tone.apply(fine(row.part().mix(), print.notation())),
                tone.apply(fine(row.part().total(), print.notation())));
    }

    private static String marked(Figures figures, Print print) {
        boolean marked = figures.small() && figures.nrr().ratio().isPresent();
        return print.number(figures.nrr()) + (marked ? "†" : "");
    }

    private static Row sum(Statement statement, Contribution contribution, Print print) {
        BigDecimal rate = sum(contribution, MixShift.Part::rate);
        BigDecimal mix = sum(contribution, MixShift.Part::mix);
        return new Row(
                Name.whole("All tiers"),
                print.number(statement.yearAgo().nrr()),
                print.number(statement.headline().nrr()),
                print.difference(statement.headline().nrr(), statement.yearAgo().nrr()),
                "100.0",
                "100.0",
                null,
                fine(rate, print.notation()),
                null,
                fine(mix, print.notation()),
                fine(rate.add(mix), print.notation()));
    }

    private static BigDecimal sum(Contribution contribution, Function<MixShift.Part, BigDecimal> which) {
        return contribution.rows().stream()
                .map(Contribution.Row::part)
                .map(which)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Toned fine(BigDecimal points, Notation notation) {
        return Print.toned(notation.finePoints(points));
    }
}
