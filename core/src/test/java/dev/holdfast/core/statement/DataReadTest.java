package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.DataRead.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataReadTest {
    @Test
    void every_kind_of_row_has_a_count_and_all_add_up() {
        DataRead read = new DataRead(Map.of(Kind.RECURRING, 5L, Kind.TAX, 2L), Optional.empty(), List.of());

        assertThat(read.rows()).containsOnlyKeys(Kind.values()).containsEntry(Kind.TRIAL, 0L);
        assertThat(read.total()).isEqualTo(7);
    }
}
