package dev.holdfast.core.balance;

import dev.holdfast.core.item.Charge;
import dev.holdfast.core.item.ItemVersion;
import dev.holdfast.core.item.ItemVersion.Standing;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.movement.MovementCause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit's MRR went from what it was at open to what it is at close: split at product and kind of charge, so that the
 * parts add up to the difference. Section 6 of the method.
 */
final class Causes {
    private final Function<String, @Nullable Rate> atOpen;
    private final Function<String, @Nullable Rate> atClose;
    private final Map<MovementCause, Long> parts = new EnumMap<>(MovementCause.class);

    /** What is split by itself. */
    private record Line(String product, Charge.Kind kind) {
        static Line of(ItemVersion version) {
            return new Line(version.charge().product(), version.charge().kind());
        }
    }

    /** A line at one close, at the rates of the open: sums over its versions. */
    private static final class Side {
        private final Set<String> plans = new HashSet<>();
        private BigDecimal quantity = BigDecimal.ZERO;
        private long mrr;
        private long discount;
        private long mrrAtOwnRate;

        long list() {
            return Amount.add(mrr, discount);
        }

        /** Missing or 0 is 1. */
        BigDecimal quantity() {
            return quantity.signum() == 0 ? BigDecimal.ONE : quantity;
        }
    }

    private Causes(Function<String, @Nullable Rate> atOpen, Function<String, @Nullable Rate> atClose) {
        this.atOpen = atOpen;
        this.atClose = atClose;
    }

    /**
     * The parts of the difference; those of 0 are left out.
     *
     * @param opening what counted at open
     * @param closing what counts at close
     * @param paused the versions that are paused at close
     * @param atOpen the rates that the opening is converted at
     * @param atClose those that the closing is
     */
    static Map<MovementCause, Long> between(
            List<Holding> opening,
            List<Holding> closing,
            List<ItemVersion> paused,
            Function<String, @Nullable Rate> atOpen,
            Function<String, @Nullable Rate> atClose) {
        Causes causes = new Causes(atOpen, atClose);
        causes.split(
                causes.lines(opening),
                causes.lines(closing),
                paused.stream().map(Line::of).toList());
        causes.parts.values().removeIf(part -> part == 0);
        return causes.parts;
    }

    /** Versions that are paused at a close. */
    static List<ItemVersion> paused(Unit unit, int day) {
        return unit.versions().stream()
                .filter(version -> version.standing() == Standing.PAUSED
                        && version.counted().contains(day))
                .toList();
    }

    private Map<Line, Side> lines(List<Holding> holdings) {
        Map<Line, Side> lines = new HashMap<>();
        for (Holding holding : holdings) {
            Side side = lines.computeIfAbsent(Line.of(holding.version()), added -> new Side());
            Charge charge = holding.version().charge();
            side.mrr = Amount.add(side.mrr, holding.mrr(atOpen));
            side.mrrAtOwnRate = Amount.add(side.mrrAtOwnRate, holding.mrr(atClose));
            side.discount = Amount.add(side.discount, discount(holding));
            side.plans.add(charge.plan() == null ? "" : charge.plan());
            if (charge.quantity() != null) {
                side.quantity = side.quantity.add(charge.quantity());
            }
        }
        return lines;
    }

    private long discount(Holding holding) {
        Rate rate = atOpen.apply(holding.version().currency());
        return rate == null
                ? 0
                : rate.convert(holding.version().charge().discount().tenThousandths());
    }

    private void split(Map<Line, Side> opening, Map<Line, Side> closing, List<Line> paused) {
        closing.forEach((line, after) -> {
            add(MovementCause.FX, Amount.subtract(after.mrrAtOwnRate, after.mrr));
            Side before = opening.get(line);
            if (before == null) {
                add(MovementCause.CROSS_SELL, after.mrr);
            } else if (line.kind == Charge.Kind.USAGE) {
                add(MovementCause.USAGE, Amount.subtract(after.mrr, before.mrr));
            } else {
                split(before, after);
            }
        });
        opening.forEach((line, before) -> {
            if (!closing.containsKey(line)) {
                add(paused.contains(line) ? MovementCause.PAUSE : MovementCause.PRODUCT_DROPPED, -before.mrr);
            }
        });
    }

    private void split(Side before, Side after) {
        add(MovementCause.DISCOUNT, Amount.subtract(before.discount, after.discount));
        long seats = after.quantity()
                .subtract(before.quantity())
                .multiply(BigDecimal.valueOf(before.list()))
                .divide(before.quantity(), 0, RoundingMode.HALF_UP)
                .longValueExact();
        add(MovementCause.SEATS, seats);
        add(
                before.plans.equals(after.plans) ? MovementCause.PRICE : MovementCause.PLAN,
                Amount.subtract(Amount.subtract(after.list(), before.list()), seats));
    }

    private void add(MovementCause cause, long amount) {
        parts.merge(cause, amount, Amount::add);
    }
}
