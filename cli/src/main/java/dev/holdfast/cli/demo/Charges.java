package dev.holdfast.cli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a subscription is charged, one line a product. */
final class Charges {
    private static final int TAX_PERCENT = 8;

    private final Subscription subscription;
    private final PriceList prices;
    private final Status status;

    private Charges(Subscription subscription, Status status) {
        this.subscription = subscription;
        this.prices = new PriceList(subscription.currency());
        this.status = status;
    }

    /** All that comes again every interval. */
    static List<Terms> of(Subscription subscription, Status status) {
        return new Charges(subscription, status).recurring();
    }

    /** A fee that is charged once. */
    static Terms fee(Subscription subscription, String product, long cents) {
        Charges charges = new Charges(subscription, Status.ACTIVE);
        return charges.terms(Quote.fee(product, cents), ChargeKind.ONE_TIME, Interval.MONTH, 0);
    }

    private List<Terms> recurring() {
        Tier tier = subscription.tier();
        int seats = subscription.seats();
        List<Terms> lines = new ArrayList<>();
        lines.add(recurring(prices.workspace(tier, seats, subscription.listDay()), subscription.discountPercent()));
        if (tier == Tier.ENTERPRISE) {
            lines.add(recurring(prices.platform(), 0));
        }
        for (AddOn addOn : subscription.addOns()) {
            lines.add(recurring(prices.addOn(addOn, tier, seats), 0));
        }
        if (subscription.taxed() && status != Status.TRIAL) {
            lines.add(tax(lines));
        }
        return lines;
    }

    private Terms recurring(Quote quote, int discountPercent) {
        return terms(quote, ChargeKind.RECURRING, subscription.interval(), discountPercent);
    }

    private Terms tax(List<Terms> lines) {
        long net = lines.stream().mapToLong(Terms::net).sum();
        Quote tax = Quote.fee(
                "Sales tax", percent(net, TAX_PERCENT) / subscription.interval().months());
        return terms(tax, ChargeKind.TAX, subscription.interval(), 0);
    }

    private Terms terms(Quote quote, ChargeKind kind, Interval interval, int discountPercent) {
        long cents = quote.monthly() * interval.months();
        long gross = quote.model().gross(quote.quantity(), cents);
        boolean leftEveryMonth = interval == Interval.MONTH;
        @Nullable LocalDate termEnd = leftEveryMonth ? null : subscription.termEnd();
        return new Terms(
                quote.product(),
                quote.plan(),
                quote.tier(),
                kind,
                quote.model(),
                quote.quantity(),
                cents,
                percent(gross, discountPercent),
                subscription.currency(),
                interval,
                status,
                termEnd);
    }

    private static long percent(long cents, int percent) {
        return Math.round(cents * percent / 100.0);
    }
}
