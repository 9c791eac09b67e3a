package dev.holdfast.core.finding;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that was found in the data of a close.
 *
 * @param all errors first, each kind in the order it was looked for
 */
public record Findings(List<Finding> all) {
    /** Nothing. */
    public static final Findings NONE = new Findings(List.of());

    public Findings {
        all = all.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    public List<Finding> errors() {
        return all.stream().filter(Finding::isError).toList();
    }

    public List<Finding> warnings() {
        return all.stream().filter(finding -> !finding.isError()).toList();
    }

    /**
     * Lets only data pass that no error was found in.
     *
     * @param subject what was looked at, such as {@code the data of 2025-12-31}
     * @throws Fault {@code GATE_FAILED} with every error
     */
    public void requireNoError(String subject) {
        List<Finding> errors = errors();
        if (errors.isEmpty()) {
            return;
        }
        throw new Fault(
                ErrorCode.GATE_FAILED,
                subject + " does not pass " + (errors.size() == 1 ? "a gate" : errors.size() + " gates") + ": "
                        + errors.stream()
                                .map(error -> error.gate() + ", " + error.sentence())
                                .collect(Collectors.joining("; ")),
                errors.stream().map(Finding::next).distinct().collect(Collectors.joining(". ")));
    }
}
