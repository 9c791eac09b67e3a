package dev.holdfast.core.method;

import java.util.Locale;

/** What a figure is taken per. */
public enum Grain {
    /** The topmost parent of a customer. */
    PARENT,
    CUSTOMER,
    /** A subscription, or an item that has none. */
    SUBSCRIPTION,
    /** A product of a customer. */
    PRODUCT;

    /** Between the customer and the product of a unit's id: in no name that somebody types, and before every letter. */
    public static final String JOINT = "\u001F";

    /** Whether a unit is a customer, so that it may have a customer's name. */
    public boolean isOfCustomers() {
        return this == PARENT || this == CUSTOMER;
    }

    static Grain of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** A unit's id as it is printed. */
    public static String printed(String unit) {
        return unit.replace(JOINT, " / ");
    }
}
