package dev.holdfast.persistence.check;

import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.finding.Severity;
import java.util.Locale;
import java.util.Optional;

/**
 * What is looked for, in this order: whether the data can be read, whether versions of items fit together, whether money can
 * be counted, whether customers can be told, whether the data is there whole.
 */
public enum Gate {
    UNREADABLE(
            Severity.ERROR,
            RowGates::unreadable,
            "1 row lacks a value that the contract requires, or holds one that it does not know",
            "%d rows lack a value that the contract requires, or hold one that it does not know",
            "Correct the views, or the rows behind them, by docs/reference/contract.md"),
    NO_DATA(
            Severity.ERROR,
            RowGates::noData,
            "no recurring or usage row of items is known",
            "no recurring or usage row of items is known",
            "Load items, or look at --db and --known-at"),
    DUPLICATE_CUSTOMER(
            Severity.ERROR,
            RowGates::duplicateCustomers,
            "1 customer is known twice, and what it pays would count twice",
            "%d customers are known twice, and what they pay would count twice",
            "Let the view of customers give one row for each customer_id"),
    NEGATIVE_AMOUNT(
            Severity.ERROR,
            RowGates::negativeAmounts,
            "1 recurring or usage row costs less than nothing: its amount less its discount is below 0",
            "%d recurring or usage rows cost less than nothing: their amount less their discount is below 0",
            "Correct the amount or the discount, or load a credit as charge_kind credit"),
    OVERLAP(
            Severity.ERROR,
            VersionGates::overlaps,
            "1 version of an item begins while another version of it is in force, so both count",
            "%d versions of items begin while another version of the same item is in force, so both count",
            "End the earlier version (valid_to) on the day the later begins"),
    GAP(
            Severity.WARNING,
            VersionGates::gaps,
            "1 version of an item begins one day after the version before ended, so that it is not in force for a day",
            "%d versions of items begin one day after the version before ended, so that they are not in force for a day",
            "Where valid_to was meant as the last day in force, set it to the day after"),
    ZERO_LENGTH(
            Severity.WARNING,
            VersionGates::zeroLength,
            "1 row of items is in force on no day: it begins on the day it ends",
            "%d rows of items are in force on no day: they begin on the day they end",
            "Nothing, where an order was taken back the same day; else correct valid_to"),
    USAGE_SPAN(
            Severity.ERROR,
            VersionGates::usageSpans,
            "1 usage row does not lie within one calendar month, so that no month can be charged with it",
            "%d usage rows do not lie within one calendar month, so that no month can be charged with them",
            "Split it at the end of each month"),
    UNKNOWN_CURRENCY(
            Severity.ERROR,
            MoneyGates::unknownCurrencies,
            "1 currency is unknown: it is none of ISO 4217, or fx_rates has no rate of it at all",
            "%d currencies are unknown: they are none of ISO 4217, or fx_rates has no rate of them at all",
            "Correct the currency of these rows, or load its rates into fx_rates"),
    RATE(
            Severity.ERROR,
            MoneyGates::rates,
            "1 exchange rate that the statement needs is missing or older than 7 days",
            "%d exchange rates that the statement needs are missing or older than 7 days",
            "Load them into fx_rates, or set method.currency to report in another currency"),
    CLOSING_RATE(
            Severity.WARNING,
            MoneyGates::closingRates,
            "1 closing balance cannot be told at its own exchange rate, so the statement leaves it out",
            "%d closing balances cannot be told at their own exchange rate, so the statement leaves them out",
            "Load the rates of these days into fx_rates"),
    ONE_TIME_RECURRING(
            Severity.WARNING,
            MoneyGates::oneTimeRecurring,
            "1 one-time amount came in three or more months in a row, and looks recurring",
            "%d one-time amounts came in three or more months in a row, and look recurring",
            "Load it as charge_kind recurring if it is, else leave it"),
    UNKNOWN_CUSTOMER(
            Severity.ERROR,
            CustomerGates::unknown,
            "1 customer that rows name is not in customers",
            "%d customers that rows name are not in customers",
            "Load them into customers, or correct customer_id in these rows"),
    HIERARCHY(
            Severity.ERROR,
            CustomerGates::hierarchy,
            "1 customer has no topmost parent: its chain ends at nobody, is a cycle or is longer than 8 levels",
            "%d customers have no topmost parent: their chain ends at nobody, is a cycle or is longer than 8 levels",
            "Correct parent_id, or the attribute parent or merged_into, of one customer of each chain"),
    MISSING_TIER(
            Severity.WARNING,
            CustomerGates::withoutTier,
            "1 unit with MRR at the close has no item with a tier, and counts as Unassigned",
            "%d units with MRR at the close have no item with a tier, and count as Unassigned",
            "Give their main item a tier"),
    MISSING_CHANNEL(
            Severity.WARNING,
            CustomerGates::withoutChannel,
            "1 unit with MRR at the close has no channel, and counts as Unassigned",
            "%d units with MRR at the close have no channel, and count as Unassigned",
            "Fill channel in customers"),
    ACQUIRED_ON(
            Severity.ERROR,
            CustomerGates::acquiredOn,
            "1 value of the attribute acquired_on is no day",
            "%d values of the attribute acquired_on are no days",
            "Write YYYY-MM-DD, such as 2025-06-30"),
    FUTURE(
            Severity.ERROR,
            LoadGates::future,
            "1 row was recorded after now, so what is known now is not yet settled",
            "%d rows were recorded after now, so what is known now is not yet settled",
            "Correct recorded_at, or the clock of whoever wrote it"),
    FAR_START(
            Severity.WARNING,
            LoadGates::farStarts,
            "1 version of an item begins more than a year ahead",
            "%d versions of items begin more than a year ahead",
            "Correct the year of valid_from, where it is a slip"),
    WATERMARK(
            Severity.WARNING,
            LoadGates::watermark,
            "no row was recorded since the day of the close ended, so the month may not be loaded to its end",
            "no row was recorded since the day of the close ended, so the month may not be loaded to its end",
            "Load the rest of the month, or wait for it"),
    ROW_COUNT(
            Severity.ERROR,
            LoadGates::rowCount,
            "1 row of items fewer is known than when the last statement was issued",
            "%d rows of items fewer are known than when the last statement was issued",
            "Look whether the load was whole; where rows were rightly deleted, set checks.row-count to warning once"),
    VANISHED(
            Severity.ERROR,
            LoadGates::vanished,
            "1 customer had MRR in the last statement, and no row of items is known of it any more",
            "%d customers had MRR in the last statement, and no row of items is known of them any more",
            "Look whether the load was whole; who left keeps its rows, with valid_to");

    /** Looks at the data. */
    interface Look {
        Found at(Ground ground);
    }

    private final Severity severity;

    @SuppressWarnings("ImmutableEnumChecker") // A method of a class without state.
    private final Look look;

    private final String one;
    private final String many;
    private final String next;

    /**
     * @param one what is wrong, where one was found
     * @param many what is wrong, with the place of the count
     */
    Gate(Severity severity, Look look, String one, String many, String next) {
        this.severity = severity;
        this.look = look;
        this.one = one;
        this.many = many;
        this.next = next;
    }

    /** The word in the configuration and in tables, such as {@code negative-amount}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How severe it is where nobody decides otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What to do about it: a sentence without its full stop. */
    public String next() {
        return next;
    }

    Optional<Finding> find(Ground ground, Severity decided) {
        Found found = look.at(ground);
        return found.count() == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        key(),
                        decided,
                        found.count(),
                        found.count() == 1 ? one : String.format(Locale.ROOT, many, found.count()),
                        found.examples(),
                        next));
    }
}
