package dev.holdfast.core.statement;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.TierRank;
import dev.holdfast.core.item.CodePoints;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Close;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts terms about a close, unit by unit. A version whose term ends is due while it is in force on the day before. It is
 * renewed by what its item pays at close and, for what is missing then, by items of the same unit and product that began
 * since a month before the term's end: whoever signs anew often gets a new item.
 */
public final class RenewalCounting {
    private static final int SIGNED_EARLY = 31;

    private final Close close;
    private final List<String> tierOrder;
    private final List<LocalDate> periods;
    private final SortedMap<String, Sums> tiers = new TreeMap<>(CodePoints.ORDER);
    private boolean anything;

    /**
     * A version of a recurring item.
     *
     * @param mrr at the rates of the headline's opening; 0 while it is paused
     * @param to the day from which it is no longer in force; null where that is open
     * @param termEnd the day from which its term no longer binds; null where none is known
     */
    public record Term(
            String item,
            String product,
            @Nullable String tier,
            Amount mrr,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate termEnd) {
        boolean isInForce(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    private static final class Sums {
        private final Amount[] due;
        private long customers;
        private Amount ended = Amount.ZERO;
        private Amount inGrace = Amount.ZERO;
        private Amount renewed = Amount.ZERO;

        Sums(int periods) {
            due = new Amount[periods];
            Arrays.fill(due, Amount.ZERO);
        }
    }

    /**
     * Nothing is counted yet.
     *
     * @param tierOrder from low to high
     */
    public RenewalCounting(Close close, List<String> tierOrder) {
        this.close = close;
        this.tierOrder = List.copyOf(tierOrder);
        this.periods = periods(close.day());
    }

    /** The calendar months of the days ahead, each by the last day that counts. */
    private static List<LocalDate> periods(LocalDate close) {
        LocalDate last = close.plusDays(Renewals.DAYS);
        List<LocalDate> periods = new ArrayList<>();
        for (YearMonth month = YearMonth.from(close.plusDays(1));
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            periods.add(month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth());
        }
        return periods;
    }

    /**
     * Adds a unit.
     *
     * @param versions all of its recurring ones
     * @param inGrace whether the method keeps it in grace at the close: then nobody knows yet what becomes of its terms
     */
    public void add(List<Term> versions, boolean inGrace) {
        due(versions);
        ended(versions, inGrace);
    }

    private void due(List<Term> versions) {
        LocalDate last = periods.getLast();
        List<Term> due = versions.stream()
                .filter(version -> {
                    LocalDate end = version.termEnd();
                    return end != null
                            && version.mrr().signum() > 0
                            && end.isAfter(close.day())
                            && !end.isAfter(last)
                            && version.isInForce(close.day());
                })
                .toList();
        if (due.isEmpty()) {
            return;
        }
        anything = true;
        Sums sums = sums(versions, close.day());
        sums.customers++;
        for (Term version : due) {
            int month = (int) periods.stream()
                    .filter(period -> period.isBefore(Objects.requireNonNull(version.termEnd())))
                    .count();
            sums.due[month] = sums.due[month].plus(version.mrr());
        }
    }

    private void ended(List<Term> versions, boolean inGrace) {
        LocalDate since = close.day().minusDays(Renewals.DAYS);
        List<Term> ended = versions.stream()
                .filter(version -> {
                    LocalDate end = version.termEnd();
                    return end != null
                            && version.mrr().signum() > 0
                            && end.isAfter(since)
                            && !end.isAfter(close.day())
                            && version.isInForce(end.minusDays(1));
                })
                .sorted(Comparator.comparing(Term::item, CodePoints.ORDER).thenComparing(Term::from))
                .toList();
        if (ended.isEmpty()) {
            return;
        }
        anything = true;
        Map<String, Amount> pool = pool(versions, ended);
        for (Term term : ended) {
            Sums sums = sums(versions, Objects.requireNonNull(term.termEnd()).minusDays(1));
            sums.ended = sums.ended.plus(term.mrr());
            if (inGrace && isLast(term.item(), versions)) {
                sums.inGrace = sums.inGrace.plus(term.mrr());
            } else {
                Amount own = least(term.mrr(), atClose(versions, term.item()));
                Amount anew = least(term.mrr().minus(own), pool.getOrDefault(term.product(), Amount.ZERO));
                pool.merge(term.product(), anew.negated(), Amount::plus);
                sums.renewed = sums.renewed.plus(own).plus(anew);
            }
        }
    }

    /** What items that began about the terms' ends pay at close, by product. */
    private Map<String, Amount> pool(List<Term> versions, List<Term> ended) {
        // What an item whose own term ended pays is already its own renewal.
        Set<String> own = ended.stream().map(Term::item).collect(Collectors.toSet());
        Map<String, LocalDate> firstSeen = new HashMap<>();
        versions.forEach(version -> firstSeen.merge(version.item(), version.from(), (a, b) -> a.isBefore(b) ? a : b));
        Map<String, Amount> pool = new HashMap<>();
        for (Term version : versions) {
            boolean anew = ended.stream()
                    .filter(term -> term.product().equals(version.product()))
                    .flatMap(term -> Stream.ofNullable(term.termEnd()))
                    .anyMatch(end -> !firstSeen
                            .getOrDefault(version.item(), version.from())
                            .isBefore(end.minusDays(SIGNED_EARLY)));
            if (anew && !own.contains(version.item()) && version.isInForce(close.day())) {
                pool.merge(version.product(), version.mrr(), Amount::plus);
            }
        }
        return pool;
    }

    /** Whether an item is among those of the unit that ended last: grace keeps no others. */
    private boolean isLast(String item, List<Term> versions) {
        return versions.stream()
                .flatMap(term -> Stream.ofNullable(term.to()))
                .filter(end -> !end.isAfter(close.day()))
                .max(Comparator.naturalOrder())
                .filter(end -> versions.stream().anyMatch(term -> term.item().equals(item) && end.equals(term.to())))
                .isPresent();
    }

    private Amount atClose(List<Term> versions, String item) {
        return versions.stream()
                .filter(version -> version.item().equals(item) && version.isInForce(close.day()))
                .map(Term::mrr)
                .reduce(Amount.ZERO, Amount::plus);
    }

    private static Amount least(Amount a, Amount b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Those of the unit's tier on a day: that of its dearest item which has one. */
    private Sums sums(List<Term> versions, LocalDate day) {
        Comparator<Term> dearest = Comparator.comparing(Term::mrr)
                .thenComparing(term -> Objects.requireNonNullElse(term.tier(), ""), new TierRank(tierOrder));
        String tier = versions.stream()
                .filter(term -> term.tier() != null && term.mrr().signum() > 0 && term.isInForce(day))
                .max(dearest)
                .map(Term::tier)
                .orElse(Segment.UNASSIGNED);
        return tiers.computeIfAbsent(tier, added -> new Sums(periods.size()));
    }

    /** What was counted, from high tiers to low and others by name; empty where no term ends about the close. */
    public Optional<Renewals> renewals() {
        List<String> order = tierOrder.reversed();
        Comparator<String> byOrder =
                Comparator.comparingInt(tier -> order.contains(tier) ? order.indexOf(tier) : order.size());
        return anything
                ? Optional.of(new Renewals(
                        periods,
                        tiers.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(byOrder.thenComparing(CodePoints.ORDER)))
                                .map(tier -> new Renewals.Row(
                                        tier.getKey(),
                                        List.of(tier.getValue().due),
                                        tier.getValue().customers,
                                        tier.getValue().ended,
                                        tier.getValue().inGrace,
                                        tier.getValue().renewed))
                                .toList()))
                : Optional.empty();
    }
}
