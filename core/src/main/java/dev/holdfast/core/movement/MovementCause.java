package dev.holdfast.core.movement;

import java.util.Locale;

/** Why a unit's recurring revenue moved. Section 6 of the method. */
public enum MovementCause {
    /** More of a product, at the price it had. */
    SEATS,
    /** Another plan of a product. */
    PLAN,
    /** The same plan at another price. */
    PRICE,
    /** More or less taken off. */
    DISCOUNT,
    /** More or less used. */
    USAGE,
    /** A product that the unit did not have at open. */
    CROSS_SELL,
    /** A product that it no longer has at close. */
    PRODUCT_DROPPED,
    /** A product that is paused at close. */
    PAUSE,
    /** The same money at another exchange rate. */
    FX,
    /** Paid again after a pause. */
    RESUMED,
    /** Came back after it had left. */
    RETURNED;

    /** The name in files, such as {@code cross_sell}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
