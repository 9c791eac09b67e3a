package dev.holdfast.reports.workbook;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Matrix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the sums of a workbook are formulas over: the movements of units, or the segments where units are not given. A formula
 * stands only where it gives the figure.
 */
sealed interface Source {
    /** The first row of units. */
    int FIRST = 5;

    /** A figure of all units. */
    Cell all(Total total, Cell.Value value);

    /** A figure of one segment, whose names stand in a row of {@code Segments}. */
    Cell segment(Total total, String tier, String channel, int row, Cell.Value value);

    /** A quotient of two totals of a segment; empty where it does not give the figure. */
    Optional<String> quotient(Total over, Total under, String tier, String channel, int row, Figures figures);

    /** How many units made a movement, or had MRR at open. */
    Cell count(Total total, Cell.Value value);

    /** What the formulas are over, in a sentence. */
    String words();

    /** Over the rows of all units. */
    record Units(MovementSums sums) implements Source {
        @Override
        public Cell all(Total total, Cell.Value value) {
            return checked(value, sum(total, SegmentsSheet.ALL, SegmentsSheet.ALL, 0), sums.of(total));
        }

        @Override
        public Cell segment(Total total, String tier, String channel, int row, Cell.Value value) {
            return canBeAskedFor(tier, channel)
                    ? checked(value, sum(total, tier, channel, row), sums.of(total, tier, channel))
                    : value;
        }

        @Override
        public Optional<String> quotient(
                Total over, Total under, String tier, String channel, int row, Figures figures) {
            boolean same = figures.tally().parts().isEmpty()
                    && sums.of(over, tier, channel).compareTo(of(over, figures)) == 0
                    && sums.of(under, tier, channel).compareTo(of(under, figures)) == 0;
            return Optional.of(sum(over, tier, channel, row) + "/" + sum(under, tier, channel, row))
                    .filter(formula -> same && canBeAskedFor(tier, channel));
        }

        private static BigDecimal of(Total total, Figures figures) {
            return switch (total) {
                case NUMERATOR -> figures.tally().amount(Column.NUMERATOR).decimal();
                case DENOMINATOR -> figures.tally().amount(Column.DENOMINATOR).decimal();
                case KEPT -> figures.kept().decimal();
                default -> throw new IllegalArgumentException("no quotient of " + total);
            };
        }

        @Override
        public Cell count(Total total, Cell.Value value) {
            return total == Total.OPENING
                    ? value.by("COUNTIF(" + range('E') + ",\">0\")")
                    : value.by("COUNTIF(" + range('H') + ",\"" + total.movement() + "\")");
        }

        @Override
        public String words() {
            return "over the rows of Movements";
        }

        private boolean canBeAskedFor(String tier, String channel) {
            return !sums.hasNamesAlike() && Criterion.canBe(tier) && Criterion.canBe(channel);
        }

        private String sum(Total total, String tier, String channel, int row) {
            List<String> criteria = new ArrayList<>();
            if (!tier.equals(SegmentsSheet.ALL)) {
                criteria.add(range('C') + "," + Criterion.of(tier, "$A" + row));
            }
            if (!channel.equals(SegmentsSheet.ALL)) {
                criteria.add(range('D') + "," + Criterion.of(channel, "$B" + row));
            }
            if (!total.movement().isEmpty()) {
                criteria.add(range('H') + ",\"" + total.movement() + '"');
            }
            return criteria.isEmpty()
                    ? "SUM(" + range(total.column()) + ")"
                    : "SUMIFS(" + range(total.column()) + "," + String.join(",", criteria) + ")";
        }

        private String range(char column) {
            return MovementsSheet.NAME + "!$" + column + "$" + FIRST + ":$" + column + "$" + (FIRST - 1 + sums.units());
        }
    }

    /**
     * Over the segments.
     *
     * @param row of their first sum
     */
    record Segments(int row, Figures total) implements Source {
        static Segments of(Matrix matrix) {
            long tiers = matrix.tiers().stream()
                    .filter(tier -> matrix.tier(tier).isPresent())
                    .count();
            return new Segments(Math.toIntExact(FIRST + tiers), matrix.total());
        }

        @Override
        public Cell all(Total total, Cell.Value value) {
            BigDecimal given = switch (total) {
                case NUMERATOR -> SegmentsSheet.retained(this.total.tally()).decimal();
                case DENOMINATOR -> this.total.tally().amount(Column.OPENING).decimal();
                default -> value.value();
            };
            return checked(value, "Segments!$" + total.ofSegment() + "$" + row, given);
        }

        @Override
        public Cell segment(Total total, String tier, String channel, int row, Cell.Value value) {
            return value;
        }

        @Override
        public Optional<String> quotient(
                Total over, Total under, String tier, String channel, int row, Figures figures) {
            return Optional.empty();
        }

        @Override
        public Cell count(Total total, Cell.Value value) {
            return value;
        }

        @Override
        public String words() {
            return "over the sums of Segments; units are not given here";
        }
    }

    private static Cell checked(Cell.Value value, String formula, BigDecimal given) {
        return value.value().compareTo(given) == 0 ? value.by(formula) : value;
    }
}
