package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tiers from low to high: by the tier order, then by name. Of two equally dear items the tier of the higher holds. */
public final class TierRank implements Comparator<String> {
    private final Map<String, Integer> ranks = new HashMap<>();

    /**
     * Ranks tiers.
     *
     * @param lowToHigh tiers in order; a tier that is not listed ranks below all of them
     */
    public TierRank(List<String> lowToHigh) {
        for (String tier : lowToHigh) {
            ranks.put(tier, ranks.size() + 1);
        }
    }

    @Override
    public int compare(String tier, String other) {
        int difference = ranks.getOrDefault(tier, 0) - ranks.getOrDefault(other, 0);
        return difference != 0 ? difference : CodePoints.ORDER.compare(tier, other);
    }
}
