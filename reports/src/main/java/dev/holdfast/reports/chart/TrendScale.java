package dev.holdfast.reports.chart;

/** Places months and percentages in the space of a trend. Equal points have equal heights on both sides of a cut. */
record TrendScale(TrendRange range, Box plot, int months, double cutHeight, double inset) {

    static TrendScale of(TrendRange range, Box plot, int months, Frame frame) {
        return new TrendScale(range, plot, months, range.isCut() ? frame.points(16) : 0, frame.points(3));
    }

    /** Points of height for each percentage point. */
    private double unit() {
        return (plot.height() - cutHeight) / range.span();
    }

    double y(double percent) {
        return plot.bottom() - place(percent) * unit();
    }

    /** The percentage on an axis from which the cut part is gone; the cut itself is as high as its mark. */
    double place(double percent) {
        return range.isCut() && percent >= range.upperLow()
                ? range.lowerHigh() - range.lowerLow() + cutHeight / unit() + percent - range.upperLow()
                : percent - (range.isCut() ? range.lowerLow() : range.upperLow());
    }

    /** The length of that axis. */
    double length() {
        return plot.height() / unit();
    }

    double slot() {
        return (plot.width() - 2 * inset) / Math.max(1, months - 1);
    }

    double x(int month) {
        return plot.x() + inset + month * slot();
    }

    /** The height of the middle of the cut. */
    double cutMiddle() {
        return (y(range.lowerHigh()) + y(range.upperLow())) / 2;
    }
}
