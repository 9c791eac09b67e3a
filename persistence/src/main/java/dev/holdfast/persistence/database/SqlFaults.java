package dev.holdfast.persistence.database;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says in the user's words what PostgreSQL or its driver reports. */
record SqlFaults(Target target, String schema) {

    /** The fault behind an exception; empty of meaning, {@code DATABASE_FAILED}, where it has no state we know. */
    Fault of(Throwable thrown) {
        SQLException cause = cause(thrown);
        if (cause == null) {
            return fault(
                    ErrorCode.DATABASE_FAILED, "the database failed: " + thrown.getMessage(), "See the log", thrown);
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "08004", "3D000" -> login(cause);
            case "25006" -> readOnly(cause);
            case "42501" -> rights(cause);
            case "42P01", "42703", "3F000" -> schemaMissing(cause);
            case "55P03", "40P01", "40001" -> inUse(cause);
            case "57014" -> timeout(cause);
            case "53300", "57P01", "57P02", "57P03" -> unreachable(cause);
            default -> ofClass(state, cause);
        };
    }

    private Fault ofClass(String state, SQLException cause) {
        if (state.startsWith("28")) {
            return login(cause);
        }
        if (state.startsWith("08") || cause instanceof SQLTransientConnectionException) {
            return unreachable(cause);
        }
        return fault(
                ErrorCode.DATABASE_FAILED,
                "the database " + target + " failed" + (state.isEmpty() ? "" : " with SQL state " + state) + ": "
                        + words(cause),
                "Read what it says, and its own log",
                cause);
    }

    private Fault unreachable(SQLException cause) {
        return fault(
                ErrorCode.DATABASE_UNREACHABLE,
                "no connection to the database " + target + ": " + words(cause),
                "Check host and port and that the server runs, then try again",
                cause);
    }

    private Fault login(SQLException cause) {
        return fault(
                ErrorCode.DATABASE_LOGIN,
                "the database " + target + " refused "
                        + (target.user() == null ? "a login without a user" : "the user '" + target.user() + "'") + ": "
                        + words(cause),
                "Check the database's name in --db, and user and password in HOLDFAST_DB_USER and"
                        + " HOLDFAST_DB_PASSWORD",
                cause);
    }

    private Fault readOnly(SQLException cause) {
        return fault(
                ErrorCode.DATABASE_READ_ONLY,
                "the database " + target + " takes no changes: " + words(cause),
                "Use the primary server and a role that may write; measuring needs neither",
                cause);
    }

    private Fault rights(SQLException cause) {
        return fault(
                ErrorCode.DATABASE_RIGHTS,
                "the user '" + target.user() + "' lacks a right on the database " + target + ": " + words(cause),
                "Grant usage on the schema and select on its tables to measure; to init and load, use the role that owns"
                        + " them",
                cause);
    }

    private Fault schemaMissing(SQLException cause) {
        return fault(
                ErrorCode.SCHEMA_MISSING,
                "the schema '" + schema + "' of the database " + target + " is not complete: " + words(cause),
                "Run holdfast init, or create the view that is missing",
                cause);
    }

    private Fault inUse(SQLException cause) {
        return fault(
                ErrorCode.DATABASE_IN_USE,
                "another process is writing to the database " + target + ": " + words(cause),
                "Wait until it has ended, then try again",
                cause);
    }

    private Fault timeout(SQLException cause) {
        return fault(
                ErrorCode.DATABASE_TIMEOUT,
                "a statement on the database " + target + " was stopped: " + words(cause),
                "Try again when the server is less busy, or allow more time",
                cause);
    }

    private static Fault fault(ErrorCode code, String what, String next, Throwable cause) {
        return new Fault(code, what, next, cause);
    }

    /** The first line of what the server said, or else the driver, without the full stop that the fault adds. */
    private static String words(SQLException cause) {
        ServerErrorMessage server = cause instanceof PSQLException said ? said.getServerErrorMessage() : null;
        String message = server == null ? cause.getMessage() : server.getMessage();
        return String.valueOf(message).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    /** The innermost exception that has a state: a pool wraps the driver's, jOOQ wraps both. */
    private static @Nullable SQLException cause(Throwable thrown) {
        SQLException found = null;
        Set<Throwable> seen = new HashSet<>();
        for (Throwable at = thrown; at != null && seen.add(at); at = at.getCause()) {
            if (at instanceof SQLException sql && (found == null || sql.getSQLState() != null)) {
                found = sql;
            }
        }
        return found;
    }
}
