package dev.holdfast.reports.chart;

import dev.holdfast.reports.chart.TrendChart.Month;
import java.util.function.Function;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;

/** The lines of a trend as JFreeChart takes them: one series for each run of months with a figure, so gaps stay gaps. */
final class TrendRuns {
    private final TrendChart chart;
    private final TrendScale scale;

    TrendRuns(TrendChart chart, TrendScale scale) {
        this.chart = chart;
        this.scale = scale;
    }

    XYDataset lines(Function<Month, @Nullable Double> figure) {
        XYSeriesCollection runs = new XYSeriesCollection();
        boolean open = false;
        for (int i = 0; i < chart.months().size(); i++) {
            Double value = figure.apply(chart.months().get(i));
            if (value != null) {
                if (!open) {
                    runs.addSeries(new XYSeries(i));
                }
                runs.getSeries(runs.getSeriesCount() - 1).add(i, scale.place(value));
            }
            open = value != null;
        }
        return runs;
    }

    XYDataset bands() {
        YIntervalSeriesCollection runs = new YIntervalSeriesCollection();
        YIntervalSeries run = null;
        for (int i = 0; i < chart.months().size(); i++) {
            Month month = chart.months().get(i);
            if (month.low() == null || month.high() == null) {
                run = null;
                continue;
            }
            if (run == null) {
                run = new YIntervalSeries(i);
                runs.addSeries(run);
            }
            double low = scale.place(scale.range().floored(month.low()));
            run.add(i, low, low, scale.place(month.high()));
        }
        return runs;
    }
}
