package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Notation.Scale;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            opening MRR    | scale    | unit
            0              | UNIT     | $
            9999.9999      | UNIT     | $
            10000          | THOUSAND | $ thousand
            99999999.9999  | THOUSAND | $ thousand
            100000000      | MILLION  | $ million
            """)
    void its_scale_follows_the_opening_mrr(String opening, Scale scale, String unit) {
        Notation notation = Notation.of("USD", Amount.of(opening));

        assertThat(notation.scale()).isEqualTo(scale);
        assertThat(notation.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            currency | symbol | headline   | unit
            USD      | $      | $1.23k     | $ thousand
            EUR      | €      | €1.23k     | € thousand
            GBP      | £      | £1.23k     | £ thousand
            JPY      | ¥      | ¥1.23k     | ¥ thousand
            SEK      | SEK    | SEK\u00A01.23k  | SEK thousand
            """)
    void a_currency_has_its_common_sign_or_its_code(String currency, String symbol, String headline, String unit) {
        Notation notation = new Notation(currency, Scale.THOUSAND);

        assertThat(notation.symbol()).isEqualTo(symbol);
        assertThat(notation.headline(Amount.of("1234"))).isEqualTo(headline);
        assertThat(notation.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            amount      | scale    | money      | level        | step
            1234567     | UNIT     | $1,234,567 | 1,234,567.00 | +1,234,567.00
            1234567     | THOUSAND | $1,235k    | 1,235        | +1,235
            1234567     | MILLION  | $1.2M      | 1.2          | +1.2
            -1234567    | UNIT     | −$1,234,567| −1,234,567.00| −1,234,567.00
            -1234567    | THOUSAND | −$1,235k   | −1,235       | −1,235
            -1234567    | MILLION  | −$1.2M     | −1.2         | −1.2
            0           | UNIT     | $0         | 0.00         | 0.00
            0           | THOUSAND | $0k        | 0            | 0
            0           | MILLION  | $0.0M      | 0.0          | 0.0
            0.004       | UNIT     | $0.00      | 0.00         | 0.00
            -0.004      | UNIT     | $0.00      | 0.00         | 0.00
            499.9999    | THOUSAND | $0.5k      | 0            | 0
            -49.9999    | THOUSAND | $0.0k      | 0            | 0
            500         | THOUSAND | $0.5k      | 1            | +1
            -500        | THOUSAND | −$0.5k     | −1           | −1
            -49999      | MILLION  | $0.0M      | 0.0          | 0.0
            12.345      | UNIT     | $12        | 12.35        | +12.35
            9.995       | UNIT     | $10.00     | 10.00        | +10.00
            9999        | THOUSAND | $10.0k     | 10           | +10
            10000       | THOUSAND | $10k       | 10           | +10
            """)
    void money_in_the_scale_of_the_statement(String amount, Scale scale, String money, String level, String step) {
        Notation notation = new Notation("USD", scale);

        assertThat(notation.money(Amount.of(amount))).isEqualTo(money);
        assertThat(notation.level(Amount.of(amount))).isEqualTo(level);
        assertThat(notation.step(Amount.of(amount))).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            amount      | headline | full
            0           | $0.00    | 0.00
            -0.001      | $0.00    | 0.00
            12.345      | $12.35   | 12.35
            999.49      | $999.49  | 999.49
            999.99      | $1.00k   | 999.99
            1000        | $1.00k   | 1,000.00
            9994        | $9.99k   | 9,994.00
            9999        | $10.0k   | 9,999.00
            12345       | $12.3k   | 12,345.00
            99999       | $100k    | 99,999.00
            999999      | $1.00M   | 999,999.00
            123456.78   | $123k    | 123,456.78
            7849900     | $7.85M   | 7,849,900.00
            78499000    | $78.5M   | 78,499,000.00
            5740408.665 | $5.74M   | 5,740,408.67
            -5740408.665| −$5.74M  | −5,740,408.67
            999499999   | $999M    | 999,499,999.00
            999999999   | $1.00B   | 999,999,999.00
            1234567890  | $1.23B   | 1,234,567,890.00
            """)
    void money_by_itself(String amount, String headline, String full) {
        Notation notation = new Notation("USD", Scale.THOUSAND);

        assertThat(notation.headline(Amount.of(amount))).isEqualTo(headline);
        assertThat(notation.full(Amount.of(amount))).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ratio    | level   | points | change
            1.1247   | 112.5%  | +112.5 | +112.5%
            1.12449  | 112.4%  | +112.4 | +112.4%
            0.0236   | 2.4%    | +2.4   | +2.4%
            -0.005   | −0.5%   | −0.5   | −0.5%
            0.00049  | 0.0%    | 0.0    | 0.0%
            -0.00049 | 0.0%    | 0.0    | 0.0%
            0.0005   | 0.1%    | +0.1   | +0.1%
            -0.0005  | −0.1%   | −0.1   | −0.1%
            0        | 0.0%    | 0.0    | 0.0%
            29.2268  | 2,922.7%| +2,922.7| +2,922.7%
            """)
    void ratios_and_their_differences(BigDecimal ratio, String level, String points, String change) {
        Notation notation = new Notation("USD", Scale.UNIT);

        assertThat(notation.percent(ratio)).isEqualTo(level).isEqualTo(notation.percentNumber(ratio) + "%");
        assertThat(notation.points(ratio)).isEqualTo(points);
        assertThat(notation.change(ratio)).isEqualTo(change);
    }

    @Test
    void counts_days_months_and_times_in_english() {
        Notation notation = new Notation("USD", Scale.UNIT);
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThat(notation.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(notation.day(day)).isEqualTo("1 Mar 2026");
        assertThat(notation.longDay(day)).isEqualTo("1 March 2026");
        assertThat(notation.month(Close.of(YearMonth.of(2026, 10)))).isEqualTo("October 2026");
        assertThat(notation.time(Instant.parse("2026-11-03T05:00:00Z"), ZoneId.of("UTC")))
                .isEqualTo("3 Nov 2026, 05:00 UTC");
        assertThat(notation.time(Instant.parse("2026-11-03T05:00:00Z"), ZoneId.of("Europe/Berlin")))
                .isEqualTo("3 Nov 2026, 06:00 Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USD | 1,234.57  | $1.50   | 1.50
            JPY | 1,235     | ¥2      | 2
            KWD | 1,234.568 | KWD\u00A01.500 | 1.500
            XAU | 1,234.57  | XAU\u00A01.50 | 1.50
            QQQ | 1,234.57  | QQQ\u00A01.50 | 1.50
            """)
    void money_has_the_decimals_of_its_currency(String currency, String full, String money, String level) {
        Notation notation = Notation.of(currency, Amount.of("100"));

        assertThat(notation.full(Amount.of("1234.5678"))).isEqualTo(full);
        assertThat(notation.money(Amount.of("1.5"))).isEqualTo(money);
        assertThat(notation.level(Amount.of("1.5"))).isEqualTo(level);
    }

    @Test
    void printed_changes_lead_from_level_to_level_or_miss() {
        Notation thousands = new Notation("USD", Scale.THOUSAND);
        List<Amount> changes = List.of(Amount.of("400"), Amount.of("400"), Amount.of("-10"));

        assertThat(thousands.leads(Amount.of("1000"), changes, Amount.of("1790"), false))
                .isFalse();
        assertThat(thousands.leads(Amount.of("1000"), changes, Amount.of("1490"), false))
                .isTrue();
        assertThat(new Notation("USD", Scale.UNIT).leads(Amount.of("1000"), changes, Amount.of("1790"), false))
                .isTrue();
    }

    @Test
    void as_arr_every_amount_is_twelve_times_itself() {
        Notation notation = Notation.of("USD", Amount.of("5740.4"), presenting(Presentation.Balance.ARR, null));

        assertThat(notation).isEqualTo(new Notation("USD", Scale.THOUSAND, Presentation.Balance.ARR));
        assertThat(notation.balance()).isEqualTo("ARR");
        assertThat(notation.money(Amount.of("1234"))).isEqualTo("$15k");
        assertThat(notation.headline(Amount.of("1234"))).isEqualTo("$14.8k");
        assertThat(notation.level(Amount.of("1234"))).isEqualTo("15");
        assertThat(notation.fineLevel(Amount.of("1234"))).isEqualTo("14.8");
        assertThat(notation.step(Amount.of("-1234"))).isEqualTo("−15");
        assertThat(notation.fineStep(Amount.of("1234"))).isEqualTo("+14.8");
        assertThat(notation.full(Amount.of("1234.0001"))).isEqualTo("14,808.00");
    }

    @Test
    void ratios_and_counts_are_the_same_as_arr() {
        Notation notation = new Notation("USD", Scale.UNIT, Presentation.Balance.ARR);

        assertThat(notation.percent(new BigDecimal("1.125"))).isEqualTo("112.5%");
        assertThat(notation.points(new BigDecimal("0.012"))).isEqualTo("+1.2");
        assertThat(notation.count(12)).isEqualTo("12");
    }

    @Test
    void what_is_told_by_the_month_stays_so_as_arr() {
        Notation arr = new Notation("EUR", Scale.MILLION, Presentation.Balance.ARR);

        assertThat(arr.monthly()).isEqualTo(new Notation("EUR", Scale.MILLION));
        assertThat(arr.monthly().balance()).isEqualTo("MRR");
        assertThat(arr.monthly().full(Amount.of("12.5"))).isEqualTo("12.50");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            opening MRR | as  | forced  | scale
            833.3333    | ARR |         | UNIT
            833.34      | ARR |         | THOUSAND
            8333333.33  | ARR |         | THOUSAND
            8333333.34  | ARR |         | MILLION
            8333333.34  | MRR |         | THOUSAND
            1           | MRR | MILLION | MILLION
            999999999   | ARR | UNIT    | UNIT
            """)
    void its_scale_follows_what_is_printed_unless_somebody_chose_it(
            String opening, Presentation.Balance present, @Nullable Scale forced, Scale scale) {
        assertThat(Notation.of("USD", Amount.of(opening), presenting(present, forced))
                        .scale())
                .isEqualTo(scale);
    }

    private static Presentation presenting(Presentation.Balance present, @Nullable Scale scale) {
        return new Presentation(Presentation.Names.FULL, present, Optional.ofNullable(scale), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            amount   | scale    | level  | step    | fine level | fine step
            1234.567 | UNIT     | 1,234.57 | +1,234.57 | 1,234.57 | +1,234.57
            25749    | THOUSAND | 26     | +26     | 25.7       | +25.7
            -25749   | THOUSAND | −26    | −26     | −25.7      | −25.7
            49       | THOUSAND | 0      | 0       | 0.0        | 0.0
            50       | THOUSAND | 0      | 0       | 0.1        | +0.1
            7849900  | MILLION  | 7.8    | +7.8    | 7.85       | +7.85
            """)
    void single_customers_are_told_with_one_decimal_more(
            String amount, Scale scale, String level, String step, String fineLevel, String fineStep) {
        Notation notation = new Notation("USD", scale);

        assertThat(notation.level(Amount.of(amount))).isEqualTo(level);
        assertThat(notation.step(Amount.of(amount))).isEqualTo(step);
        assertThat(notation.fineLevel(Amount.of(amount))).isEqualTo(fineLevel);
        assertThat(notation.fineStep(Amount.of(amount))).isEqualTo(fineStep);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            ratio     | points
            0.0018    | +0.18
            -0.0018   | −0.18
            0.00005   | +0.01
            0.000049  | 0.00
            -0.000049 | 0.00
            """)
    void parts_of_a_small_difference_have_two_decimals(BigDecimal ratio, String points) {
        assertThat(new Notation("USD", Scale.UNIT).finePoints(ratio)).isEqualTo(points);
    }

    @Test
    void a_yen_of_a_single_customer_has_no_decimals() {
        assertThat(new Notation("JPY", Scale.UNIT).fineLevel(Amount.of("12.5"))).isEqualTo("13");
    }

    @Test
    void a_scale_has_a_word() {
        assertThat(Scale.UNIT.word()).isEmpty();
        assertThat(Scale.THOUSAND.word()).isEqualTo("thousand");
        assertThat(Scale.MILLION.word()).isEqualTo("million");
        assertThat(Scale.BILLION.word()).isEqualTo("billion");
    }
}
