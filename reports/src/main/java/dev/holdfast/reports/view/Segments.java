package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Comparisons;
import dev.holdfast.core.statement.Matrix;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.IntervalBar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The segments of a statement as they are drawn: with one scale for all bars of the page. */
record Segments(Matrix matrix, Notation notation, IntervalBar.Scale scale) {
    private static final int MOST_TIERS = 8;
    private static final int MOST_CHANNELS = 6;
    private static final double LOW = 75;
    private static final double HIGH = 145;
    private static final double STEP = 5;

    static Segments of(Statement statement) {
        Matrix matrix = statement.matrix();
        List<Figures> drawn = Stream.of(
                        matrix.cells().values().stream(),
                        statement.annex().comparisons().models().stream().map(Comparisons.Row::now),
                        statement.annex().comparisons().currencies().stream().map(Comparisons.Row::now))
                .flatMap(figures -> figures)
                .toList();
        double low = unmarkedEnds(drawn, -1).min(Double::compare).orElse(LOW);
        double high = unmarkedEnds(drawn, 1).max(Double::compare).orElse(HIGH);
        IntervalBar.Scale scale = new IntervalBar.Scale(
                Math.min(LOW, Math.floor(low / STEP) * STEP), Math.max(HIGH, Math.ceil(high / STEP) * STEP));
        return new Segments(matrix, statement.notation(), scale);
    }

    private static Stream<Double> unmarkedEnds(List<Figures> drawn, int side) {
        return drawn.stream()
                .filter(figures -> !figures.small())
                .flatMap(figures -> Stream.ofNullable(end(figures, side)));
    }

    private static @Nullable Double end(Figures figures, int side) {
        Double end = Print.interval(figures, side);
        return end == null ? Print.chart(figures.nrr()) : end;
    }

    /** Whether there is more than one segment, and no more than a matrix can show. */
    boolean fitMatrix() {
        return matrix.tiers().size() * matrix.channels().size() > 1 && !needRanking();
    }

    boolean needRanking() {
        return matrix.tiers().size() > MOST_TIERS || matrix.channels().size() > MOST_CHANNELS;
    }

    /** {@code 112.5}, marked where the sample is small; a dash where there was no cohort. */
    String nrr(Figures figures) {
        return figures.nrr()
                .ratio()
                .map(ratio -> notation.percentNumber(ratio) + (figures.small() ? "†" : ""))
                .orElse(Print.DASH);
    }

    @Nullable
    IntervalBar bar(Figures figures) {
        return Optional.ofNullable(Print.chart(figures.nrr()))
                .map(nrr -> new IntervalBar(
                        nrr, Print.interval(figures, -1), Print.interval(figures, 1), figures.small(), scale))
                .orElse(null);
    }

    String grr(Figures figures) {
        return figures.grr().ratio().map(notation::percentNumber).orElse(Print.DASH);
    }

    String units(Figures figures) {
        return notation.count(figures.tally().sum(Column.UNITS));
    }

    String opening(Figures figures) {
        return notation.money(figures.tally().amount(Column.OPENING));
    }

    String scaleInWords() {
        return String.format(Locale.ROOT, "Same scale, %.0f to %.0f, in every cell.", scale.low(), scale.high())
                .replace('-', '\u2212');
    }
}
