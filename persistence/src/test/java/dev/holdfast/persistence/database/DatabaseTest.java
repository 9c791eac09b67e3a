package dev.holdfast.persistence.database;

import static dev.holdfast.persistence.schema.warehouse.Tables.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void a_fresh_database_has_an_empty_warehouse() {
        try (Database database = TestDatabase.fresh()) {
            database.requireSchema();

            assertThat(database.<Integer>read(sql -> sql.fetchCount(CUSTOMERS))).isZero();
        }
    }
}
