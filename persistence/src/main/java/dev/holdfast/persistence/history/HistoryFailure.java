package dev.holdfast.persistence.history;

import java.sql.SQLException;

/** What fails at the history while the source is read, and is not to be told as a failure of the source. */
final class HistoryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException reason;

    HistoryFailure(SQLException reason) {
        super(reason);
        this.reason = reason;
    }

    SQLException reason() {
        return reason;
    }
}
