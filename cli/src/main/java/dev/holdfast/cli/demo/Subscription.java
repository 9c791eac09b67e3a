package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a customer has subscribed to, on the day that is being told. */
final class Subscription {
    private final Currency currency;
    private final boolean taxed;
    private final Set<AddOn> addOns = EnumSet.noneOf(AddOn.class);
    private Tier tier;
    private int seats;
    private int discountPercent;
    private Interval interval;
    private LocalDate since;
    private LocalDate listDay;
    private LocalDate termEnd;

    Subscription(Order order, LocalDate day) {
        currency = order.currency();
        taxed = order.taxed();
        tier = order.tier();
        seats = order.seats();
        discountPercent = order.discountPercent();
        interval = order.interval();
        since = day;
        listDay = day;
        termEnd = day.plusMonths(interval.months());
    }

    /** The first paid day. */
    void begin(LocalDate day) {
        since = day;
        listDay = day;
        nextTerm(day);
    }

    void nextTerm(LocalDate day) {
        termEnd = day.plusMonths(interval.months());
    }

    /** From now on the list of that day is paid for the main product. */
    void payListOf(LocalDate day) {
        listDay = day;
    }

    /** Another tier, at the list of the day. */
    void tier(Tier other, LocalDate day) {
        tier = other;
        listDay = day;
    }

    void seats(int number) {
        seats = number;
    }

    void discount(int percent) {
        discountPercent = percent;
    }

    void interval(Interval other) {
        interval = other;
    }

    void add(AddOn addOn) {
        addOns.add(addOn);
    }

    void drop(AddOn addOn) {
        addOns.remove(addOn);
    }

    Currency currency() {
        return currency;
    }

    /** Whether sales tax is charged on top. */
    boolean taxed() {
        return taxed;
    }

    Tier tier() {
        return tier;
    }

    int seats() {
        return seats;
    }

    int discountPercent() {
        return discountPercent;
    }

    Interval interval() {
        return interval;
    }

    /** In the order of the price list, so that a choice among them is the same in every run. */
    List<AddOn> addOns() {
        return List.copyOf(addOns);
    }

    LocalDate since() {
        return since;
    }

    LocalDate listDay() {
        return listDay;
    }

    /** The day after the last of the term. */
    LocalDate termEnd() {
        return termEnd;
    }
}
