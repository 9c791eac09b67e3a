package dev.holdfast.reports.workbook;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Reported;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What stands in a cell. */
sealed interface Cell {
    /** Nothing stands in it: there is no such figure. */
    Cell NONE = new Text("", Look.TEXT);

    record Text(String text, Look look) implements Cell {}

    record Value(BigDecimal value, Look look) implements Cell {
        /** The same value, as a formula that gives it. */
        Formula by(String expression) {
            return new Formula(expression, value, look);
        }

        /** The same value by a formula where that gives it; the bare value where the method counts otherwise. */
        Cell by(String expression, Amount given) {
            return value.compareTo(given.decimal()) == 0 ? by(expression) : this;
        }
    }

    /**
     * A formula.
     *
     * @param expression without the equals sign
     * @param value what it gives, for readers that do not calculate
     */
    record Formula(String expression, BigDecimal value, Look look) implements Cell {}

    record Day(LocalDate day, Look look) implements Cell {}

    /** How it is written. */
    Look look();

    static Cell text(String text) {
        return new Text(text, Look.TEXT);
    }

    static Cell words(String text) {
        return new Text(text, Look.WORDS);
    }

    static Value money(Amount amount) {
        return new Value(amount.decimal(), Look.MONEY);
    }

    static Value count(long count) {
        return new Value(BigDecimal.valueOf(count), Look.COUNT);
    }

    static Cell percent(Optional<BigDecimal> ratio) {
        return number(ratio, Look.PERCENT);
    }

    static Cell percent(Retention ratio) {
        return percent(ratio.ratio());
    }

    /** A ratio as it is issued, to twelve decimals, so that equal ones differ by nothing. */
    static Cell issued(Retention ratio) {
        return percent(ratio.ratio().map(Reported::rounded));
    }

    static Cell points(Optional<BigDecimal> difference) {
        return number(difference, Look.POINTS);
    }

    /** A ratio by a formula; nothing where it is undefined, so that no cell divides by zero. */
    static Cell percent(Retention ratio, String expression) {
        return formula(ratio.ratio(), Look.PERCENT, expression);
    }

    static Cell formula(Optional<BigDecimal> value, Look look, String expression) {
        return value.<Cell>map(known -> new Formula(expression, known, look)).orElse(NONE);
    }

    static Cell day(LocalDate day) {
        return new Day(day, Look.DAY);
    }

    static Cell day(Instant instant, ZoneId zone) {
        return day(instant.atZone(zone).toLocalDate());
    }

    static Cell month(LocalDate day) {
        return new Day(day, Look.MONTH);
    }

    private static Cell number(Optional<BigDecimal> value, Look look) {
        return value.<Cell>map(known -> new Value(known, look)).orElse(NONE);
    }
}
