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
    private final long[] onHold;
    private final boolean[] inGrace;
    private final Holdings holdings;

    Points(List<Point> asked, Holdings holdings) {
        this.holdings = holdings;
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
        onHold = new long[days.length];
        inGrace = new boolean[days.length];
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

    /** Turns to the next unit, which the holdings have read. */
    void read(Unit unit) {
        Arrays.fill(mrr, 0);
        Arrays.fill(paused, false);
        Arrays.fill(onHold, 0);
        Arrays.fill(inGrace, false);
        for (ItemVersion version : unit.versions()) {
            if (!Holdings.isAveraged(version)) {
                add(version);
            }
        }
        for (int i = 0; holdings.mayHaveBeside() && i < days.length; i++) {
            addBeside(i);
        }
    }

    private void add(ItemVersion version) {
        boolean pauses = version.standing() == ItemVersion.Standing.PAUSED;
        long[] sums = pauses ? onHold : mrr;
        @Nullable Rate[] rates = ratesOfCurrency.computeIfAbsent(version.currency(), this::rates);
        long monthly = version.monthly().tenThousandths();
        Rate last = null;
        long converted = 0;
        for (int i = first(version.counted().from());
                i < days.length && days[i] < version.counted().to();
                i++) {
            paused[i] |= pauses;
            Rate rate = rates[i];
            if (!Objects.equals(rate, last)) {
                // A rate that a figure needs was asked for before the scan; only a closing at its own rate can lack
                // one.
                converted = rate == null ? 0 : rate.convert(monthly);
                last = rate;
            }
            sums[i] = Amount.add(sums[i], converted);
        }
    }

    private void addBeside(int i) {
        for (Holding holding : holdings.beside(days[i])) {
            long more = holding.mrr(points.get(i).rates::get);
            mrr[i] = Amount.add(mrr[i], more);
            inGrace[i] |= holding.inGrace() && more > 0;
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

    /** What the versions paused there would pay a month. */
    long onHold(int place) {
        return onHold[place];
    }

    /** Has MRR there by what ended within the days of grace. */
    boolean isInGrace(int place) {
        return inGrace[place];
    }

    /** Neither MRR nor paused. */
    boolean isGone(int place) {
        return mrr[place] == 0 && !paused[place];
    }
}
