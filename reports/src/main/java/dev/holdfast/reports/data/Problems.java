package dev.holdfast.reports.data;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what does not hold in a statement that was read, one sentence each, and none twice. */
final class Problems {
    private final Set<String> sentences = new LinkedHashSet<>();

    void add(Part where, String sentence) {
        sentences.add(where.address() + ": " + sentence);
    }

    List<String> all() {
        return List.copyOf(sentences);
    }

    /** The number that stands somewhere; empty where nothing does. What is no number is a problem, and empty too. */
    Optional<BigDecimal> number(Part part) {
        Optional<BigDecimal> number = part.node().isNumber()
                ? Optional.of(part.node().decimalValue())
                : part.text().flatMap(Problems::decimal);
        if (number.isEmpty() && part.isThere()) {
            add(part, part + " is no number");
        }
        return number;
    }

    /** The number that may be null; empty where it is, or where nothing stands. */
    Optional<BigDecimal> numberOrNull(Part part) {
        return part.isGiven() ? number(part) : Optional.empty();
    }

    /** Requires a value to be what other members of its part add up to; passed over where one of them is missing. */
    void requireSum(Part part, String total, Term... terms) {
        BigDecimal sum = BigDecimal.ZERO;
        StringBuilder words = new StringBuilder();
        for (Term term : terms) {
            Optional<BigDecimal> value = number(part.at(term.key()));
            if (value.isEmpty()) {
                return;
            }
            sum = sum.add(term.plus() ? value.get() : value.get().negate());
            words.append(words.isEmpty() ? "" : term.plus() ? " + " : " \u2212 ")
                    .append(term.key())
                    .append(' ')
                    .append(part.at(term.key()));
        }
        requireEqual(part, total, number(part.at(total)), words.toString(), sum);
    }

    /** Requires a member to have a value; passed over where it is missing. */
    void requireEqual(Part part, String name, Optional<BigDecimal> stated, String words, BigDecimal due) {
        if (stated.isPresent() && stated.get().compareTo(due) != 0) {
            add(
                    part,
                    words + " is " + due.toPlainString() + ", but " + name + " is "
                            + stated.get().toPlainString());
        }
    }

    /** A member that is added or subtracted. */
    record Term(String key, boolean plus) {
        static Term plus(String key) {
            return new Term(key, true);
        }

        static Term minus(String key) {
            return new Term(key, false);
        }
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
