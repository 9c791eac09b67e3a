package dev.holdfast.core.fault;

/** Every error Holdfast reports, with the kind that decides the exit code. */
public enum ErrorCode {
    USAGE(Kind.USAGE),
    CONFIG_INVALID(Kind.USAGE),
    TEMPLATE_INVALID(Kind.USAGE),
    SETTING_UNKNOWN(Kind.USAGE),
    SETTING_VALUE(Kind.USAGE),
    SETTINGS_CONFLICT(Kind.USAGE),
    PRESET_UNKNOWN(Kind.USAGE),
    CURRENCY_REQUIRED(Kind.USAGE),
    CLOSE_NOT_MONTH_END(Kind.USAGE),
    CLOSE_IN_FUTURE(Kind.USAGE),
    DIMENSION_UNAVAILABLE(Kind.USAGE),
    DATABASE_URL(Kind.USAGE),
    DATABASE_LOGIN(Kind.USAGE),
    DATABASE_READ_ONLY(Kind.FAILED),
    DATABASE_RIGHTS(Kind.USAGE),
    DATABASE_UNREACHABLE(Kind.TEMPORARY),
    DATABASE_TIMEOUT(Kind.TEMPORARY),
    DATABASE_FAILED(Kind.FAILED),
    DATABASE_IN_USE(Kind.TEMPORARY),
    SCHEMA_MISSING(Kind.USAGE),
    LOAD_FILE(Kind.USAGE),
    LOAD_ROWS(Kind.DATA_GATE),
    NO_DATA(Kind.DATA_GATE),
    GATE_FAILED(Kind.DATA_GATE),
    CONTRACT_BROKEN(Kind.DATA_GATE),
    FX_RATE_MISSING(Kind.DATA_GATE),
    HIERARCHY_CYCLE(Kind.DATA_GATE),
    HIERARCHY_UNKNOWN(Kind.DATA_GATE),
    NEGATIVE_BALANCE(Kind.DATA_GATE),
    AMOUNT_OVERFLOW(Kind.DATA_GATE),
    IDENTITY_BROKEN(Kind.IDENTITY),
    LEDGER_DIFFERS(Kind.IDENTITY),
    LEDGER_CURRENCY(Kind.DATA_GATE),
    HISTORY_UNDECIDED(Kind.USAGE),
    REGISTER_MISSING(Kind.USAGE),
    REGISTER_UNKNOWN(Kind.USAGE),
    REGISTER_FILE(Kind.USAGE),
    REGISTER_ENTRY(Kind.USAGE),
    RUN_IN_PROGRESS(Kind.TEMPORARY),
    RESTATEMENT_REASON(Kind.DATA_GATE),
    METHOD_CHANGED(Kind.USAGE),
    APPROVAL_NEEDED(Kind.APPROVAL),
    APPROVAL_REFUSED(Kind.USAGE),
    STATEMENT_CHANGED(Kind.IDENTITY),
    VERIFY_FILE(Kind.USAGE),
    VERIFY_FAILED(Kind.IDENTITY),
    DELIVERY_PARTIAL(Kind.PARTIAL),
    DELIVERY_DEFERRED(Kind.TEMPORARY),
    DELIVERY_REFUSED(Kind.FAILED),
    DELIVERY_UNKNOWN(Kind.USAGE),
    MESSAGE_TOO_LARGE(Kind.USAGE),
    NOT_READY(Kind.FAILED),
    OUTPUT_UNWRITABLE(Kind.FAILED),
    INTERNAL(Kind.FAILED);

    /** What an error means for whoever called the program; the command line maps each kind to one exit code. */
    public enum Kind {
        /** Something failed that a retry does not mend. */
        FAILED,
        /** The call or the configuration is wrong. */
        USAGE,
        /** The data cannot carry a figure. */
        DATA_GATE,
        /** It reached some of its recipients, not all. */
        PARTIAL,
        /** Somebody has to approve first. */
        APPROVAL,
        /** An identity of the figures, or their agreement with the general ledger or the register, does not hold. */
        IDENTITY,
        /** A retry may succeed. */
        TEMPORARY
    }

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
