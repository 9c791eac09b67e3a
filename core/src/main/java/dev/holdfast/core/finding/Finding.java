package dev.holdfast.core.finding;

import java.util.List;

/**
 * Something in the data that makes a figure wrong, or is likely to.
 *
 * @param gate what was looked for, such as {@code overlap}
 * @param severity never {@link Severity#OFF}
 * @param count how many there are, at least 1
 * @param what is wrong, with the count: one sentence without a full stop
 * @param examples the first of them, in the order of their ids by code point, at most {@link #EXAMPLES}
 * @param next what to do: one sentence without a full stop
 */
public record Finding(String gate, Severity severity, long count, String what, List<String> examples, String next) {
    /** Most examples that are told. */
    public static final int EXAMPLES = 5;

    public Finding {
        if (severity == Severity.OFF || count < 1 || examples.size() > EXAMPLES) {
            throw new IllegalArgumentException(
                    gate + ": " + severity + ", " + count + ", " + examples.size() + " examples");
        }
        examples = List.copyOf(examples);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** What is wrong with its examples, such as {@code 2 rows … (item I-1 of customer C-1; …)}. */
    public String sentence() {
        if (examples.isEmpty()) {
            return what;
        }
        boolean more = count > examples.size();
        return what + " (" + String.join("; ", examples) + (more ? "; …" : "") + ")";
    }
}
