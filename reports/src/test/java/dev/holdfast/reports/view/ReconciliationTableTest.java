package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Methods;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReconciliationTableTest {
    /** Those in brackets stay in the count. */
    @ParameterizedTest
    @MethodSource({
        "dev.holdfast.reports.document.Methods#statements",
        "dev.holdfast.reports.document.Extremes#statements"
    })
    void customers_add_up(Statement statement) {
        long sum = 0;
        for (ReconciliationSection.Row row : rows(statement)) {
            String customers = row.amounts().getLast().text();
            if (customers.isEmpty() || customers.startsWith("(")) {
                continue;
            }
            long count = Long.parseLong(customers.replace(",", "").replace('\u2212', '-'));
            if (row.sum()) {
                assertThat(count).as(row.name()).isEqualTo(sum);
            } else {
                sum += count;
            }
        }
    }

    @Test
    void who_is_paused_at_the_close_is_told_where_somebody_is() {
        assertThat(Methods.statements().map(of -> (Statement) ((Named<?>) of.get()[0]).getPayload()))
                .anySatisfy(statement -> assertThat(rows(statement))
                        .extracting(ReconciliationSection.Row::name)
                        .contains("Paused at close"))
                .anySatisfy(statement -> assertThat(rows(statement))
                        .extracting(ReconciliationSection.Row::name)
                        .doesNotContain("Paused at close"));
    }

    private static List<ReconciliationSection.Row> rows(Statement statement) {
        return StatementView.of(statement).reconciliation().blocks().getLast().rows();
    }
}
