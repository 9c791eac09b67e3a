package dev.holdfast.core.statement;

import dev.holdfast.core.movement.MovementCause;
import java.util.Locale;

/** What causes are called in a statement. */
public final class CauseNames {
    private CauseNames() {}

    /** One word or two, such as {@code Cross-sell}. */
    public static String of(MovementCause cause) {
        return switch (cause) {
            case SEATS -> "Seats";
            case PLAN -> "Plan";
            case PRICE -> "Price";
            case DISCOUNT -> "Discount";
            case USAGE -> "Usage";
            case CROSS_SELL -> "Cross-sell";
            case PRODUCT_DROPPED -> "Dropped product";
            case PAUSE -> "Pause";
            case FX -> "Exchange rate";
            case RESUMED -> "Resumed";
            case RETURNED -> "Returned";
        };
    }

    /** What added, inside a sentence and of many customers, such as {@code plan upgrades}. */
    static String adding(MovementCause cause) {
        return switch (cause) {
            case PLAN -> "plan upgrades";
            case DISCOUNT -> "lower discounts";
            default -> ofMany(cause);
        };
    }

    /** What added or took away, inside a sentence and of many customers, such as {@code plan changes}. */
    static String ofMany(MovementCause cause) {
        return switch (cause) {
            case PLAN -> "plan changes";
            case DISCOUNT -> "discounts";
            case PRODUCT_DROPPED -> "dropped products";
            case PAUSE -> "pauses";
            case FX -> "exchange rates";
            case SEATS, PRICE, USAGE, CROSS_SELL, RESUMED, RETURNED -> of(cause).toLowerCase(Locale.ROOT);
        };
    }
}
