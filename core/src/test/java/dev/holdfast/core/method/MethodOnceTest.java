package dev.holdfast.core.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A method that was measured by once, read again and held against another. */
class MethodOnceTest {
    private static final Method STANDARD = Method.standard();
    private static final Method DOLLARS = STANDARD.with(Setting.CURRENCY, "USD");
    private static final Method EUROS = STANDARD.with(Setting.CURRENCY, "EUR");
    private static final Method CUSTOMERS = STANDARD.with(Setting.GRAIN, "customer");
    /** Every setting of which this release takes another value. */
    private static final Map<Setting, String> OTHERS = Map.of(
            Setting.GRAIN, "customer",
            Setting.TIER_ORDER, "Free,Pro = Plus,Grüße",
            Setting.USAGE_MONTHS, "excluded",
            Setting.ZONE, "Europe/Berlin",
            Setting.FISCAL_YEAR_START, "12",
            Setting.CURRENCY, "USD",
            Setting.SMALL_UNITS, "0");

    @Test
    void its_text_gives_back_every_setting() {
        Method all = STANDARD.withVersion("7");
        for (Map.Entry<Setting, String> other : OTHERS.entrySet()) {
            Method one = STANDARD.with(other.getKey(), other.getValue());
            all = all.with(other.getKey(), other.getValue());

            assertThat(Method.read("1", one.canonicalText()))
                    .as(one.canonicalText())
                    .contains(one);
        }

        assertThat(Method.read("7", all.canonicalText())).contains(all);
        assertThat(Method.read("1", STANDARD.canonicalText())).contains(STANDARD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            what                            | with
            opening > 0 and closing = 0     | opening > 0 and closing > 0
            cohort opening > 0              | cohort closing > 0
            sum units + 1 where opening > 0 | sum units + closing where opening > 0
            set grain = parent              | set grain = household
            set grain = parent              | set family = parent
            set grain = parent              | set grain
            set grain = parent              | set grain =
            set grain = parent              | set
            set grain = parent              | grain = parent
            set currency =\\u0020            | set currency =
            set small-units = 30            | set small-units = 030
            set small-units = 30            | set small-units = many
            set zone = UTC                  | set zone = Mars
            holdfast method                 | another method
            """)
    void text_that_this_release_does_not_write_is_not_read(String what, String with) {
        String line = what.replace("\\u0020", " ");

        assertThat(STANDARD.canonicalText()).contains(line);
        assertThat(Method.read("1", STANDARD.canonicalText().replace(line, with)))
                .isEmpty();
    }

    @Test
    void text_with_a_line_more_or_less_is_not_read() {
        assertThat(Method.read("1", "")).isEmpty();
        assertThat(Method.read("1", STANDARD.canonicalText() + "set later = 1\n"))
                .isEmpty();
        assertThat(Method.read("1", STANDARD.canonicalText().replace("set grain = parent\n", "")))
                .isEmpty();
        assertThat(Method.read("1", STANDARD.canonicalText().replace("\n", "\r\n")))
                .isEmpty();
    }

    @Test
    void what_changed_is_said_setting_by_setting_in_their_order() {
        Method now = DOLLARS.with(Setting.GRAIN, "customer").with(Setting.TIER_ORDER, "Free,Pro");

        assertThat(now.changesSince(STANDARD))
                .containsExactly("grain: parent → customer", "tier-order: none → Free,Pro", "currency: none → USD");
        assertThat(STANDARD.changesSince(now))
                .containsExactly("grain: customer → parent", "tier-order: Free,Pro → none", "currency: USD → none");
        assertThat(STANDARD.withVersion("2").changesSince(STANDARD)).isEmpty();
    }

    @Test
    void a_currency_is_taken_from_another_only_where_none_is_named() {
        assertThat(STANDARD.settledLike(DOLLARS)).isEqualTo(DOLLARS);
        assertThat(STANDARD.settledLike(STANDARD)).isEqualTo(STANDARD);
        assertThat(EUROS.settledLike(DOLLARS)).isEqualTo(EUROS);
        assertThat(EUROS.settledLike(STANDARD)).isEqualTo(EUROS);
        assertThat(CUSTOMERS.settledLike(DOLLARS)).isEqualTo(CUSTOMERS.with(Setting.CURRENCY, "USD"));
    }

    @Test
    void it_is_the_method_of_a_fingerprint_once_its_currency_is_found() {
        Fingerprint dollars = DOLLARS.fingerprint();

        assertThat(DOLLARS.settledAs(dollars, Optional.empty())).isTrue();
        assertThat(DOLLARS.settledAs(dollars, Optional.of(DOLLARS))).isTrue();
        assertThat(STANDARD.settledAs(dollars, Optional.of(DOLLARS))).isTrue();
        assertThat(STANDARD.settledAs(dollars, Optional.empty())).isFalse();
        assertThat(EUROS.settledAs(dollars, Optional.of(DOLLARS))).isFalse();
        assertThat(CUSTOMERS.settledAs(dollars, Optional.of(DOLLARS))).isFalse();
        assertThat(STANDARD.settledAs(STANDARD.fingerprint(), Optional.of(STANDARD)))
                .isTrue();
    }
}
