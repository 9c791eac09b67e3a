package dev.holdfast.core.balance;

import dev.holdfast.core.balance.Points.Point;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Sums;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Facts;
import dev.holdfast.core.movement.Facts.Circumstances;
import dev.holdfast.core.movement.Facts.Inside;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.time.Close;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a window finds its balances among the points, and the facts of a unit that it takes from there. */
final class Places {
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int FIRST_OF_TWO_YEARS = 23;

    private final RatedWindow rated;
    private final Program program;
    private final Points points;
    private final int open;
    private final int close;
    private final int own;
    /** From the open to the close, month end by month end; empty where no sum asks for them. */
    private final int[] monthEnds;
    /** Of two years, oldest first; empty where no sum asks for them. */
    private final int[] twoYears;

    Places(RatedWindow rated, Method method, Program program, Points points) {
        this.rated = rated;
        this.program = program;
        this.points = points;
        Close last = rated.window().close();
        this.open = place(rated.window().open());
        this.close = place(last);
        this.own = points.of(new Point(last, rated.atClose()));
        Sums sums = method.sums(rated.window().kind());
        this.monthEnds = sums.askInside() ? places(rated.window().months()) : new int[0];
        this.twoYears = sums.askTwoYears() ? places(FIRST_OF_TWO_YEARS) : new int[0];
    }

    /** Every point that windows ask for. */
    static List<Point> points(List<RatedWindow> windows) {
        List<Point> points = new ArrayList<>();
        for (RatedWindow rated : windows) {
            rated.rates().forEach((close, rates) -> points.add(new Point(close, rates)));
            points.add(new Point(rated.window().close(), rated.atClose()));
        }
        return points;
    }

    private int[] places(int monthsBack) {
        return IntStream.rangeClosed(-monthsBack, 0)
                .map(back -> place(rated.window().close().minusMonths(-back)))
                .toArray();
    }

    private int place(Close at) {
        return points.of(new Point(at, rated.at(at)));
    }

    RatedWindow rated() {
        return rated;
    }

    Program program() {
        return program;
    }

    int open() {
        return open;
    }

    int close() {
        return close;
    }

    /** The closes whose balances it asks for, each at its point. */
    IntStream asked() {
        return Stream.of(new int[] {open, close}, monthEnds, twoYears)
                .flatMapToInt(IntStream::of)
                .distinct();
    }

    /** The facts of the unit that the points have read. */
    Facts facts(int firstPaidDay, int acquiredOn) {
        boolean pausedAtOpen = points.isPaused(open);
        return new Facts(
                points.mrr(open),
                points.mrr(close),
                points.mrr(own),
                firstPaidDay <= rated.window().open().epochDay(),
                points.isPaused(close),
                new Circumstances(
                        pausedAtOpen,
                        pausedAtOpen ? points.onHold(open) : 0,
                        points.isInGrace(close),
                        acquiredOn > rated.window().open().epochDay()
                                && acquiredOn <= rated.window().close().epochDay()),
                monthEnds.length + twoYears.length == 0 ? Inside.NOTHING : inside(firstPaidDay));
    }

    private Inside inside(int firstPaidDay) {
        boolean gone = false;
        Map<Movement, Long> flows = new EnumMap<>(Movement.class);
        for (int i = 1; i < monthEnds.length; i++) {
            gone |= points.isGone(monthEnds[i]);
            addMonth(monthEnds[i - 1], monthEnds[i], firstPaidDay, flows);
        }
        return new Inside(
                gone, flows, twoYears.length == 0 ? 0 : points.mrr(twoYears[0]), sum(MONTHS_OF_A_YEAR), sum(0));
    }

    private void addMonth(int from, int to, int firstPaidDay, Map<Movement, Long> flows) {
        long opening = points.mrr(from);
        long closing = points.mrr(to);
        if (opening != closing) {
            boolean everBefore = firstPaidDay <= points.at(from).close().epochDay();
            Facts month = new Facts(opening, closing, closing, everBefore, points.isPaused(to));
            Movement movement = program.outcome(month).movement();
            if (movement != null) {
                flows.merge(movement, Math.abs(closing - opening), Amount::add);
            }
        }
    }

    private long sum(int first) {
        long sum = 0;
        for (int i = first; i < Math.min(twoYears.length, first + MONTHS_OF_A_YEAR); i++) {
            sum = Amount.add(sum, points.mrr(twoYears[i]));
        }
        return sum;
    }
}
