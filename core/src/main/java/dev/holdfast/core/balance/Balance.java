package dev.holdfast.core.balance;

import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.money.Amount;
import org.jspecify.annotations.Nullable;

/** A unit's MRR at one close, being added up version by version, and the tier of its dearest item. */
final class Balance {
    private final TierRank ranks;
    private long mrr;
    private boolean paused;
    private long dearest;
    private @Nullable String tier;

    Balance(TierRank ranks) {
        this.ranks = ranks;
    }

    void clear() {
        mrr = 0;
        paused = false;
        dearest = 0;
        tier = null;
    }

    /** Adds a version that is in force at the close, with its MRR in 1/10 000 of the reporting currency. */
    void add(ItemVersion version, long converted) {
        if (version.standing() == ItemVersion.Standing.PAUSED) {
            paused = true;
            return;
        }
        mrr = Amount.add(mrr, converted);
        String candidate = version.tier();
        if (candidate != null && converted > 0 && converted >= dearest) {
            if (tier == null || converted > dearest || ranks.isHigher(candidate, tier)) {
                tier = candidate;
            }
            dearest = converted;
        }
    }

    long mrr() {
        return mrr;
    }

    /** No MRR, but a paused version in force. */
    boolean isPaused() {
        return mrr == 0 && paused;
    }

    @Nullable
    String tier() {
        return tier;
    }
}
