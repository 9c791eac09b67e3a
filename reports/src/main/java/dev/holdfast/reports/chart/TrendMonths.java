package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.Label.Anchor;
import dev.holdfast.reports.chart.TrendChart.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The foot of a trend: the months, as short names, letters or every third letter, and the years below them. */
final class TrendMonths {
    private final TrendChart chart;
    private final TrendScale scale;
    private final Frame frame;

    TrendMonths(TrendChart chart, TrendScale scale, Frame frame) {
        this.chart = chart;
        this.scale = scale;
        this.frame = frame;
    }

    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        boolean names = fits(Month::name);
        int every = names || fits(Month::letter) ? 1 : 3;
        int last = chart.months().size() - 1;
        double y = scale.plot().bottom() + frame.leading() + frame.points(1);
        for (int i = 0; i <= last; i++) {
            Month month = chart.months().get(i);
            String text = names ? month.name() : month.letter();
            if (i == last) {
                labels.add(Label.bold(text, Swatch.INK, Anchor.MIDDLE, scale.x(i), y));
            } else if (i % every == 0 && last - i >= every - 1) {
                labels.add(Label.regular(text, Swatch.MUTED, Anchor.MIDDLE, scale.x(i), y));
            }
        }
        labels.addAll(yearLabels(y + frame.leading()));
        return labels;
    }

    List<Line> years() {
        List<Line> lines = new ArrayList<>();
        double top = scale.plot().bottom() + frame.points(2);
        for (int i = 1; i < chart.months().size(); i++) {
            if (chart.months().get(i).january()) {
                lines.add(Line.upright(yearStart(i), top, top + 2 * frame.leading() - frame.points(1)));
            }
        }
        return lines;
    }

    private double yearStart(int month) {
        return scale.x(month) - scale.slot() / 2;
    }

    private boolean fits(Function<Month, String> text) {
        double widest = chart.months().stream()
                .mapToDouble(month -> frame.textWidth(text.apply(month), Face.SEMIBOLD))
                .max()
                .orElse(0);
        return widest + frame.points(2.5) <= scale.slot();
    }

    private List<Label> yearLabels(double y) {
        List<Label> labels = new ArrayList<>();
        double taken = scale.plot().right() + frame.leading();
        for (int i = chart.months().size() - 1; i >= 0; i--) {
            Month month = chart.months().get(i);
            if (!month.january() && i > 0) {
                continue;
            }
            double start = i == 0 ? scale.x(0) - frame.text() / 2 : yearStart(i) + frame.points(2.5);
            double end = start + frame.textWidth(month.year(), Face.REGULAR);
            if (end + frame.points(2) <= taken) {
                labels.add(Label.regular(month.year(), Swatch.MUTED, Anchor.START, start, y));
                taken = start;
            }
        }
        return labels;
    }
}
