package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure over time.
 *
 * @param points oldest first, one a month; months before there was a cohort are there, undefined
 */
public record Trend(List<Point> points) {
    /**
     * The trailing twelve months to one close. Where a statement of that close was issued, what it first reported is the
     * point, and today's figures stand beside it.
     *
     * @param figures on today's data
     * @param reported what was first reported; empty where nothing was, or where the close is the statement's own
     */
    public record Point(Close close, Figures figures, Optional<Reported> reported) {
        public Retention nrr() {
            return reported.map(Reported::nrr).orElse(figures.nrr());
        }

        public Retention grr() {
            return reported.map(Reported::grr).orElse(figures.grr());
        }

        /** Half the width of NRR's interval; empty where there is none. */
        public Optional<BigDecimal> halfWidth95() {
            return reported.isPresent() ? reported.get().halfWidth95() : figures.halfWidth95();
        }

        /** Whether today's figure is visibly another than was first reported. */
        public boolean isRestated() {
            return reported.filter(first -> first.differsVisiblyFrom(figures)).isPresent();
        }
    }

    public Trend {
        points = List.copyOf(points);
    }

    /** The months that have a figure. */
    public List<Point> measured() {
        return points.stream()
                .filter(point -> point.nrr() instanceof Retention.Measured)
                .toList();
    }
}
