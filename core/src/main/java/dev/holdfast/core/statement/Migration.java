package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.balance.Flow.Moved;
import dev.holdfast.core.balance.Flow.Passage;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.TierRank;
import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.money.Amount;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where units with MRR at open are at close, by tier.
 *
 * @param tiers of either close, from high to low by the method's order, by which a unit moves up or down
 * @param order of tiers from low to high, as the method has it; others rank below them
 * @param flow how many went from each to each
 * @param paused those of each tier at open that are paused at close, among the units that the flow leads to no tier
 */
public record Migration(List<String> tiers, List<String> order, Flow flow, SortedMap<String, Moved> paused) {
    private static final Moved NOBODY = new Moved(0, Amount.ZERO, Amount.ZERO);

    public Migration {
        tiers = List.copyOf(tiers);
        order = List.copyOf(order);
        paused = Collections.unmodifiableSortedMap(new TreeMap<>(paused));
    }

    /** Counts paused units, taken one by one; for a method that attributes them where they were at open. */
    public static final class Paused implements Consumer<UnitBalance> {
        private final SortedMap<String, Moved> byTier = new TreeMap<>(CodePoints.ORDER);

        @Override
        public void accept(UnitBalance unit) {
            if (unit.paused() && unit.opening() > 0) {
                byTier.merge(unit.tier(), new Moved(1, new Amount(unit.opening()), Amount.ZERO), Moved::plus);
            }
        }

        public SortedMap<String, Moved> byTier() {
            return byTier;
        }
    }

    static Migration of(Flow flow, SortedMap<String, Moved> paused, List<String> tierOrder) {
        return new Migration(
                flow.cells().keySet().stream()
                        .flatMap(passage ->
                                Stream.of(passage.from(), passage.to()).flatMap(Optional::stream))
                        .distinct()
                        .sorted(new TierRank(tierOrder).reversed())
                        .toList(),
                tierOrder,
                flow,
                paused);
    }

    /** Tiers that somebody was in at open. */
    public List<String> from() {
        return tiers.stream().filter(tier -> at(tier).units() > 0).toList();
    }

    /** What went from a tier to another, or stayed where both are one. */
    public Moved between(String from, String to) {
        return flow.cells().getOrDefault(new Passage(Optional.of(from), Optional.of(to)), NOBODY);
    }

    /** What was in a tier at open. */
    public Moved at(String from) {
        return sum(passage -> passage.from().equals(Optional.of(from)));
    }

    /** What has come to a tier from any, or stayed there. */
    public Moved to(String to) {
        return sum(passage -> passage.from().isPresent() && passage.to().equals(Optional.of(to)));
    }

    public Moved paused(String from) {
        return paused.getOrDefault(from, NOBODY);
    }

    /** What has no MRR at close, the paused left out. */
    public Moved gone(String from) {
        Moved out = flow.cells().getOrDefault(new Passage(Optional.of(from), Optional.empty()), NOBODY);
        return new Moved(
                out.units() - paused(from).units(),
                out.opening().minus(paused(from).opening()),
                Amount.ZERO);
    }

    /** How many are in another tier than they were, whatever its rank. */
    public long changed() {
        return tiers.stream()
                .filter(tier -> !tier.equals(Segment.UNASSIGNED))
                .flatMap(from -> tiers.stream()
                        .filter(to -> !to.equals(from) && !to.equals(Segment.UNASSIGNED))
                        .map(to -> between(from, to)))
                .mapToLong(Moved::units)
                .sum();
    }

    /** How many went to a higher tier. */
    public long up() {
        return moved(-1);
    }

    /** How many went to a lower one. */
    public long down() {
        return moved(1);
    }

    private long moved(int direction) {
        return tiers.stream()
                .flatMap(from -> tiers.stream()
                        .filter(to -> Integer.signum(direction(from, to)) == direction)
                        .map(to -> between(from, to)))
                .mapToLong(Moved::units)
                .sum();
    }

    /** Below 0 where the second tier is the higher, 0 where neither is: to have no tier is no rank. */
    public int direction(String from, String to) {
        boolean ranked = !from.equals(Segment.UNASSIGNED) && !to.equals(Segment.UNASSIGNED);
        return ranked ? Integer.compare(order.indexOf(from), order.indexOf(to)) : 0;
    }

    private Moved sum(Predicate<Passage> which) {
        return flow.cells().entrySet().stream()
                .filter(cell -> which.test(cell.getKey()))
                .map(Map.Entry::getValue)
                .reduce(NOBODY, Moved::plus);
    }
}
