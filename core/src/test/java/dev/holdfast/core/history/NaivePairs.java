package dev.holdfast.core.history;

import static dev.holdfast.core.method.Column.DENOMINATOR;
import static dev.holdfast.core.method.Column.NUMERATOR;
import static dev.holdfast.core.method.Column.UNITS;

import dev.holdfast.core.balance.Flow;
import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Shared;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Window;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/** What two windows share, and who moved from where to where: the unit's own figures in both, one after the other. */
@NullUnmarked
record NaivePairs(History history, List<NaiveUnit> units) {
    SortedMap<Segment, Shared> shared() {
        SortedMap<Segment, Shared> cells = new TreeMap<>();
        question().against().ifPresent(against -> {
            cells.put(Segment.TOTAL, Shared.NOTHING);
            units.forEach(unit -> add(unit, headline(), against, cells));
        });
        return cells;
    }

    private void add(NaiveUnit unit, Window one, Window other, SortedMap<Segment, Shared> cells) {
        Tally first = new NaiveTally(unit, one, base(one)).tally();
        Tally second = new NaiveTally(unit, other, base(other)).tally();
        if (first.sum(UNITS) == 0 || second.sum(UNITS) == 0) {
            return;
        }
        Shared both = new Shared(
                1,
                product(first.sum(DENOMINATOR), second.sum(DENOMINATOR)),
                product(first.sum(DENOMINATOR), second.sum(NUMERATOR)),
                product(first.sum(NUMERATOR), second.sum(DENOMINATOR)),
                product(first.sum(NUMERATOR), second.sum(NUMERATOR)));
        Segment here = unit.segment(one, base(one));
        Segment there = unit.segment(other, base(other));
        for (Set<Dimension> set : Tallies.groupingSets(history.dimensions())) {
            if (here.onto(set).equals(there.onto(set))) {
                cells.merge(here.onto(set), both, Shared::plus);
            }
        }
    }

    Flow flow() {
        SortedMap<Flow.Passage, Flow.Moved> cells = new TreeMap<>();
        question()
                .migration()
                .ifPresent(dimension -> units.forEach(unit -> {
                    LocalDate open = headline().open().day();
                    LocalDate close = headline().close().day();
                    long o = unit.mrr(open, open);
                    long c = unit.mrr(close, open);
                    Optional<String> from = o > 0 ? Optional.of(unit.where(dimension, open, open)) : Optional.empty();
                    Optional<String> to = c > 0 ? Optional.of(unit.where(dimension, close, open)) : Optional.empty();
                    if (o > 0 || c > 0) {
                        cells.merge(
                                new Flow.Passage(from, to),
                                new Flow.Moved(1, new Amount(o), new Amount(c)),
                                Flow.Moved::plus);
                    }
                }));
        return new Flow(cells);
    }

    private Question question() {
        return history.question();
    }

    private Window headline() {
        return history.windows().getFirst();
    }

    private static LocalDate base(Window window) {
        return window.open().day();
    }

    private static BigInteger product(long left, long right) {
        return BigInteger.valueOf(left).multiply(BigInteger.valueOf(right));
    }
}
