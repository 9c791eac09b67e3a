package dev.holdfast.persistence.history;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Says what about views breaks the contract.
 *
 * @param schema of the views
 */
record BrokenViews(String schema) {
    private static final String NEXT =
            "Correct the views after docs/reference/contract.md, then run again; nothing was copied";

    /** @throws Fault {@code CONTRACT_BROKEN} where there is any breach */
    void refuse(List<String> breaches) {
        if (!breaches.isEmpty()) {
            throw fault(String.join("; ", breaches), null);
        }
    }

    /** @throws Fault {@code CONTRACT_BROKEN} where it was the rows that made a statement fail, not the database */
    void refuse(CopiedTable table, SQLException failure) {
        if (isOfRows(String.valueOf(failure.getSQLState()))) {
            throw fault(table.name() + " cannot be copied: " + words(failure), failure);
        }
    }

    private Fault fault(String what, @Nullable Throwable cause) {
        return new Fault(
                ErrorCode.CONTRACT_BROKEN,
                "the views of the schema '" + schema + "' break the contract: " + what,
                NEXT,
                cause);
    }

    /** A value that is none of its type, one of another type, one that a constraint refuses, or a key too long to index. */
    private static boolean isOfRows(String state) {
        return state.startsWith("22") || state.equals("42846") || state.startsWith("23") || state.equals("54000");
    }

    private static String words(SQLException failure) {
        ServerErrorMessage server = failure instanceof PSQLException said ? said.getServerErrorMessage() : null;
        return String.valueOf(server == null ? failure.getMessage() : server.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.$", "");
    }
}
