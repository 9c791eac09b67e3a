package dev.holdfast.persistence.database;

import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What is done inside one transaction. */
@FunctionalInterface
public interface Query<T extends @Nullable Object> {
    T run(DSLContext sql) throws SQLException;
}
