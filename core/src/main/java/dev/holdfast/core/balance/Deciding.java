package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which segment a unit was in on a day: that of its single dearest item, or of the customer that pays most. What has no MRR
 * decides nothing. Section 7 of the method.
 */
final class Deciding {
    private final List<Dimension> dimensions;
    private final TierRank ranks;

    /** A customer of the unit, with the MRR of the day. */
    private record Payer(Customer customer, long mrr) {
        static final Comparator<Payer> LARGEST_FIRST = Comparator.comparingLong(Payer::mrr)
                .reversed()
                .thenComparing(payer -> payer.customer.id(), CodePoints.ORDER);
    }

    Deciding(List<Dimension> dimensions, TierRank ranks) {
        this.dimensions = dimensions;
        this.ranks = ranks;
    }

    /**
     * The value of each dimension, in their order; null for none, and for channel, which no day decides.
     *
     * @param rate of a currency on that day; null where it has none and so counts as nothing
     */
    @Nullable
    String[] on(int day, Unit unit, Function<String, @Nullable Rate> rate) {
        @Nullable String[] values = new @Nullable String[dimensions.size()];
        long[] dearest = new long[values.length];
        boolean attributes = dimensions.stream().anyMatch(Dimension::isAttribute);
        Map<String, Payer> payers = attributes ? new HashMap<>() : Map.of();
        for (ItemVersion version : unit.versions()) {
            if (version.standing() == ItemVersion.Standing.PAUSED
                    || version.monthly().signum() == 0
                    || !version.days().contains(day)) {
                continue;
            }
            Rate converting = rate.apply(version.currency());
            long mrr = converting == null
                    ? 0
                    : converting.convert(version.monthly().tenThousandths());
            if (mrr <= 0) {
                continue;
            }
            for (int i = 0; i < values.length; i++) {
                Dimension dimension = dimensions.get(i);
                String value = ofItem(dimension, version);
                if (value != null && mrr >= dearest[i]) {
                    String before = values[i];
                    if (before == null || mrr > dearest[i] || wins(dimension, value, before)) {
                        values[i] = value;
                    }
                    dearest[i] = mrr;
                }
            }
            if (attributes) {
                payers.merge(
                        version.customer().id(),
                        new Payer(version.customer(), mrr),
                        (one, more) -> new Payer(one.customer, Amount.add(one.mrr, more.mrr)));
            }
        }
        payers.values().stream().min(Payer.LARGEST_FIRST).ifPresent(payer -> {
            for (int i = 0; i < values.length; i++) {
                Dimension dimension = dimensions.get(i);
                if (dimension.isAttribute()) {
                    values[i] = payer.customer.attribute(dimension.key(), day);
                }
            }
        });
        return values;
    }

    private static @Nullable String ofItem(Dimension dimension, ItemVersion version) {
        return switch (dimension.kind()) {
            case TIER -> version.tier();
            case PRICING_MODEL -> version.pricingModel();
            case CURRENCY -> version.currency();
            case CHANNEL, ATTRIBUTE -> null;
        };
    }

    private boolean wins(Dimension dimension, String value, String before) {
        return dimension.kind() == Dimension.Kind.TIER
                ? ranks.isHigher(value, before)
                : CodePoints.ORDER.compare(value, before) > 0;
    }
}
