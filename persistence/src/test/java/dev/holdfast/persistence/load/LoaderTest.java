package dev.holdfast.persistence.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {

    @Test
    void loads(@TempDir Path folder) throws IOException {
        Path customers = Files.writeString(folder.resolve("customers.csv"), "customer_id,parent_id\nc1,\nc2,c1\n");
        Path items = Files.writeString(
                folder.resolve("items.csv"),
                "item_id,customer_id,amount,currency,valid_from\ni1,c1,10,USD,2025-01-01\n");
        try (Database database = TestDatabase.fresh()) {
            LoadResult result = new Loader(database)
                    .load(List.of(items, customers), Instant.parse("2026-01-01T00:00:00Z"), Progress.NONE);
            assertThat(result)
                    .isEqualTo(new LoadReport(List.of(
                            new LoadReport.Count(ContractTable.CUSTOMERS, 2, 0, 0),
                            new LoadReport.Count(ContractTable.ITEMS, 1, 0, 0))));
        }
    }
}
