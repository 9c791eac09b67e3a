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
    private final boolean attributes;

    /** A customer of the unit, with the MRR of the day. */
    private record Payer(Customer customer, long mrr) {
        static final Comparator<Payer> LARGEST_FIRST = Comparator.comparingLong(Payer::mrr)
                .reversed()
                .thenComparing(payer -> payer.customer.id(), CodePoints.ORDER);
    }

    Deciding(List<Dimension> dimensions, TierRank ranks) {
        this.dimensions = dimensions;
        this.ranks = ranks;
        this.attributes = dimensions.stream().anyMatch(Dimension::isAttribute);
    }

    /**
     * The value of each dimension, in their order; null for none, and for channel, which no day decides.
     *
     * @param rate of a currency on that day; null where it has none and so counts as nothing
     */
    @Nullable
    String[] on(int day, Unit unit, Holdings holdings, Function<String, @Nullable Rate> rate) {
        Day decided = new Day();
        for (ItemVersion version : unit.versions()) {
            if (version.monthly().signum() != 0 && Holdings.counts(version, day)) {
                Rate converting = rate.apply(version.currency());
                decided.add(
                        version,
                        converting == null
                                ? 0
                                : converting.convert(version.monthly().tenThousandths()));
            }
        }
        for (Holding holding : holdings.beside(day)) {
            decided.add(holding.version(), holding.mrr(rate));
        }
        return decided.values(day);
    }

    /** What decides on one day. */
    private final class Day {
        private final @Nullable String[] values = new @Nullable String[dimensions.size()];
        private final long[] dearest = new long[values.length];
        private final Map<String, Payer> payers = new HashMap<>();

        void add(ItemVersion version, long mrr) {
            if (mrr <= 0) {
                return;
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

        @Nullable
        String[] values(int day) {
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
                ? ranks.compare(value, before) > 0
                : CodePoints.ORDER.compare(value, before) > 0;
    }
}
