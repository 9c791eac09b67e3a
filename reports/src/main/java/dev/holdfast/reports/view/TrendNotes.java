package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Presentation.Event;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.Trend;
import dev.holdfast.core.time.Close;
import dev.holdfast.reports.chart.TrendChart;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What was planned, and what happened, in the months of the trend. */
record TrendNotes(Statement statement) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final double EVENT_WIDTH = 150;

    TrendChart.Notes notes() {
        List<TrendChart.Plan> plans = plans();
        int last = points().size() - 1;
        String name = !plans.isEmpty() && plans.getLast().to() == last
                ? planned(last)
                        .map(plan -> "Plan " + statement.notation().percentNumber(plan))
                        .orElse("")
                : "";
        return new TrendChart.Notes(plans, name, events());
    }

    /** One strip for each stretch of months with one plan. */
    private List<TrendChart.Plan> plans() {
        List<TrendChart.Plan> plans = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < points().size(); i++) {
            Optional<BigDecimal> here = planned(i);
            boolean ends = i + 1 == points().size() || !same(here, planned(i + 1));
            if (ends) {
                int begin = from;
                int end = i;
                here.ifPresent(plan -> plans.add(new TrendChart.Plan(begin, end, Print.chart(plan))));
                from = i + 1;
            }
        }
        return plans;
    }

    private static boolean same(Optional<BigDecimal> here, Optional<BigDecimal> there) {
        return here.isPresent() == there.isPresent()
                && here.filter(plan -> plan.compareTo(there.orElseThrow()) != 0).isEmpty();
    }

    private Optional<BigDecimal> planned(int month) {
        Close close = points().get(month).close();
        return statement.annex().targets().nrr(close);
    }

    private List<TrendChart.Event> events() {
        return statement.annex().presentation().events().stream()
                .sorted(Comparator.comparing(Event::month).reversed())
                .flatMap(event -> IntStream.range(0, points().size())
                        .filter(i -> points().get(i).close().month().equals(event.month()))
                        .mapToObj(i -> new TrendChart.Event(i, text(event))))
                .toList();
    }

    /** {@code Aug 2025: list price +5%}, as long as the chart has room for. */
    private static String text(Event event) {
        return Fit.oneLine(words(event), EVENT_WIDTH);
    }

    static String words(Event event) {
        return month(event.month()) + ": " + event.text();
    }

    private static String month(YearMonth month) {
        return MONTH.format(month);
    }

    private List<Trend.Point> points() {
        return statement.trend().points();
    }
}
