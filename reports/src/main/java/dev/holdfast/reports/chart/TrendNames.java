package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.Label.Anchor;
import dev.holdfast.reports.chart.TrendChart.Level;
import dev.holdfast.reports.chart.TrendChart.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the lines of a trend where they end, and its levels where a line leaves room. */
final class TrendNames {
    /** How far names stand from the plot, in points. */
    static final double OFF_PLOT = 8;

    private final TrendChart chart;
    private final TrendScale scale;
    private final List<Level> levels;
    private final Frame frame;

    TrendNames(TrendChart chart, TrendScale scale, List<Level> levels, Frame frame) {
        this.chart = chart;
        this.scale = scale;
        this.levels = levels;
        this.frame = frame;
    }

    /** The space that the names need to the right of the plot. */
    static double room(TrendChart chart, Frame frame) {
        double beside = chart.beside()
                .map(line -> frame.textWidth(line.name().text(), Face.REGULAR))
                .orElse(0.0);
        double widest = Math.max(
                Math.max(
                        Math.max(beside, frame.textWidth(chart.notes().planName(), Face.REGULAR)),
                        namesBand(frame) ? frame.textWidth(chart.band(), Face.REGULAR) : 0),
                Math.max(
                        frame.textWidth(chart.upper().text(), Face.SEMIBOLD),
                        frame.textWidth(chart.lower().text(), Face.SEMIBOLD)));
        return widest + frame.points(OFF_PLOT + 1);
    }

    /** A narrow frame keeps its width for the lines. */
    static boolean namesBand(Frame frame) {
        return frame.width() >= 40 * frame.text();
    }

    List<Label> labels() {
        List<Label> labels = new ArrayList<>(ends());
        FreeSpace free = new FreeSpace(frame);
        takeLine(free, Month::upper);
        takeLine(free, Month::lower);
        chart.beside().ifPresent(line -> takeLine(free, line.months()));
        levels.forEach(level -> free.take(new Box(
                scale.plot().x(), scale.y(level.value()) - 0.1, scale.plot().width(), 0.2)));
        levels.forEach(level -> free.place(along(level)).ifPresent(labels::add));
        return labels;
    }

    /** Candidates along the level, from the left; above the line first, then below it, then above a line that lies on it. */
    private List<Label> along(Level level) {
        List<Label> candidates = new ArrayList<>();
        double y = scale.y(level.value());
        for (double lift : new double[] {-frame.points(2.5), 0.9 * frame.text(), -frame.points(5)}) {
            for (int i = 0; i < chart.months().size(); i++) {
                Label label =
                        Label.regular(level.name(), Swatch.MUTED, Anchor.START, scale.x(i) + frame.points(1), y + lift);
                Box box = label.box(frame);
                if (box.right() <= scale.plot().right()
                        && box.bottom() <= scale.plot().bottom() + 0.1) {
                    candidates.add(label);
                }
            }
        }
        return candidates;
    }

    private void takeLine(FreeSpace free, Function<Month, @Nullable Double> figure) {
        List<@Nullable Double> line = new ArrayList<>();
        chart.months().forEach(month -> line.add(figure.apply(month)));
        takeLine(free, line);
    }

    private void takeLine(FreeSpace free, List<@Nullable Double> line) {
        double pen = frame.points(1);
        for (int i = 0; i + 1 < line.size(); i++) {
            Double from = line.get(i);
            Double to = line.get(i + 1);
            if (from != null && to != null) {
                Box segment = Box.between(scale.x(i), scale.slot(), scale.y(from), scale.y(to));
                free.take(new Box(segment.x(), segment.y() - pen, segment.width(), segment.height() + 2 * pen));
            }
        }
    }

    private List<Label> ends() {
        List<Label> labels = new ArrayList<>();
        double drop = frame.text() * 0.36;
        double x = scale.plot().right() + frame.points(OFF_PLOT);
        Double upper = last(Month::upper);
        Double lower = last(Month::lower);
        if (upper != null) {
            labels.add(Label.bold(chart.upper().text(), Swatch.INK, Anchor.START, x, scale.y(upper) + drop));
            String band = namesBand(frame) ? chart.band() : "";
            labels.add(Label.regular(band, Swatch.MUTED, Anchor.START, x, scale.y(upper) + drop + frame.leading()));
        }
        chart.beside().ifPresent(line -> {
            Double last = line.months().reversed().stream()
                    .flatMap(Stream::ofNullable)
                    .findFirst()
                    .orElse(null);
            if (last != null) {
                labels.add(Label.regular(line.name().text(), Swatch.MUTED, Anchor.START, x, scale.y(last) + drop));
            }
        });
        if (!chart.notes().planName().isEmpty()) {
            double planned = chart.notes().plans().getLast().value();
            Label plan =
                    Label.regular(chart.notes().planName(), Swatch.MUTED, Anchor.START, x, scale.y(planned) + drop);
            // Above the line's name where it lies on or above the line, so that the two keep their order.
            labels.add(upper != null && planned >= upper ? 0 : labels.size(), plan);
        }
        if (lower != null) {
            labels.add(Label.bold(chart.lower().text(), Swatch.INK, Anchor.START, x, scale.y(lower) + drop));
        }
        Stream<Label> named = labels.stream().filter(label -> !label.text().isEmpty());
        // Of three lines, any may be the highest.
        return spread(
                (chart.beside().isPresent() ? named.sorted(Comparator.comparingDouble(Label::y)) : named).toList());
    }

    private @Nullable Double last(Function<Month, @Nullable Double> figure) {
        return IntStream.range(0, chart.months().size())
                .mapToObj(i -> figure.apply(chart.months().get(chart.months().size() - 1 - i)))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    /** Pushes names down until none touches the one above it, then all up into the frame. */
    private List<Label> spread(List<Label> labels) {
        List<Label> spread = new ArrayList<>();
        double next = 0.75 * frame.text();
        for (Label label : labels) {
            Label placed = label.at(label.x(), Math.max(label.y(), next));
            spread.add(placed);
            next = placed.y() + frame.leading();
        }
        double over = next - frame.leading() + 0.25 * frame.text() - frame.height();
        return over <= 0
                ? spread
                : spread.stream()
                        .map(label -> label.at(label.x(), label.y() - over))
                        .toList();
    }
}
