package dev.holdfast.core.balance;

import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.time.Close;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One unit's MRR at every close that some window asks for, each at the rates it asks for. A close at given rates is one
 * point, however many windows share it, and a version is added to the points of its days alone.
 */
final class Points {
    /** A close at some rates, by currency; a currency without one counts as nothing. */
    record Point(Close close, Map<String, Rate> rates) {}

    private final List<Point> points;
    private final int[] days;
    private final Map<Point, Integer> places = new HashMap<>();
    private final Map<String, @Nullable Rate[]> ratesOfCurrency = new HashMap<>();
    private final long[] mrr;
    private final boolean[] paused;

    Points(List<Point> asked) {
        points = asked.stream()
                .distinct()
                .sorted(Comparator.comparing(Point::close))
                .toList();
        days = points.stream().mapToInt(point -> point.close.epochDay()).toArray();
        for (Point point : points) {
            places.put(point, places.size());
        }
        mrr = new long[days.length];
        paused = new boolean[days.length];
    }

    int size() {
        return days.length;
    }

    /** The place of a point. */
    int of(Point point) {
        return Objects.requireNonNull(places.get(point), "a point that was asked for");
    }

    Point at(int place) {
        return points.get(place);
    }

    /** Turns to the next unit. */
    void read(Unit unit) {
        Arrays.fill(mrr, 0);
        Arrays.fill(paused, false);
        unit.versions().forEach(this::add);
    }

    private void add(ItemVersion version) {
        boolean pauses = version.standing() == ItemVersion.Standing.PAUSED;
        @Nullable Rate[] rates = ratesOfCurrency.computeIfAbsent(version.currency(), this::rates);
        long monthly = version.monthly().tenThousandths();
        Rate last = null;
        long converted = 0;
        for (int i = first(version.days().from());
                i < days.length && days[i] < version.days().to();
                i++) {
            if (pauses) {
                paused[i] = true;
                continue;
            }
            Rate rate = rates[i];
            if (!Objects.equals(rate, last)) {
                // A rate that a figure needs was asked for before the scan; only a closing at its own rate can lack
                // one.
                converted = rate == null ? 0 : rate.convert(monthly);
                last = rate;
            }
            mrr[i] = Amount.add(mrr[i], converted);
        }
    }

    private @Nullable Rate[] rates(String currency) {
        return points.stream().map(point -> point.rates.get(currency)).toArray(Rate[]::new);
    }

    /** The first point of a day or a later one. */
    private int first(int day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long mrr(int place) {
        return mrr[place];
    }

    /** No MRR, but a paused version in force. */
    boolean isPaused(int place) {
        return mrr[place] == 0 && paused[place];
    }

    /** Neither MRR nor paused. */
    boolean isGone(int place) {
        return mrr[place] == 0 && !paused[place];
    }
}
