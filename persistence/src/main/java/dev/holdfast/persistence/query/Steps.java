package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.holdfast.core.method.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.SQLDataType;

/** Names of the steps of the pushed-down query and of their columns. Money is a count of 1/10 000. */
final class Steps {
    static final Name WINDOWS = name("windows");
    static final Name RATES = name("rates");
    static final Name VERSION = name("version");
    static final Name TOUCH = name("touch");
    static final Name UNITS = name("units");
    static final Name IN_FORCE = name("in_force");
    static final Name BALANCE = name("balance");
    static final Name FACT = name("fact");
    static final Name MOVED = name("moved");

    static final Field<Integer> WINDOW = field(name("window_no"), SQLDataType.INTEGER);
    static final Field<LocalDate> OPEN_DAY = field(name("open_day"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> CLOSE_DAY = field(name("close_day"), SQLDataType.LOCALDATE);
    static final Field<Integer> RATED_WINDOW = field(name("rated_window"), SQLDataType.INTEGER);
    static final Field<String> RATED_CURRENCY = text("rated_currency");
    static final Field<BigDecimal> RATE_AT_OPEN = number("rate_at_open");
    static final Field<BigDecimal> RATE_AT_CLOSE = number("rate_at_close");

    static final Field<String> UNIT = text("unit_id");
    static final Field<String> UNIT_CHANNEL = text("unit_channel");
    static final Field<String> CUSTOMER = text("customer");
    static final Field<String> CUSTOMER_CHANNEL = text("customer_channel");
    static final Field<Boolean> PAUSED = flag("paused");
    static final Field<String> CURRENCY = text("currency");
    static final Field<BigDecimal> MONTHLY = number("monthly");
    static final Field<LocalDate> VALID_FROM = field(name("valid_from"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> VALID_TO = field(name("valid_to"), SQLDataType.LOCALDATE);
    static final Field<String> ITEM_TIER = text("item_tier");
    static final Field<LocalDate> FIRST_DAY = field(name("first_day"), SQLDataType.LOCALDATE);
    static final Field<String> TOUCHED_UNIT = text("touched_unit");
    static final Field<String> TOUCH_CHANNEL = text("touch_channel");
    static final Field<Integer> TURN = field(name("turn"), SQLDataType.INTEGER);

    static final Field<Boolean> AT_OPEN = flag("at_open");
    static final Field<Boolean> AT_CLOSE = flag("at_close");
    static final Field<BigDecimal> CONVERTED = number("converted");
    static final Field<BigDecimal> CONVERTED_AT_OWN_RATE = number("converted_at_own_rate");
    static final Field<String> DEARNESS = text("dearness");

    static final Field<BigDecimal> OPENING = number("opening_mrr");
    static final Field<BigDecimal> CLOSING = number("closing_mrr");
    static final Field<BigDecimal> CLOSING_AT_OWN_RATE = number("closing_mrr_at_own_rate");
    static final Field<Boolean> PAUSED_VERSION_AT_CLOSE = flag("paused_version_at_close");
    static final Field<String> DEAREST_AT_OPEN = text("dearest_at_open");
    static final Field<String> DEAREST_AT_CLOSE = text("dearest_at_close");

    static final Field<String> KNOWN_UNIT = text("known_unit");
    static final Field<Boolean> EVER_BEFORE = flag("ever_before");
    static final Field<Boolean> PAUSED_AT_CLOSE = flag("paused_at_close");
    static final Field<String> TIER = text("tier");
    static final Field<String> CHANNEL = text("channel");

    static final Field<String> MOVEMENT = text("movement");
    static final Field<BigDecimal> NUMERATOR = number("unit_numerator");
    static final Field<BigDecimal> DENOMINATOR = number("unit_denominator");

    static final Field<Integer> TIER_ROLLED_UP = field(name("tier_rolled_up"), SQLDataType.INTEGER);
    static final Field<Integer> CHANNEL_ROLLED_UP = field(name("channel_rolled_up"), SQLDataType.INTEGER);
    static final Field<BigDecimal> SUM_OO = number("sum_oo");
    static final Field<BigDecimal> SUM_OC = number("sum_oc");
    static final Field<BigDecimal> SUM_CC = number("sum_cc");
    static final Field<Integer> NEGATIVE_UNITS = field(name("negative_units"), SQLDataType.INTEGER);
    static final Field<String[]> EXPANDER = field(name("expander"), SQLDataType.VARCHAR.array());

    private Steps() {}

    static Field<BigDecimal> total(Column column) {
        return number(column.key());
    }

    private static Field<BigDecimal> number(String name) {
        return field(name(name), SQLDataType.NUMERIC);
    }

    private static Field<String> text(String name) {
        return field(name(name), SQLDataType.VARCHAR);
    }

    private static Field<Boolean> flag(String name) {
        return field(name(name), SQLDataType.BOOLEAN);
    }
}
