package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of two tiers wins a tie between equally dear items: the higher in the tier order, then the last by name. */
final class TierRank {
    private final Map<String, Integer> ranks = new HashMap<>();

    /**
     * Ranks tiers.
     *
     * @param lowToHigh tiers in order; a tier that is not listed ranks below all of them
     */
    TierRank(List<String> lowToHigh) {
        for (String tier : lowToHigh) {
            ranks.put(tier, ranks.size() + 1);
        }
    }

    boolean isHigher(String tier, String other) {
        int difference = ranks.getOrDefault(tier, 0) - ranks.getOrDefault(other, 0);
        return difference != 0 ? difference > 0 : CodePoints.ORDER.compare(tier, other) > 0;
    }
}
