package dev.holdfast.persistence.contract;

import java.util.List;
import java.util.Optional;

/** What the text of a cell may be. */
public sealed interface ColumnType {
    /** Any text. */
    record Text() implements ColumnType {}

    /** Text of at most {@link #LONGEST} characters, short enough for an index. */
    record Name() implements ColumnType {
        static final int LONGEST = 255;
    }

    /** One of a few words. */
    record Word(List<String> allowed) implements ColumnType {}

    /** Three capital letters. */
    record Currency() implements ColumnType {}

    /**
     * A number with a point, exact.
     *
     * @param precision most digits in all
     * @param scale most digits after the point
     */
    record Decimal(int precision, int scale) implements ColumnType {
        int whole() {
            return precision - scale;
        }
    }

    /** 1, 2, 3 and so on. */
    record Count() implements ColumnType {}

    /** A day, such as 2026-01-31. */
    record Day() implements ColumnType {}

    /** An instant with its zone, such as 2026-01-31T18:00:00Z, to the microsecond. */
    record Moment() implements ColumnType {}

    /** Why a text is none of this type; empty where it is one. */
    default Optional<String> problem(String text) {
        return switch (this) {
            case Text() -> Optional.empty();
            case Name() -> Texts.nameProblem(text);
            case Word(var allowed) -> Texts.wordProblem(text, allowed);
            case Currency() -> Texts.currencyProblem(text);
            case Decimal decimal -> Numbers.decimalProblem(text, decimal);
            case Count() -> Numbers.countProblem(text);
            case Day() -> Times.dayProblem(text);
            case Moment() -> Times.momentProblem(text);
        };
    }
}
