package dev.holdfast.core.balance;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.movement.Facts;
import dev.holdfast.core.time.Close;
import dev.holdfast.core.time.Window;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures units one after the other: all windows and segments in one pass, one unit in memory at a time. Not safe for use
 * by several threads.
 */
public final class Evaluator {
    private final List<RatedWindow> windows;
    private final Set<Dimension> dimensions;
    private final Program program;
    private final Balance opening;
    private final Balance closing;
    private final Map<Cell, Accumulator[]> cells = new HashMap<>();
    private @Nullable Consumer<UnitBalance> watcher;

    private record Cell(@Nullable String tier, @Nullable String channel) {}

    public Evaluator(Method method, List<RatedWindow> windows, Set<Dimension> dimensions) {
        this.windows = List.copyOf(windows);
        this.dimensions = EnumSet.noneOf(Dimension.class);
        this.dimensions.addAll(dimensions);
        this.program = new Program(method);
        TierRank ranks = new TierRank(method.tierOrder());
        this.opening = new Balance(ranks);
        this.closing = new Balance(ranks);
    }

    /** Hands over the balances of each unit that has MRR at a close of the first window, in the order they are added. */
    public void watch(Consumer<UnitBalance> consumer) {
        watcher = consumer;
    }

    /**
     * Adds a unit to every window and segment it counts in. Each unit is added once.
     *
     * @throws Fault {@code NEGATIVE_BALANCE}, {@code AMOUNT_OVERFLOW}
     */
    public void add(Unit unit) {
        int firstPaidDay = unit.firstPaidDay();
        String channel = watcher != null || dimensions.contains(Dimension.CHANNEL) ? unit.channel() : null;
        for (int i = 0; i < windows.size(); i++) {
            RatedWindow rated = windows.get(i);
            long closingAtOwnRate = balances(unit, rated);
            // The rules give a unit with nothing at either close no movement and no place in a sum. What is nothing at
            // the rate of the open can still be something at that of the close.
            if (opening.mrr() == 0 && closing.mrr() == 0 && closingAtOwnRate == 0) {
                continue;
            }
            Window window = rated.window();
            refuseNegative(unit, opening, window.open());
            refuseNegative(unit, closing, window.close());
            boolean everBefore = firstPaidDay <= window.open().epochDay();
            Facts facts = new Facts(opening.mrr(), closing.mrr(), closingAtOwnRate, everBefore, closing.isPaused());
            // A unit without opening takes its segment at close.
            String tier = opening.mrr() > 0 ? opening.tier() : closing.tier();
            tally(unit, facts, accumulator(i, tier, channel));
            if (i == 0 && watcher != null && (opening.mrr() != 0 || closing.mrr() != 0)) {
                watcher.accept(new UnitBalance(
                        unit.id(),
                        opening.mrr(),
                        closing.mrr(),
                        closing.isPaused(),
                        tier == null ? Segment.UNASSIGNED : tier,
                        channel == null ? Segment.UNASSIGNED : channel));
            }
        }
    }

    /** The tallies of all units added so far, in every grouping set of the dimensions. */
    public Tallies tallies() {
        Map<Window, Map<Segment, Tally>> finest = new LinkedHashMap<>();
        cells.forEach((cell, accumulators) -> {
            for (int i = 0; i < accumulators.length; i++) {
                Accumulator accumulator = accumulators[i];
                if (accumulator != null) {
                    finest.computeIfAbsent(windows.get(i).window(), window -> new HashMap<>())
                            .merge(segment(cell), accumulator.tally(), Tally::plus);
                }
            }
        });
        return Tallies.rollUp(windows.stream().map(RatedWindow::window).toList(), finest, dimensions);
    }

    private long balances(Unit unit, RatedWindow rated) {
        opening.clear();
        closing.clear();
        int open = rated.window().open().epochDay();
        int close = rated.window().close().epochDay();
        long closingAtOwnRate = 0;
        for (ItemVersion version : unit.versions()) {
            boolean atOpen = version.days().contains(open);
            boolean atClose = version.days().contains(close);
            if (atOpen || atClose) {
                long converted = convert(version, rated.atOpen());
                if (atOpen) {
                    opening.add(version, converted);
                }
                if (atClose) {
                    closing.add(version, converted);
                    closingAtOwnRate = Amount.add(closingAtOwnRate, convert(version, rated.atClose()));
                }
            }
        }
        return closingAtOwnRate;
    }

    private static long convert(ItemVersion version, Map<String, Rate> rates) {
        if (version.standing() == ItemVersion.Standing.PAUSED) {
            return 0;
        }
        Rate rate = rates.get(version.currency());
        // A rate that a figure needs was asked for before the scan; here only the closing at its own rate can lack one.
        return rate == null ? 0 : rate.convert(version.monthly().tenThousandths());
    }

    private static void refuseNegative(Unit unit, Balance balance, Close close) {
        if (balance.mrr() < 0) {
            throw new Fault(
                    ErrorCode.NEGATIVE_BALANCE,
                    "unit " + unit.id() + " has MRR of " + new Amount(balance.mrr()) + " at close of " + close,
                    "Load credits and refunds with charge_kind credit; recurring amounts are never negative");
        }
    }

    private void tally(Unit unit, Facts facts, Accumulator accumulator) {
        Program.Outcome outcome = program.outcome(facts);
        long numerator = 0;
        long denominator = 0;
        for (Program.Term term : outcome.terms()) {
            long value = term.quantity().of(facts);
            accumulator.add(term.column(), value);
            switch (term.column()) {
                case NUMERATOR -> numerator = Amount.add(numerator, value);
                case DENOMINATOR -> denominator = Amount.add(denominator, value);
                default -> {}
            }
        }
        if (outcome.inCohort()) {
            accumulator.addRatio(unit.id(), denominator, numerator);
        }
    }

    private Accumulator accumulator(int window, @Nullable String tier, @Nullable String channel) {
        Cell cell = new Cell(
                dimensions.contains(Dimension.TIER) ? tier : null,
                dimensions.contains(Dimension.CHANNEL) ? channel : null);
        Accumulator[] row = cells.computeIfAbsent(cell, added -> new Accumulator[windows.size()]);
        Accumulator accumulator = row[window];
        if (accumulator == null) {
            accumulator = new Accumulator();
            row[window] = accumulator;
        }
        return accumulator;
    }

    private Segment segment(Cell cell) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions) {
            String value = switch (dimension) {
                case TIER -> cell.tier();
                case CHANNEL -> cell.channel();
            };
            values.put(dimension, value == null ? Segment.UNASSIGNED : value);
        }
        return new Segment(values);
    }
}
