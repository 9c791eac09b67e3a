package dev.holdfast.cli.job;

import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.SignOff;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.persistence.register.FoundRestatement;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Prepared;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How a run ended that no error stopped. */
public sealed interface RunResult {
    /** It issued a statement. */
    record IssuedNow(Statement statement, List<Path> documents) implements RunResult {}

    /**
     * There was nothing to do: the statement is issued, and its data is what it was.
     *
     * @param documents those that were missing from their folder and were written again
     */
    record NothingToDo(Issued issued, List<Path> documents) implements RunResult {}

    /** The statement is issued and its data changed, but not its figure, or not since that was last told. */
    record DataChanged(Issued issued, Optional<FoundRestatement> told) implements RunResult {}

    /**
     * The figure of an issued statement is another today.
     *
     * @param recorded whether it was entered, with its reason; otherwise it is less than needs one
     */
    record Restated(Reported reported, FoundRestatement found, boolean recorded) implements RunResult {}

    /**
     * A statement waits for approval.
     *
     * @param overtaken the run before, whose sign-offs lapsed because its data or what it was told has changed since
     */
    record Waiting(Prepared prepared, SignOff.Role role, Optional<String> overtaken, List<Path> documents)
            implements RunResult {}

    /** Earlier figures changed by more than goes without a reason, and none was given. Nothing was issued. */
    record ReasonNeeded(List<Told> restatements) implements RunResult {
        /** What was said, and what was found. */
        public record Told(Reported reported, FoundRestatement found) {}
    }
}
