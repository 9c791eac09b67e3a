package dev.holdfast.reports.view;

import dev.holdfast.core.balance.Cohorts;
import dev.holdfast.core.figure.Triangle;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of those that began together.
 *
 * @param corner what the names are
 * @param ages the heads of the columns, youngest first
 */
public record CohortsSection(Heading heading, String corner, List<String> ages, List<Row> rows) {
    /** One cohort; cells that are not possible yet are not there. */
    public record Row(String name, String customers, String start, List<Cell> cells) {}

    /**
     * One age.
     *
     * @param tone {@code below}, {@code step1} to {@code step3} for at least 100, 110 and 125, {@code small} for a small
     *     cohort; {@code no} where there is no share
     */
    public record Cell(String mrr, String customers, String tone) {}

    private static final long SMALL = 50;
    /** As many as the quarters that a statement follows; the page has no room for more. */
    private static final int MOST_AGES = 12;

    /** The section; null where nobody began in the time that is looked at. */
    static @Nullable CohortsSection of(Statement statement) {
        return statement
                .disclosures()
                .triangle()
                .flatMap(triangle -> statement.commentary().cohorts().map(heading -> of(statement, triangle, heading)))
                .orElse(null);
    }

    private static CohortsSection of(
            Statement statement, Triangle triangle, dev.holdfast.core.statement.Heading heading) {
        boolean quarters = triangle.period() == Cohorts.Period.QUARTER;
        int months = quarters ? 3 : 1;
        List<Triangle.Row> rows =
                triangle.rows().stream().filter(row -> row.units() > 0).toList();
        int oldest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        return new CohortsSection(
                Heading.of("cohorts", heading),
                "First paid in",
                IntStream.range(1, Math.min(MOST_AGES, oldest))
                        .mapToObj(age -> "+" + age * months + " m")
                        .toList(),
                rows.stream().map(row -> row(row, statement, triangle.period())).toList());
    }

    private static Row row(Triangle.Row row, Statement statement, Cohorts.Period period) {
        Notation notation = statement.notation();
        List<Cell> cells = new ArrayList<>();
        for (Triangle.Cell cell :
                row.cells().subList(1, Math.min(MOST_AGES, row.cells().size()))) {
            cells.add(new Cell(
                    whole(cell.keptMrr().ratio().orElse(null)),
                    whole(cell.keptUnits().ratio().orElse(null)),
                    tone(row.units(), cell.keptMrr().ratio().orElse(null))));
        }
        return new Row(
                statement.windows().periodName(row.end(), period),
                notation.count(row.units()),
                notation.level(row.start()),
                cells);
    }

    private static String whole(@Nullable BigDecimal ratio) {
        return ratio == null ? Print.DASH : percent(ratio).toPlainString();
    }

    private static BigDecimal percent(BigDecimal ratio) {
        return ratio.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    }

    private static String tone(long units, @Nullable BigDecimal kept) {
        if (kept == null) {
            return "no";
        }
        if (units < SMALL) {
            return "small";
        }
        // As printed: a number and its tint say the same.
        double percent = percent(kept).doubleValue();
        return percent < 100 ? "below" : percent < 110 ? "step1" : percent < 125 ? "step2" : "step3";
    }
}
