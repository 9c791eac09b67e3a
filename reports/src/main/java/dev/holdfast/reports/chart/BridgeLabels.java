package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.BridgeChart.Kind;
import dev.holdfast.reports.chart.BridgeChart.Step;
import dev.holdfast.reports.chart.BridgeLayout.Bar;
import dev.holdfast.reports.chart.Label.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Places the text of a bridge. A value is always written; what would touch something else moves, or is left out. */
final class BridgeLabels {
    private static final double OFF_BAR = 3;

    private final BridgeChart chart;
    private final Frame frame;
    private final BridgeSlots slots;
    private final List<Bar> bars;
    private final double bottom;
    private final FreeSpace free;

    BridgeLabels(BridgeChart chart, Frame frame, BridgeSlots slots, List<Bar> bars, double bottom) {
        this.chart = chart;
        this.frame = frame;
        this.slots = slots;
        this.bars = bars;
        this.bottom = bottom;
        this.free = new FreeSpace(frame);
        bars.forEach(bar -> free.take(bar.box()));
        free.take(new Box(0, bottom, frame.width(), frame.height() - bottom));
    }

    List<Label> place(Optional<Line> rate) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            labels.add(value(i));
        }
        rate.flatMap(this::rate).ifPresent(labels::add);
        outside().ifPresent(labels::add);
        labels.addAll(names());
        return labels;
    }

    private Label value(int index) {
        Step step = chart.steps().get(index);
        Box box = bars.get(index).box();
        List<Label> candidates = IntStream.range(0, 3)
                .mapToObj(lift -> Label.bold(
                        step.label(),
                        swatch(step.kind()),
                        Anchor.MIDDLE,
                        inside(box.centre(), step.label()),
                        box.y() - frame.points(OFF_BAR) - lift * frame.leading()))
                .toList();
        Label first = candidates.getFirst();
        return free.place(candidates).orElse(first);
    }

    /** The middle of a value that is centred on its bar as far as the frame lets it. */
    private double inside(double centre, String text) {
        double half = frame.textWidth(text, Face.SEMIBOLD) / 2;
        return Math.max(half, Math.min(frame.width() - half, centre));
    }

    /** Beside the stroke, inside the growth or below both levels; where that is too narrow, over the retained balance. */
    private Optional<Label> rate(Line stroke) {
        double opened = stroke.y1();
        double low = Math.max(opened, stroke.y2());
        double x = stroke.x1() - frame.points(OFF_BAR);
        Label label = Label.bold(chart.rate().text(), chart.rate().swatch(), Anchor.END, x, low + frame.leading());
        Box retained = bars.get(slots.gapBefore() - 1).box();
        double above = retained.y() - frame.points(OFF_BAR) - frame.leading();
        Label centred = label.anchored(Anchor.MIDDLE);
        free.take(Box.between(stroke.x1() - 0.5, 1, opened, stroke.y2()));
        List<Label> candidates = new ArrayList<>();
        if (stroke.y2() < opened) {
            candidates.add(label.at(x, opened - frame.points(OFF_BAR)));
        }
        candidates.add(label);
        candidates.add(centred.at(retained.centre(), above));
        candidates.add(centred.at(retained.centre(), above - frame.leading()));
        return free.place(candidates);
    }

    private Optional<Label> outside() {
        List<Integer> outside = IntStream.range(0, bars.size())
                .filter(i -> bars.get(i).kind() == Kind.OUTSIDE)
                .boxed()
                .toList();
        if (outside.isEmpty() || chart.outside().isEmpty()) {
            return Optional.empty();
        }
        double x = (slots.centre(outside.getFirst()) + slots.centre(outside.getLast())) / 2;
        double lowest = outside.stream()
                .mapToDouble(i -> bars.get(i).box().bottom())
                .max()
                .orElse(bottom);
        Label middle = Label.regular(chart.outside(), Swatch.MUTED, Anchor.MIDDLE, x, (lowest + bottom) / 2);
        return free.place(List.of(
                middle,
                middle.at(x, bottom - frame.points(OFF_BAR)),
                middle.at(x, frame.height() * 0.3),
                middle.at(x, frame.text())));
    }

    private List<Label> names() {
        List<Double> names = widths(Step::name);
        List<Double> notes = widths(Step::note);
        boolean all = IntStream.range(0, bars.size()).allMatch(i -> notes.get(i) <= room(i, notes));
        List<Double> dates = IntStream.range(0, bars.size())
                .mapToObj(i -> chart.steps().get(i).kind().isBalance() ? notes.get(i) : 0.0)
                .toList();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Step step = chart.steps().get(i);
            boolean balance = step.kind().isBalance();
            Face face = balance ? Face.SEMIBOLD : Face.REGULAR;
            Swatch swatch = balance ? Swatch.INK : Swatch.MUTED;
            double y = bottom + frame.leading() + frame.points(1);
            String name = frame.shortened(step.name(), face, room(i, names));
            labels.add(new Label(name, face, swatch, Anchor.MIDDLE, slots.centre(i), y));
            boolean noted = all || (balance && notes.get(i) <= room(i, dates));
            if (noted && !step.note().isEmpty()) {
                labels.add(
                        Label.regular(step.note(), Swatch.MUTED, Anchor.MIDDLE, slots.centre(i), y + frame.leading()));
            }
        }
        return labels;
    }

    /** How wide each text is: a name may lean over its slot where its neighbour is short. */
    private List<Double> widths(Function<Step, String> text) {
        return chart.steps().stream()
                .map(step -> frame.textWidth(text.apply(step), step.kind().isBalance() ? Face.SEMIBOLD : Face.REGULAR))
                .toList();
    }

    /** The room for a centred text between its neighbours, each of which has at least its own slot. */
    private double room(int index, List<Double> widths) {
        double centre = slots.centre(index);
        double gap = frame.points(3);
        double left = index == 0 ? centre : centre - slots.centre(index - 1) - taken(index - 1, widths) / 2 - gap;
        double right = index + 1 == widths.size()
                ? frame.width() - centre
                : slots.centre(index + 1) - centre - taken(index + 1, widths) / 2 - gap;
        return 2 * Math.min(left, right);
    }

    private double taken(int index, List<Double> widths) {
        return Math.min(widths.get(index), slots.width() - frame.points(2));
    }

    static Swatch swatch(Kind kind) {
        return switch (kind) {
            case OPENING, RETAINED, CLOSING -> Swatch.INK;
            case GAIN -> Swatch.GOOD;
            case LOSS -> Swatch.BAD;
            case OUTSIDE, RATES -> Swatch.MUTED;
        };
    }
}
