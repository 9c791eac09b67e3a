package dev.holdfast.core.balance;

import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What counts of an item at the close of a day.
 *
 * @param version which names its tier, plan and product: of usage the latest row that counts
 * @param rows what is added up: of usage every row that counts, else the version alone
 * @param months over how many months the sum is averaged; 1 but for usage
 * @param inGrace whether it has ended and counts for some days more
 */
record Holding(ItemVersion version, List<ItemVersion> rows, int months, boolean inGrace) {
    static Holding of(ItemVersion version) {
        return new Holding(version, List.of(version), 1, false);
    }

    static Holding inGrace(ItemVersion version) {
        return new Holding(version, List.of(version), 1, true);
    }

    /**
     * MRR in 1/10 000, each row converted by itself, the mean rounded half up.
     *
     * @param rate of a currency; null where it has none and so counts as nothing
     */
    long mrr(Function<String, @Nullable Rate> rate) {
        long sum = 0;
        for (ItemVersion row : rows) {
            Rate converting = rate.apply(row.currency());
            if (converting != null) {
                sum = Amount.add(sum, converting.convert(row.monthly().tenThousandths()));
            }
        }
        return mean(sum, months);
    }

    private static long mean(long sum, int months) {
        long quotient = sum / months;
        return Math.abs(sum % months) * 2 >= months ? quotient + Long.signum(sum) : quotient;
    }
}
