package dev.holdfast.cli.config;

import java.util.Locale;
import java.util.function.Supplier;

/** Is told when a run begins and ends each of its steps. */
@FunctionalInterface
public interface Steps {
    /** The steps of a run, in order; some are left out where there is nothing to do. */
    enum Step {
        LOCK,
        HISTORY,
        BEGIN,
        CHECK,
        MEASURE,
        PREPARE,
        RENDER,
        ISSUE,
        PUBLISH,
        PLAN,
        INTEND,
        SEND,
        RECORD,
        COMPLETE;

        /** The word in messages, such as {@code measure}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a step is about to begin, or done. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** Tells nobody. */
    Steps UNWATCHED = (step, moment) -> {};

    void at(Step step, Moment moment);

    /** Does one step. */
    default <T> T take(Step step, Supplier<T> work) {
        at(step, Moment.BEFORE);
        T result = work.get();
        at(step, Moment.AFTER);
        return result;
    }
}
