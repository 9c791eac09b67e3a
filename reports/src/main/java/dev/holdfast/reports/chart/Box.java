package dev.holdfast.reports.chart;

/** A rectangle with level sides. {@code y} is its upper side; touching sides do not overlap. */
record Box(double x, double y, double width, double height) {

    /** The box between two heights, in either order. */
    static Box between(double x, double width, double y1, double y2) {
        return new Box(x, Math.min(y1, y2), width, Math.abs(y1 - y2));
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centre() {
        return x + width / 2;
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean holds(Box other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }
}
