package dev.holdfast.persistence.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold between the cells of one row. It is asked only where the cells it looks at are sound by themselves. */
sealed interface RowRule {
    List<String> DISCOUNTED = List.of("recurring", "usage");

    /** The columns it looks at. */
    List<String> columns();

    Optional<Breach> breach(Row row);

    /** A period does not end before it begins. */
    record Ordered(String from, String to) implements RowRule {
        @Override
        public List<String> columns() {
            return List.of(from, to);
        }

        @Override
        public Optional<Breach> breach(Row row) {
            String begin = row.value(from);
            String end = row.value(to);
            if (begin == null || end == null || end.compareTo(begin) >= 0) {
                return Optional.empty();
            }
            return Optional.of(new Breach(to, end, "is before " + from + ", " + begin));
        }
    }

    /** A number is positive. */
    record Positive(String column) implements RowRule {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Optional<Breach> breach(Row row) {
            String value = row.value(column);
            return value == null || new BigDecimal(value).signum() > 0
                    ? Optional.empty()
                    : Optional.of(new Breach(column, value, "must be above 0"));
        }
    }

    /** There is an amount, or a quantity and a price to take it from. */
    record Priced() implements RowRule {
        @Override
        public List<String> columns() {
            return List.of("amount", "quantity", "unit_price");
        }

        @Override
        public Optional<Breach> breach(Row row) {
            boolean priced =
                    row.value("amount") != null || (row.value("quantity") != null && row.value("unit_price") != null);
            return priced
                    ? Optional.empty()
                    : Optional.of(new Breach("amount", "", "is missing, and so is quantity or unit_price"));
        }
    }

    /** What recurs or is used costs 0 or more; what is given back is a credit. */
    record NotNegative() implements RowRule {
        @Override
        public List<String> columns() {
            return List.of("charge_kind", "amount", "quantity", "unit_price");
        }

        @Override
        public Optional<Breach> breach(Row row) {
            BigDecimal amount = amount(row);
            if (amount == null || amount.signum() >= 0 || !DISCOUNTED.contains(row.valueOr("charge_kind", ""))) {
                return Optional.empty();
            }
            String text = amount.stripTrailingZeros().toPlainString();
            return Optional.of(
                    new Breach("amount", text, "must be 0 or more; what is given back has charge_kind credit"));
        }
    }

    /** A discount lies between 0 and what it is taken from, and only on what recurs or is used. */
    record Discounted() implements RowRule {
        @Override
        public List<String> columns() {
            return List.of("discount", "charge_kind", "amount", "quantity", "unit_price");
        }

        @Override
        public Optional<Breach> breach(Row row) {
            String text = row.valueOr("discount", "0");
            BigDecimal discount = new BigDecimal(text);
            if (discount.signum() == 0) {
                return Optional.empty();
            }
            return reason(row, discount).map(reason -> new Breach("discount", text, reason));
        }

        private static Optional<String> reason(Row row, BigDecimal discount) {
            if (discount.signum() < 0) {
                return Optional.of("must be 0 or more");
            }
            String kind = row.valueOr("charge_kind", "");
            if (!DISCOUNTED.contains(kind)) {
                return Optional.of("has no place on charge_kind " + kind + ", only on recurring and usage");
            }
            BigDecimal amount = amount(row);
            return amount == null || discount.compareTo(amount) <= 0
                    ? Optional.empty()
                    : Optional.of("is more than the amount, "
                            + amount.stripTrailingZeros().toPlainString());
        }
    }

    /** A row of usage lies within one calendar month. */
    record MonthlyUsage() implements RowRule {
        @Override
        public List<String> columns() {
            return List.of("charge_kind", "valid_from", "valid_to");
        }

        @Override
        public Optional<Breach> breach(Row row) {
            String from = row.value("valid_from");
            String to = row.value("valid_to");
            if (from == null || !row.valueOr("charge_kind", "").equals("usage")) {
                return Optional.empty();
            }
            return to != null && Times.isWithinMonth(from, to)
                    ? Optional.empty()
                    : Optional.of(new Breach(
                            "valid_to",
                            to == null ? "" : to,
                            "usage must end within the calendar month of valid_from, " + from));
        }
    }

    /** The day from which an acquired customer counts is a day. */
    record AcquiredOn() implements RowRule {
        @Override
        public List<String> columns() {
            return List.of("attribute", "value");
        }

        @Override
        public Optional<Breach> breach(Row row) {
            String value = row.valueOr("value", "");
            return row.valueOr("attribute", "").equals("acquired_on")
                    ? Times.dayProblem(value).map(problem -> new Breach("value", value, problem))
                    : Optional.empty();
        }
    }

    /** The amount, or what quantity and price make; null where neither is there. */
    private static @Nullable BigDecimal amount(Row row) {
        String amount = row.value("amount");
        String quantity = row.value("quantity");
        String price = row.value("unit_price");
        if (amount != null) {
            return new BigDecimal(amount);
        }
        return quantity == null || price == null ? null : new BigDecimal(quantity).multiply(new BigDecimal(price));
    }
}
