package dev.holdfast.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.DataRead.Kind;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.database.Options;
import dev.holdfast.persistence.database.TestDatabase;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasuringTest {
    private static final Close CLOSE = Close.of(YearMonth.of(2025, 12));
    private static final Method METHOD = Method.standard().with(Setting.CURRENCY, "USD");
    private static final Window YEAR = METHOD.calendar().window(Window.Kind.TRAILING_12_MONTHS, CLOSE);

    private final String url = TestDatabase.freshUrl();

    @ParameterizedTest
    @EnumSource
    void a_currency_nobody_pays_in_any_more_needs_no_closing_rate(Engine engine) {
        run(url, "insert into holdfast.customers (customer_id) values ('a'), ('b')");
        run(
                url,
                "insert into holdfast.items (item_id, customer_id, amount, currency, valid_from, valid_to) values"
                        + " ('1', 'a', 10, 'USD', '2024-01-01', null), ('2', 'b', 9, 'EUR', '2019-01-01', '2020-01-01')");

        Measurement measured = measure(Options.STANDARD, engine);

        assertThat(measured.withoutClosingRates()).isEmpty();
        assertThat(measured.tallies().total(YEAR).amount(Column.CLOSING_AT_OWN_RATE))
                .hasToString("10.0000");
    }

    @ParameterizedTest
    @EnumSource
    void what_begins_after_the_close_is_counted_apart(Engine engine) {
        run(url, "insert into holdfast.customers (customer_id) values ('a')");
        run(
                url,
                "insert into holdfast.items (item_id, customer_id, amount, currency, valid_from) values"
                        + " ('1', 'a', 10, 'USD', '2024-01-01'), ('2', 'a', 5, 'USD', '2026-02-01')");

        Measurement measured = measure(Options.STANDARD, engine);

        assertThat(measured.dataRead().rows()).containsEntry(Kind.RECURRING, 1L).containsEntry(Kind.NOT_STARTED, 1L);
        assertThat(measured.dataRead().notStarted()).contains(Amount.of("5"));
        assertThat(measured.tallies().total(YEAR).amount(Column.CLOSING)).hasToString("10.0000");
    }

    @ParameterizedTest
    @EnumSource
    void contracted_and_not_started_is_what_each_item_first_brings_at_the_rates_of_the_close(Engine engine) {
        run(url, "insert into holdfast.customers (customer_id) values ('a')");
        run(
                url,
                "insert into holdfast.items (item_id, customer_id, amount, currency, interval, valid_from, valid_to)"
                        + " values ('1', 'a', 10, 'USD', 'month', '2024-01-01', '2026-03-01'),"
                        // In force at the close, so that its later version is no start.
                        + " ('1', 'a', 90, 'USD', 'month', '2026-03-01', null),"
                        // Of three versions to come the first counts: 120 a year is 10 a month, at 1.5 a euro.
                        + " ('2', 'a', 120, 'EUR', 'year', '2026-02-01', '2026-04-01'),"
                        + " ('2', 'a', 240, 'EUR', 'year', '2026-04-01', null),"
                        + " ('3', 'a', 7, 'USD', 'month', '2024-01-01', '2025-12-31'),"
                        + " ('3', 'a', 7, 'USD', 'month', '2026-01-01', null)");
        run(url, "insert into holdfast.fx_rates (currency, day, rate) values ('EUR', '2025-12-31', 1.5)");

        assertThat(measure(Options.STANDARD, engine).dataRead().notStarted()).contains(Amount.of("22"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_started_is_not_known_without_a_rate_of_the_close(Engine engine) {
        run(url, "insert into holdfast.customers (customer_id) values ('a')");
        run(
                url,
                "insert into holdfast.items (item_id, customer_id, amount, currency, valid_from) values"
                        + " ('1', 'a', 10, 'USD', '2024-01-01'), ('2', 'a', 5, 'EUR', '2026-02-01')");

        assertThat(measure(Options.STANDARD, engine).dataRead().notStarted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_acquisition_on_what_is_no_day_is_refused_with_the_customer(Engine engine) {
        run(url, "insert into holdfast.customers (customer_id) values ('a')");
        run(
                url,
                "insert into holdfast.items (item_id, customer_id, amount, currency, valid_from) values"
                        + " ('1', 'a', 10, 'USD', '2024-01-01')");
        run(
                url,
                "insert into holdfast.attributes (customer_id, attribute, value, valid_from) values"
                        + " ('a', 'acquired_on', '2025-02-30', '2024-01-01')");

        assertThatThrownBy(() -> measure(Options.STANDARD, engine))
                .hasMessage("CONTRACT_BROKEN: the attribute acquired_on of customer a is '2025-02-30', which is no day."
                        + " Give it as 2025-12-31.");
    }

    @ParameterizedTest
    @EnumSource
    void a_view_with_a_word_the_contract_does_not_know_is_refused_and_drops_nothing(Engine engine) {
        run(url, "insert into holdfast.customers (customer_id) values ('a')");
        run(
                url,
                "insert into holdfast.items (item_id, customer_id, amount, currency, valid_from) values"
                        + " ('1', 'a', 10, 'USD', '2024-01-01'), ('2', 'a', 5, 'USD', '2024-01-01')");
        run(url, "create schema mapped");
        for (String table : List.of("customers", "fx_rates", "attributes")) {
            run(url, "create view mapped." + table + " as select * from holdfast." + table);
        }
        run(
                url,
                "create view mapped.items as select item_id, customer_id, subscription_id, product, plan, tier,"
                        + " pricing_model, charge_kind, quantity, unit_price, amount, discount, currency, \"interval\","
                        + " interval_count, valid_from, valid_to, case item_id when '1' then 'active' else 'Active' end"
                        + " as status, term_end, recorded_at, superseded_at from holdfast.items");

        assertThatThrownBy(() -> measure(Options.STANDARD.withSchema("mapped"), engine))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.CONTRACT_BROKEN))
                .hasMessageContaining("1 rows of items");
    }

    private Measurement measure(Options options, Engine engine) {
        Request request =
                new Request(METHOD, CLOSE, List.of(YEAR), Question.by(Set.of()), engine, Optional.empty(), false);
        try (Database database = Database.open(url, options)) {
            return database.read(sql ->
                    new Measuring(sql, Instant.parse("2026-01-05T06:00:00Z"), "test").measure(request, Progress.NONE));
        }
    }

    private static void run(String url, String statement) {
        try (Database database = Database.open(url, Options.STANDARD)) {
            database.write(sql -> sql.execute(statement));
        }
    }
}
