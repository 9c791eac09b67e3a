package dev.holdfast.persistence.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.holdfast.core.method.Column;
import dev.holdfast.core.movement.Movement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.SQLDataType;

/** Names of the steps of the pushed-down query and of their columns. Money is a count of 1/10 000. */
final class Steps {
    static final Name WINDOWS = name("windows");
    static final Name CLOSES = name("closes");
    static final Name RATES = name("rates");
    static final Name DAY_RATES = name("day_rates");
    static final Name VERSION = name("version");
    static final Name TOUCH = name("touch");
    static final Name UNITS = name("units");
    static final Name USAGE_START = name("usage_start");
    static final Name COUNTED = name("counted");
    static final Name IN_FORCE = name("in_force");
    static final Name BALANCE = name("balance");
    static final Name PAYER = name("payer");
    static final Name MONTHLY_MOVEMENT = name("monthly_movement");
    static final Name LAST_DAY = name("last_day");
    static final Name LAST_VERSION = name("last_version");
    static final Name LAST = name("last");
    static final Name LAST_PAYER = name("last_payer");
    static final Name FACT = name("fact");
    static final Name MOVED = name("moved");

    static final Field<Integer> WINDOW = field(name("window_no"), SQLDataType.INTEGER);
    static final Field<LocalDate> OPEN_DAY = field(name("open_day"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> CLOSE_DAY = field(name("close_day"), SQLDataType.LOCALDATE);
    static final Field<Integer> LENGTH = field(name("months"), SQLDataType.INTEGER);
    static final Field<Boolean> TRAILING_YEAR = flag("trailing_year");
    static final Field<Integer> DATED_WINDOW = field(name("dated_window"), SQLDataType.INTEGER);
    static final Field<Integer> MONTHS_BACK = field(name("months_back"), SQLDataType.INTEGER);
    static final Field<LocalDate> MONTH_END = field(name("month_end"), SQLDataType.LOCALDATE);
    static final Field<Integer> RATED_WINDOW = field(name("rated_window"), SQLDataType.INTEGER);
    static final Field<Integer> RATED_MONTHS_BACK = field(name("rated_months_back"), SQLDataType.INTEGER);
    static final Field<String> RATED_CURRENCY = text("rated_currency");
    static final Field<BigDecimal> RATE = number("rate");
    static final Field<BigDecimal> OWN_RATE = number("own_rate");
    static final Field<BigDecimal> OPEN_RATE = number("open_rate");
    static final Field<String> QUOTED_CURRENCY = text("quoted_currency");
    static final Field<LocalDate> QUOTED_FROM = field(name("quoted_from"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> QUOTED_TO = field(name("quoted_to"), SQLDataType.LOCALDATE);
    static final Field<BigDecimal> QUOTE = number("quote");

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
    static final Field<String> PRICING_MODEL = text("pricing_model");
    static final Field<LocalDate> ROW_FROM = field(name("row_from"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> ROW_TO = field(name("row_to"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> ACQUIRED_ON = field(name("acquired_day"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> UNIT_ACQUIRED_ON = field(name("unit_acquired_day"), SQLDataType.LOCALDATE);
    static final Field<String> ITEM = text("item");
    static final Field<Boolean> IS_USAGE = flag("is_usage");
    static final Field<String> PRODUCT = text("product");
    static final Field<String> PLAN = text("plan");
    static final Field<BigDecimal> QUANTITY = number("quantity");
    static final Field<BigDecimal> DISCOUNT = number("discount");
    static final Field<String> USED_BY = text("used_by");
    static final Field<String> USED_ITEM = text("used_item");
    static final Field<LocalDate> USED_SINCE = field(name("used_since"), SQLDataType.LOCALDATE);
    static final Field<LocalDate> FIRST_DAY = field(name("first_day"), SQLDataType.LOCALDATE);
    static final Field<String> TOUCHED_UNIT = text("touched_unit");
    static final Field<String> TOUCH_CHANNEL = text("touch_channel");
    static final Field<Integer> TURN = field(name("turn"), SQLDataType.INTEGER);

    static final Field<Boolean> AT_OPEN = flag("at_open");
    static final Field<Boolean> AT_CLOSE = flag("at_close");
    static final Field<BigDecimal> CONVERTED = number("converted");
    static final Field<BigDecimal> CONVERTED_AT_OWN_RATE = number("converted_at_own_rate");

    static final Field<BigDecimal> CONVERTED_AT_OPEN = number("converted_at_open");
    static final Field<BigDecimal> DISCOUNT_AT_OPEN = number("discount_at_open");
    static final Field<BigDecimal> ON_HOLD = number("on_hold");
    static final Field<Boolean> IN_GRACE = flag("in_grace");

    static final Field<BigDecimal> OPENING = number("opening_mrr");
    static final Field<BigDecimal> CLOSING = number("closing_mrr");
    static final Field<BigDecimal> CLOSING_AT_OWN_RATE = number("closing_mrr_at_own_rate");
    static final Field<Boolean> PAUSED_VERSION_AT_CLOSE = flag("paused_version_at_close");
    static final Field<Boolean> PAUSED_VERSION_AT_OPEN = flag("paused_version_at_open");
    static final Field<BigDecimal> ON_HOLD_AT_OPEN = number("on_hold_at_open");
    static final Field<Boolean> IN_GRACE_AT_CLOSE = flag("in_grace_at_close");
    static final Field<Boolean> NEGATIVE = flag("is_negative");
    static final Field<LocalDate> LAST_PAID_DAY = field(name("last_paid_day"), SQLDataType.LOCALDATE);
    static final Field<String> LACKING = text("lacking_rate");
    static final Field<BigDecimal> PAID = number("paid");
    static final Field<Integer> PLACE = field(name("place"), SQLDataType.INTEGER);

    static final Field<Boolean> GONE_INSIDE = flag("gone_inside");
    static final Field<BigDecimal> FIRST_MONTH = number("first_month_mrr");
    static final Field<BigDecimal> REVENUE = number("revenue");
    static final Field<BigDecimal> REVENUE_BEFORE = number("revenue_before");

    static final Field<String> KNOWN_UNIT = text("known_unit");
    static final Field<Boolean> EVER_BEFORE = flag("ever_before");
    static final Field<Boolean> PAUSED_AT_OPEN = flag("paused_at_open");
    static final Field<Boolean> IS_ACQUIRED = flag("is_acquired");
    static final Field<Boolean> PAUSED_AT_CLOSE = flag("paused_at_close");
    static final Field<String> CHANNEL = text("channel");

    static final Field<String> MOVEMENT = text("movement");
    static final Field<Boolean> IN_COHORT = flag("in_cohort");
    static final Field<BigDecimal> NUMERATOR = number("unit_numerator");
    static final Field<BigDecimal> DENOMINATOR = number("unit_denominator");

    static final Field<BigDecimal> SUM_OO = number("sum_oo");
    static final Field<BigDecimal> SUM_OC = number("sum_oc");
    static final Field<BigDecimal> SUM_CC = number("sum_cc");
    static final Field<Integer> NEGATIVE_UNITS = field(name("negative_units"), SQLDataType.INTEGER);
    static final Field<String[]> EXPANDER = field(name("expander"), SQLDataType.VARCHAR.array());

    private Steps() {}

    /** How dear an item is to a dimension: the greatest text is that of the dearest. */
    static Field<String> dearness(int dimension) {
        return text("dearness_" + dimension);
    }

    static Field<String> dearestAtOpen(int dimension) {
        return text("dearest_at_open_" + dimension);
    }

    static Field<String> dearestAtClose(int dimension) {
        return text("dearest_at_close_" + dimension);
    }

    static Field<String> valueAtOpen(int dimension) {
        return text("value_at_open_" + dimension);
    }

    static Field<String> valueAtClose(int dimension) {
        return text("value_at_close_" + dimension);
    }

    static Field<String> valueOnLastDay(int dimension) {
        return text("value_on_last_day_" + dimension);
    }

    /** The segment a unit counts in. */
    static Field<String> segment(int dimension) {
        return text("segment_" + dimension);
    }

    static Field<Integer> rolledUp(int dimension) {
        return field(name("rolled_up_" + dimension), SQLDataType.INTEGER);
    }

    static Field<BigDecimal> mrr(int monthsBack) {
        return number("mrr_" + monthsBack);
    }

    static Field<Boolean> pausedThen(int monthsBack) {
        return flag("paused_" + monthsBack);
    }

    static Field<LocalDate> monthEnd(int monthsBack) {
        return field(name("month_end_" + monthsBack), SQLDataType.LOCALDATE);
    }

    static Field<String> movedInto(int monthsBack) {
        return text("movement_" + monthsBack);
    }

    /** What a movement moved inside the window. */
    static Field<BigDecimal> flow(Movement movement) {
        return number("monthly_" + movement.name().toLowerCase(Locale.ROOT));
    }

    /** A column, told from others of its name by its step. */
    static <T> Field<T> of(Name step, Field<T> column) {
        return field(step.append(column.getUnqualifiedName()), column.getDataType());
    }

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
