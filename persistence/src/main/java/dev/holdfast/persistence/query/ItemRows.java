package dev.holdfast.persistence.query;

import static dev.holdfast.persistence.schema.warehouse.Tables.ITEMS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import dev.holdfast.core.statement.DataRead.Kind;
import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;

/** How the columns of an item row are read. */
final class ItemRows {
    /** Amount less discount, per interval count, in major units; quantity × unit price where no amount is given. */
    static final Field<BigDecimal> NET =
            coalesce(ITEMS.AMOUNT, ITEMS.QUANTITY.times(ITEMS.UNIT_PRICE)).minus(ITEMS.DISCOUNT);

    /** Whether the row is in force on some day. */
    static final Condition IN_FORCE_AT_ALL = ITEMS.VALID_TO.isNull().or(ITEMS.VALID_TO.gt(ITEMS.VALID_FROM));

    /** Recurring and active. */
    static final Condition PAID =
            IN_FORCE_AT_ALL.and(ITEMS.CHARGE_KIND.eq(inline("recurring"))).and(ITEMS.STATUS.eq(inline("active")));

    /** Recurring and paused, with a positive amount less discount. */
    static final Condition PAUSED = IN_FORCE_AT_ALL
            .and(ITEMS.CHARGE_KIND.eq(inline("recurring")))
            .and(ITEMS.STATUS.eq(inline("paused")))
            .and(NET.gt(inline(BigDecimal.ZERO)));

    /** What the row is to MRR; the first that holds. */
    static final Field<String> KIND = when(IN_FORCE_AT_ALL.not(), name(Kind.ZERO_LENGTH))
            .when(ITEMS.CHARGE_KIND.eq(inline("one_time")), name(Kind.ONE_TIME))
            .when(ITEMS.CHARGE_KIND.eq(inline("tax")), name(Kind.TAX))
            .when(ITEMS.CHARGE_KIND.eq(inline("credit")), name(Kind.CREDIT))
            .when(ITEMS.STATUS.eq(inline("trial")), name(Kind.TRIAL))
            .when(ITEMS.CHARGE_KIND.eq(inline("usage")), name(Kind.USAGE))
            .when(ITEMS.STATUS.eq(inline("paused")), name(Kind.PAUSED))
            .otherwise(name(Kind.RECURRING));

    private ItemRows() {}

    private static Field<String> name(Kind kind) {
        return inline(kind.name());
    }
}
