package dev.holdfast.core.fault;

import org.jspecify.annotations.Nullable;

/**
 * An error with a code, what happened with its values, and what to do next. Its message reads {@code CODE: what
 * happened. What to do next.} and holds no secret.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String what;
    private final String next;

    /**
     * @param what one sentence with the values at hand, without a final full stop
     * @param next one sentence that says what to do, without a final full stop
     */
    public Fault(ErrorCode code, String what, String next) {
        this(code, what, next, null);
    }

    /** As above, with the cause for whoever reads the log. */
    public Fault(ErrorCode code, String what, String next, @Nullable Throwable cause) {
        super(code + ": " + what + ". " + next + ".", cause);
        this.code = code;
        this.what = what;
        this.next = next;
    }

    public ErrorCode code() {
        return code;
    }

    /** What happened, with the values at hand: a sentence without its full stop. */
    public String what() {
        return what;
    }

    /** What to do: a sentence without its full stop. */
    public String next() {
        return next;
    }

    /**
     * This fault, told with the place it was found at.
     *
     * @param place such as {@code holdfast.yaml, line 3, column 5}
     */
    public Fault at(String place) {
        return new Fault(code, place + ": " + what, next, this);
    }
}
