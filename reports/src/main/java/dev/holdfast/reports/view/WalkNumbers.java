package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Walk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The numbers of a walk as they are printed and drawn. A reader adds them up, so they take one more decimal where one would
 * not do.
 *
 * @param from the first level, as a fraction
 * @param places decimals of what is printed, in percent
 * @param base the level at the left edge of the bars, as a fraction; 0 where the axis is whole
 * @param top the level at the right edge
 */
record WalkNumbers(BigDecimal from, int places, double base, double top) {
    /** How much of the width lies left of the lowest level. */
    private static final double LEFT = 0.45;

    static WalkNumbers of(Walk walk) {
        BigDecimal from = walk.from().nrr().ratio().orElseThrow();
        List<BigDecimal> levels = new ArrayList<>(List.of(from));
        walk.steps().forEach(step -> levels.add(levels.getLast().add(step.points())));
        double low = levels.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double high = levels.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double span = Math.max(high - low, 0.001);
        double base = low - span * LEFT / (1 - LEFT);
        return new WalkNumbers(
                from, addsUp(walk, from, 1) ? 1 : 2, low < 0 ? Math.min(low, base) : Math.max(0, base), low + span);
    }

    private static boolean addsUp(Walk walk, BigDecimal from, int places) {
        BigDecimal printed = walk.steps().stream()
                .map(step -> percent(step.points(), places))
                .reduce(percent(from, places), BigDecimal::add);
        return printed.compareTo(percent(walk.to(), places)) == 0;
    }

    /** Whether bars of levels do not begin at zero. */
    boolean isBroken() {
        return base != 0;
    }

    /** Where a level stands, as a part of the width. */
    double place(BigDecimal level) {
        return Math.clamp((level.doubleValue() - base) / (top - base), 0, 1);
    }

    /** A level in percent: {@code 112.3}. */
    String level(BigDecimal ratio) {
        BigDecimal percent = percent(ratio, places);
        return (percent.signum() < 0 ? "\u2212" : "")
                + String.format(Locale.ENGLISH, "%,." + places + "f", percent.abs());
    }

    /** A step in points with its sign: {@code +1.6}; what prints as zero has none. */
    String step(BigDecimal points) {
        return (percent(points, places).signum() > 0 ? "+" : "") + level(points);
    }

    private static BigDecimal percent(BigDecimal fraction, int places) {
        return fraction.movePointRight(2).setScale(places, RoundingMode.HALF_UP);
    }
}
