package dev.holdfast.core.statement;

import dev.holdfast.core.method.Grain;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Window;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The method in words, generated from its settings. */
public record MethodInWords(List<String> paragraphs) {
    public static MethodInWords of(Method method, Window window, Notation notation) {
        RatioWords ratios = new RatioWords(method, window, notation);
        return new MethodInWords(List.of(
                joined(
                        ratios.cohort(),
                        ratios.units(),
                        ratios.nrr(),
                        ratios.grr(),
                        ratios.leftOut(),
                        ratios.returned(),
                        ratios.averaged(),
                        "MRR is the monthly equivalent of recurring charges less recurring discounts, ex tax.",
                        notation.balance().equals("MRR") ? "" : "Balances are printed as ARR, twelve times MRR.",
                        usage(method),
                        grace(method),
                        tier(method),
                        currency(method, notation.longDay(window.open().day())),
                        "Small means under " + method.value(Setting.SMALL_UNITS)
                                + " customers or an effective number under 10.",
                        ratios.interval()),
                joined(
                        "Not counted: one-time fees, services, tax, trials, goodwill credits.",
                        "A paused customer is contraction and keeps its logo; its return is no expansion.",
                        hierarchy(method, notation.longDay(window.close().day())))));
    }

    /**
     * What NRR is of, in a few words, such as {@code customers of both closes, mean of four quarter ends}; empty where it is
     * what the default method measures.
     */
    public static String inBrief(Method method) {
        return RatioWords.inBrief(method);
    }

    private static String usage(Method method) {
        return switch (method.usageMonths()) {
            case 0 -> "Usage charges are left out.";
            case 1 -> "Usage is that of the last full month.";
            default -> "Usage is the mean of its last " + Numerals.of(method.usageMonths()) + " full months.";
        };
    }

    private static String grace(Method method) {
        return method.graceDays() == 0
                ? ""
                : "What has ended is kept for " + method.graceDays() + (method.graceDays() == 1 ? " day" : " days")
                        + " of grace, while nothing follows.";
    }

    private static String tier(Method method) {
        String ties = method.tierOrder().isEmpty() ? "by name" : "by the tier order";
        String when = method.attributesAtClose() ? "close, without MRR there at opening" : "opening";
        return "Tier is that of the customer’s dearest item at " + when + ", ties " + ties
                + "; channel is that of first touch.";
    }

    private static String currency(Method method, String open) {
        return method.isSpot()
                ? "Each balance is converted at the rates of its own day, so exchange rates move NRR."
                : "Amounts are converted at the rates of " + open + ".";
    }

    /** Parents matter at their level alone; mergers everywhere. */
    private static String hierarchy(Method method, String close) {
        return method.grain() == Grain.PARENT
                ? "One hierarchy of parents, that of " + close + ", serves every balance."
                : "Mergers of customers are those of " + close + ", for every balance.";
    }

    private static String joined(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
