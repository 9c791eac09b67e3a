package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.item.Interval;
import dev.holdfast.core.statement.DataRead.Kind;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** How the columns of an item row are read. */
final class ItemRows {
    /** Amount less discount, per interval count, in major units; quantity × unit price where no amount is given. */
    static final Field<BigDecimal> NET =
            coalesce(ITEMS.AMOUNT, ITEMS.QUANTITY.times(ITEMS.UNIT_PRICE)).minus(ITEMS.DISCOUNT);

    /** Whether the row is in force on some day. */
    static final Condition IN_FORCE_AT_ALL = ITEMS.VALID_TO.isNull().or(ITEMS.VALID_TO.gt(ITEMS.VALID_FROM));

    /** Active, and recurring or, where that is measured, usage. */
    static Condition paid(boolean usage) {
        return IN_FORCE_AT_ALL.and(isMeasured(usage)).and(ITEMS.STATUS.eq(inline("active")));
    }

    /** Paused with a positive amount less discount, and recurring or, where that is measured, usage. */
    static Condition paused(boolean usage) {
        return IN_FORCE_AT_ALL
                .and(isMeasured(usage))
                .and(ITEMS.STATUS.eq(inline("paused")))
                .and(NET.gt(inline(BigDecimal.ZERO)));
    }

    /** A row of usage. */
    static final Condition IS_USAGE = ITEMS.CHARGE_KIND.eq(inline("usage"));

    private static final Condition IS_RECURRING = ITEMS.CHARGE_KIND.eq(inline("recurring"));

    /** Every column that MRR is made of says something this release knows; in tables of our own it always does. */
    private static final Condition READABLE = NET.isNotNull()
            .and(ITEMS.CURRENCY.isNotNull())
            .and(ITEMS.VALID_FROM.isNotNull())
            .and(ITEMS.INTERVAL_COUNT.gt(inline(0)))
            .and(ITEMS.INTERVAL.in(Arrays.stream(Interval.values())
                    .map(Interval::key)
                    .map(DSL::inline)
                    .toList()));

    /** What the row is to MRR at a close; the first that holds, null where the row does not keep the contract. */
    static Field<String> kind(Close close) {
        return when(READABLE.not().or(field(READABLE).isNull()), castNull(SQLDataType.VARCHAR))
                .when(IN_FORCE_AT_ALL.not(), name(Kind.ZERO_LENGTH))
                .when(ITEMS.CHARGE_KIND.eq(inline("one_time")), name(Kind.ONE_TIME))
                .when(ITEMS.CHARGE_KIND.eq(inline("tax")), name(Kind.TAX))
                .when(ITEMS.CHARGE_KIND.eq(inline("credit")), name(Kind.CREDIT))
                .when(ITEMS.STATUS.eq(inline("trial")), name(Kind.TRIAL))
                .when(IS_USAGE, name(Kind.USAGE))
                .when(IS_RECURRING.and(ITEMS.STATUS.eq(inline("paused"))), name(Kind.PAUSED))
                .when(
                        IS_RECURRING
                                .and(ITEMS.STATUS.eq(inline("active")))
                                .and(ITEMS.VALID_FROM.gt(inline(close.day()))),
                        name(Kind.NOT_STARTED))
                .when(IS_RECURRING.and(ITEMS.STATUS.eq(inline("active"))), name(Kind.RECURRING))
                .otherwise(castNull(SQLDataType.VARCHAR));
    }

    private ItemRows() {}

    private static Condition isMeasured(boolean usage) {
        return usage ? IS_RECURRING.or(IS_USAGE) : IS_RECURRING;
    }

    private static Field<String> name(Kind kind) {
        return inline(kind.name());
    }
}
