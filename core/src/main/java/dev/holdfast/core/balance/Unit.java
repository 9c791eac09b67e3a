package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.item.Customer;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.time.Days;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A grain unit with its whole known history.
 *
 * @param id the parent's or the customer's id
 * @param ownChannel channel of the customer that is the unit; null when not known
 * @param versions every version of every item of its customers, in any order
 */
public record Unit(String id, @Nullable String ownChannel, List<ItemVersion> versions) {
    public Unit {
        versions = List.copyOf(versions);
    }

    /** The first day it had MRR; {@link Days#OPEN_END} when it never had any. */
    int firstPaidDay() {
        int first = Days.OPEN_END;
        for (ItemVersion version : versions) {
            if (version.isPaying()) {
                first = Math.min(first, version.counted().from());
            }
        }
        return first;
    }

    /** The last day up to another on which it had MRR; before {@link #firstPaidDay} when there is none. */
    int lastPaidDay(int upTo) {
        int last = Integer.MIN_VALUE;
        for (ItemVersion version : versions) {
            if (version.isPaying() && version.counted().from() <= upTo) {
                last = Math.max(last, Math.min(version.counted().to() - 1, upTo));
            }
        }
        return last;
    }

    /** The day from which it is ours; {@link Customer#ALWAYS} where any of it was from the first. */
    int acquiredOn() {
        int first = Days.OPEN_END;
        for (ItemVersion version : versions) {
            first = Math.min(first, version.customer().acquiredOn());
        }
        return first;
    }

    /** First touch: its own channel, else that of its earliest paying customer that has one, lowest id first. */
    @Nullable
    String channel() {
        if (ownChannel != null) {
            return ownChannel;
        }
        Map<String, Touch> touches = new HashMap<>();
        for (ItemVersion version : versions) {
            String channel = version.customer().channel();
            if (version.isPaying() && channel != null) {
                Touch touch =
                        new Touch(version.counted().from(), version.customer().id(), channel);
                touches.merge(touch.customer, touch, (a, b) -> a.firstPaidDay <= b.firstPaidDay ? a : b);
            }
        }
        return touches.values().stream().min(Touch.ORDER).map(Touch::channel).orElse(null);
    }

    private record Touch(int firstPaidDay, String customer, String channel) {
        static final Comparator<Touch> ORDER =
                Comparator.comparingInt(Touch::firstPaidDay).thenComparing(Touch::customer, CodePoints.ORDER);
    }
}
