package dev.holdfast.cli.job;

import dev.holdfast.core.fault.ErrorCode;

/** How to send a statement in spite of what stopped it. */
final class Ways {
    private Ways() {}

    /** A sentence; empty where nothing keeps the statement back but what failed. */
    static String anyway(ErrorCode code) {
        return switch (code) {
            case LEDGER_DIFFERS ->
                "Enter what explains the difference with 'holdfast register adjust', or let the statement print it as"
                        + " unexplained with ledger.beyond: print; then run again.";
            case RESTATEMENT_REASON -> "Run again with --restate \"reason\"; the next statement prints the reason.";
            case METHOD_CHANGED -> "Run again with --amend \"reason\"; the statement prints the reason.";
            case GATE_FAILED ->
                "Where a gate is mistaken, set it to warning below checks: in the configuration, then run again; the"
                        + " statement is issued from the data as it is.";
            case APPROVAL_NEEDED ->
                "Approve it, or set sign-off.approvals: none, with which nobody has to; then run again.";
            default ->
                code.kind() == ErrorCode.Kind.DATA_GATE || code.kind() == ErrorCode.Kind.IDENTITY
                        ? "There is no way to send it as it is: a figure of such data would be wrong."
                        : "";
        };
    }
}
