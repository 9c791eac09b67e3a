package dev.holdfast.core.statement;

import dev.holdfast.core.method.Averaging;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * What the ratios of a method are of, in sentences: each setting that a ratio hangs on has its own. Empty text where there is
 * nothing to say.
 */
record RatioWords(Method method, Window window, Notation notation) {
    static final int MONTHS_BEFORE_CLOSE = 23;

    String cohort() {
        String units = switch (method.grain()) {
            case PARENT -> "Customers, at parent level,";
            case CUSTOMER -> "Customers, each by itself,";
            case SUBSCRIPTION -> "Subscriptions, each by itself,";
            case PRODUCT -> "Products of customers, each by itself,";
        };
        String cohort = switch (method.value(Setting.COHORT)) {
            case "survivors" ->
                " with MRR at close of " + open() + " and of " + close() + ": who left is in neither sum.";
            case "first-month-of-two-years" ->
                " with MRR at close of " + firstMonth() + ", the first of 24 month ends;"
                        + " in months and quarters, with MRR at their open.";
            default -> " with MRR at close of " + open() + ".";
        };
        return units + cohort;
    }

    /** What the pages call a customer, where that is none. */
    String units() {
        return switch (method.grain()) {
            case PARENT, CUSTOMER -> "";
            case SUBSCRIPTION -> "What these pages call a customer is a subscription, or an item of none.";
            case PRODUCT -> "What these pages call a customer is one product of one customer.";
        };
    }

    String nrr() {
        String returns = method.value(Setting.RETURNED).equals("lost") ? "expansion" : "expansion and returns";
        return switch (method.value(Setting.MEASUREMENT)) {
            case "cohort-flows" ->
                "NRR follows them from month end to month end: their opening MRR plus " + returns
                        + " less contraction and churn of each month, over their opening MRR.";
            case "all-flows" ->
                "NRR follows every customer from month end to month end, new MRR left out: the opening MRR of these plus "
                        + returns + " less contraction and churn of each month, over that opening MRR."
                        + " It can be below 0.";
            default -> pointToPoint();
        };
    }

    private String pointToPoint() {
        if (ofTwoYears()) {
            return "NRR is the sum of their MRR at the twelve month ends up to " + close()
                    + " over the sum at the twelve before; in months and quarters, their MRR at close over that at open."
                    + " Logos are those kept at close.";
        }
        boolean atOpen = !method.value(Setting.COHORT).equals("first-month-of-two-years");
        return "NRR is their MRR at close of " + close()
                + (atOpen ? " over their opening MRR." : " over that at close of " + open() + ".");
    }

    String grr() {
        if (method.hasGrrOfTotals()) {
            return "GRR is NRR, but at most 100%.";
        }
        if (method.isOfFlows()) {
            return "GRR is the same without what was gained.";
        }
        return ofTwoYears()
                ? "GRR counts each at no more than its sum of the year before."
                : "GRR counts each at no more than its opening.";
    }

    String leftOut() {
        boolean all = method.value(Setting.MEASUREMENT).equals("all-flows");
        if (all) {
            return "";
        }
        if (method.value(Setting.WIN_BACK).equals("included")) {
            return "NRR, but neither GRR nor logos, also counts "
                    + (ofTwoYears() ? "the year’s sum" : "the closing MRR")
                    + " of those that had MRR before the window and none at its open; new customers are left out.";
        }
        boolean plain = !method.isOfFlows() && !method.value(Setting.COHORT).equals("first-month-of-two-years");
        return plain ? "New and returned customers are left out." : "All others are left out.";
    }

    String returned() {
        if (method.value(Setting.RETURNED).equals("counted")) {
            return "";
        }
        String gone = "A customer at zero, and not paused, at some month end inside the window ";
        return gone + (method.isOfFlows() ? "has lost its logo." : "counts as lost, even if it came back.");
    }

    String averaged() {
        String printed = method.hasGrrOfTotals() ? "NRR is printed as " : "NRR and GRR are printed as ";
        String each = switch (method.averaging()) {
            case NONE -> "";
            case MEAN_OF_4_QUARTERS ->
                "the mean of those at the last four fiscal quarter ends, each against its year before";
            case WEIGHTED_MEAN_OF_12 ->
                "the mean of those at the last twelve month ends, each against its year before, weighted by denominator";
            case CHAINED -> "the product of those of the last twelve months";
            case WEIGHTED_MONTH_POW_12 ->
                "the mean of those of the last twelve months, weighted by denominator, to the power 12";
        };
        return each.isEmpty()
                ? ""
                : printed + each + "; amounts, counts and logos are those of the twelve months to " + close() + ".";
    }

    String interval() {
        if (method.averaging() != Averaging.NONE) {
            return "An average has no interval.";
        }
        return method.isOfCohortAlone()
                ? "Intervals: 95%, ratio estimator."
                : "NRR has no interval, for customers outside its denominator count in it.";
    }

    /** What NRR is, as words between commas; empty where it follows from the bridge. */
    static String inBrief(Method method) {
        List<String> words = new ArrayList<>();
        words.add(
                switch (method.value(Setting.MEASUREMENT)) {
                    case "cohort-flows" -> "movements month by month";
                    case "all-flows" -> "movements of every customer month by month";
                    default -> "";
                });
        words.add(method.value(Setting.BASE).equals("window-revenue") ? "one year’s MRR over another’s" : "");
        words.add(
                switch (method.value(Setting.COHORT)) {
                    case "survivors" -> "customers of both closes";
                    case "first-month-of-two-years" -> "customers of 24 months ago";
                    default -> "";
                });
        words.add(method.value(Setting.RETURNED).equals("lost") ? "the returned lost" : "");
        boolean winBack = method.value(Setting.WIN_BACK).equals("included")
                && !method.value(Setting.MEASUREMENT).equals("all-flows");
        words.add(winBack ? "the won back included" : "");
        words.add(
                switch (method.averaging()) {
                    case NONE -> "";
                    case MEAN_OF_4_QUARTERS -> "mean of four quarter ends";
                    case WEIGHTED_MEAN_OF_12 -> "weighted mean of twelve month ends";
                    case CHAINED -> "product of twelve months";
                    case WEIGHTED_MONTH_POW_12 -> "weighted mean of twelve months to the power 12";
                });
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }

    private boolean ofTwoYears() {
        return method.value(Setting.BASE).equals("window-revenue");
    }

    private String open() {
        return notation.longDay(window.open().day());
    }

    private String close() {
        return notation.longDay(window.close().day());
    }

    private String firstMonth() {
        return notation.longDay(window.close().minusMonths(MONTHS_BEFORE_CLOSE).day());
    }
}
