package dev.holdfast.persistence.database;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * How to use a database.
 *
 * @param schema where the warehouse's tables or views are
 * @param statementTimeout how long one statement may run
 * @param login who connects
 */
public record Options(String schema, Duration statementTimeout, Login login) {
    /** Schema {@code holdfast}, 30 minutes a statement, and whoever the URL names. */
    public static final Options STANDARD = new Options("holdfast", Duration.ofMinutes(30), Login.NONE);

    private static final int LONGEST_NAME = 63;

    /** @throws Fault {@code CONFIG_INVALID} where PostgreSQL takes no such schema or time */
    public Options {
        int length = schema.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > LONGEST_NAME || schema.indexOf('\0') >= 0 || schema.startsWith("pg_")) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    "'" + schema + "' cannot name a schema",
                    "Choose 1 to 63 bytes that do not begin with pg_");
        }
        if (statementTimeout.toMillis() < 1 || statementTimeout.toMillis() > Integer.MAX_VALUE) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID,
                    "a statement cannot time out after " + statementTimeout,
                    "Choose 1 millisecond to 24 days");
        }
    }

    public Options withSchema(String newSchema) {
        return new Options(newSchema, statementTimeout, login);
    }

    public Options withStatementTimeout(Duration newTimeout) {
        return new Options(schema, newTimeout, login);
    }

    public Options withLogin(Login newLogin) {
        return new Options(schema, statementTimeout, newLogin);
    }
}
