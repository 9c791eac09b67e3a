package dev.holdfast.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.LedgerControl;
import dev.holdfast.core.statement.LedgerMeasure;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.TestDatabase;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became known between two instants, and what of the ledger was known at one. */
class ChangesTest {
    private static final Instant SINCE = Instant.parse("2026-01-05T06:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-02-05T06:00:00Z");
    private static final Close CLOSE = Close.of(YearMonth.of(2025, 12));

    private static final String CUSTOMER = "customers (customer_id, recorded_at, superseded_at) values ('a', ";
    private static final String ITEM =
            "items (item_id, customer_id, amount, currency, valid_from, recorded_at, superseded_at)"
                    + " values ('i', 'a', 1, 'USD', '2025-01-01', ";
    private static final String RATE =
            "fx_rates (currency, day, rate, recorded_at, superseded_at) values ('EUR', '2025-01-01', 1, ";
    private static final String ATTRIBUTE =
            "attributes (customer_id, attribute, value, valid_from, recorded_at, superseded_at)"
                    + " values ('a', 'parent', 'b', '2025-01-01', ";
    private static final String CONTROL =
            "gl_control (close, measure, amount, currency, recorded_at, superseded_at) values ('2025-12-31', ";

    private final Database database = TestDatabase.fresh();

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "rate, '2026-01-05 06:00:00Z', null, NONE",
                "rate, '2026-01-05 06:00:00.000001Z', null, RATES",
                "rate, '2026-02-05 06:00:00Z', null, RATES",
                "rate, '2026-02-05 06:00:00.000001Z', null, NONE",
                "rate, '2026-01-01Z', '2026-01-05 06:00:00Z', NONE",
                "rate, '2026-01-01Z', '2026-01-05 06:00:00.000001Z', RATES",
                "rate, '2026-01-01Z', '2026-02-05 06:00:00Z', RATES",
                "rate, '2026-01-01Z', '2026-02-05 06:00:00.000001Z', NONE",
                "item, '2026-01-01Z', null, NONE",
                "item, '2026-01-10Z', null, LATE SUPERSEDED DELETED",
                "item, '2026-01-01Z', '2026-01-10Z', LATE SUPERSEDED DELETED",
                "customer, '2026-01-10Z', null, HIERARCHY",
                "customer, '2026-01-01Z', '2026-01-10Z', HIERARCHY",
                "attribute, '2026-01-10Z', null, HIERARCHY",
                "attribute, '2026-01-01Z', '2026-01-10Z', HIERARCHY",
                "attribute, '2026-01-01Z', '2026-03-01Z', NONE",
            })
    void what_became_known_after_one_instant_up_to_another(
            String row, String recordedAt, String supersededAt, String changes) {
        insert(switch (row) {
                    case "rate" -> RATE;
                    case "item" -> ITEM;
                    case "customer" -> CUSTOMER;
                    default -> ATTRIBUTE;
                }
                + recordedAt + ", " + supersededAt + ")");

        Set<Change> found = database.read(sql -> new Measuring(sql, UNTIL, "test").changes(SINCE, UNTIL));

        assertThat(found.isEmpty() ? "NONE" : found.stream().map(Change::name).toList())
                .isEqualTo(changes.equals("NONE") ? "NONE" : List.of(changes.split(" ")));
    }

    @Test
    void in_an_empty_warehouse_nothing_changes_and_the_ledger_says_nothing() {
        assertThat(database.<Set<Change>>read(sql -> new Changes(sql, SINCE, UNTIL).fetch()))
                .isEmpty();
        assertThat(ledger(UNTIL)).isEmpty();
    }

    @Test
    void all_kinds_of_changes_at_once() {
        for (String row : List.of(RATE, ITEM, CUSTOMER, ATTRIBUTE)) {
            insert(row + "'2026-01-10Z', null)");
        }

        assertThat(database.<Set<Change>>read(sql -> new Changes(sql, SINCE, UNTIL).fetch()))
                .isEqualTo(EnumSet.allOf(Change.class));
    }

    @Test
    void the_ledger_says_what_was_known_of_it_at_an_instant() {
        insert(CONTROL + "'month_revenue', 1000.00005, 'USD', '2026-01-01Z', '2026-01-10Z')");
        insert(CONTROL + "'month_revenue', -3, 'EUR', '2026-01-10Z', null)");
        insert(CONTROL + "'closing_mrr', 900, 'USD', '2026-02-01Z', null)");
        insert("gl_control (close, measure, amount, currency, recorded_at) values"
                + " ('2025-11-30', 'closing_mrr', 7, 'USD', '2026-01-01Z')");
        LedgerControl first = new LedgerControl(LedgerMeasure.MONTH_REVENUE, Amount.of("1000.0001"), "USD");
        LedgerControl second = new LedgerControl(LedgerMeasure.MONTH_REVENUE, Amount.of("-3"), "EUR");
        LedgerControl closing = new LedgerControl(LedgerMeasure.CLOSING_MRR, Amount.of("900"), "USD");

        assertThat(ledger(Instant.parse("2025-12-31T23:59:59Z"))).isEmpty();
        assertThat(ledger(Instant.parse("2026-01-01T00:00:00Z"))).containsExactly(first);
        assertThat(ledger(SINCE)).containsExactly(first);
        assertThat(ledger(Instant.parse("2026-01-10T00:00:00Z"))).containsExactly(second);
        assertThat(ledger(UNTIL)).containsExactly(closing, second);
    }

    @Test
    void the_digest_is_another_when_the_ledger_says_something_else() {
        insert(CUSTOMER + "'2026-01-01Z', null)");
        String without = digest(UNTIL);
        insert(CONTROL + "'closing_mrr', 900, 'USD', '2026-01-01Z', '2026-01-10Z')");
        insert(CONTROL + "'closing_mrr', 901, 'USD', '2026-01-10Z', '2026-02-01Z')");
        insert(CONTROL + "'closing_mrr', 900, 'USD', '2026-02-01Z', null)");

        assertThat(digest(Instant.parse("2026-01-05T00:00:00Z"))).isNotEqualTo(without);
        assertThat(digest(Instant.parse("2026-01-10T00:00:00Z")))
                .isNotEqualTo(without)
                .isNotEqualTo(digest(Instant.parse("2026-01-05T00:00:00Z")));
        assertThat(digest(UNTIL)).isEqualTo(digest(Instant.parse("2026-01-05T00:00:00Z")));
    }

    private String digest(Instant at) {
        return database.<String>read(sql -> new Measuring(sql, UNTIL, "test").digest(at));
    }

    private List<LedgerControl> ledger(Instant at) {
        return database.read(sql -> new Measuring(sql, UNTIL, "test").ledger(CLOSE, at));
    }

    private void insert(String into) {
        database.write(sql -> sql.execute("insert into holdfast." + into));
    }
}
