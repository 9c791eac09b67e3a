package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.time.Close;
import java.util.List;

/**
 * A figure over time.
 *
 * @param points oldest first, one a month; months before there was a cohort are there, undefined
 */
public record Trend(List<Point> points) {
    /** The trailing twelve months to one close. */
    public record Point(Close close, Figures figures) {}

    public Trend {
        points = List.copyOf(points);
    }

    /** The months that have a figure. */
    public List<Point> measured() {
        return points.stream()
                .filter(point -> point.figures().nrr() instanceof Retention.Measured)
                .toList();
    }
}
