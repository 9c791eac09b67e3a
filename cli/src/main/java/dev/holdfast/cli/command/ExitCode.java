package dev.holdfast.cli.command;

import dev.holdfast.core.fault.ErrorCode;

/** What a command tells the shell. */
public final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int DATA_GATE = 3;
    static final int PARTIAL = 4;
    static final int APPROVAL = 5;
    static final int IDENTITY = 6;
    static final int TEMPORARY = 75;

    private ExitCode() {}

    /** The exit code of an error. */
    public static int of(ErrorCode code) {
        return switch (code.kind()) {
            case FAILED -> FAILED;
            case USAGE -> USAGE;
            case DATA_GATE -> DATA_GATE;
            case PARTIAL -> PARTIAL;
            case APPROVAL -> APPROVAL;
            case IDENTITY -> IDENTITY;
            case TEMPORARY -> TEMPORARY;
        };
    }
}
