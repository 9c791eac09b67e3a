package dev.holdfast.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The room that is left inside a frame: takes boxes as they are placed, and finds a label's first free place. */
final class FreeSpace {
    private final Frame frame;
    private final Box bounds;
    private final List<Box> taken = new ArrayList<>();

    FreeSpace(Frame frame) {
        this.frame = frame;
        this.bounds = new Box(0, 0, frame.width(), frame.height());
    }

    void take(Box box) {
        taken.add(box);
    }

    boolean isFree(Label label) {
        Box box = label.box(frame);
        return bounds.holds(box) && taken.stream().noneMatch(box::overlaps);
    }

    /** Places the first of the candidates that touches nothing; none, when each touches something. */
    Optional<Label> place(List<Label> candidates) {
        Optional<Label> found = candidates.stream().filter(this::isFree).findFirst();
        found.ifPresent(label -> take(label.box(frame)));
        return found;
    }
}
