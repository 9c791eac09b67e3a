package dev.holdfast.reports.chart;

/** A straight line between two places. */
record Line(double x1, double y1, double x2, double y2) {

    static Line level(double x1, double x2, double y) {
        return new Line(x1, y, x2, y);
    }

    static Line upright(double x, double y1, double y2) {
        return new Line(x, y1, x, y2);
    }
}
