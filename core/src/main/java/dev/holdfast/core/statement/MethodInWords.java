package dev.holdfast.core.statement;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Window;
import java.util.List;

/** The method in words, generated from its settings. */
public record MethodInWords(List<String> paragraphs) {
    public static MethodInWords of(Method method, Window window, Notation notation) {
        String grain = method.isParentGrain() ? "Customers, at parent level," : "Customers, each by itself,";
        String usage = method.excludesUsage() ? "Usage charges are left out. " : "";
        String ties = method.tierOrder().isEmpty() ? "by name" : "by the tier order";
        return new MethodInWords(List.of(
                grain + " with MRR at close of "
                        + notation.longDay(window.open().day())
                        + ". NRR is their MRR at close of "
                        + notation.longDay(window.close().day())
                        + " over their opening MRR. GRR counts each at no more than its opening. New and returned"
                        + " customers are left out. MRR is the monthly equivalent of recurring charges less recurring"
                        + " discounts, ex tax. " + usage
                        + "Tier is that of the customer's dearest item at opening, ties " + ties
                        + "; channel is that of first touch. Amounts are converted at the rates of "
                        + notation.longDay(window.open().day()) + ". Small means under "
                        + method.value(Setting.SMALL_UNITS)
                        + " customers or an effective number under 10. Intervals: 95%, ratio estimator.",
                "Not counted: one-time fees, services, tax, trials, goodwill credits. A paused customer is contraction"
                        + " and keeps its logo; its return is no expansion. One hierarchy of parents, that of "
                        + notation.longDay(window.close().day()) + ", serves every balance."));
    }
}
