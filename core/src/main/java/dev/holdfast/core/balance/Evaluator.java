package dev.holdfast.core.balance;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.item.ExchangeRates;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Sums;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.movement.Facts;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures units one after the other: all windows and segments in one pass, one unit in memory at a time. Not safe for use
 * by several threads.
 */
public final class Evaluator {
    private static final int NEVER = -1;

    private final Method method;
    private final RatedWindows windows;
    private final Question question;
    /** What decides segments: those asked for, the one of the migration, and tier and channel for who watches. */
    private final List<Dimension> decided;

    private final List<Dimension> asked;
    private final Points points;
    private final List<Places> places;
    private final Deciding deciding;
    private final @Nullable String[] @Nullable [] decisions;
    private final int against;
    private final boolean byChannel;
    private final Map<List<@Nullable String>, @Nullable Accumulator[]> cells = new HashMap<>();
    private final Map<List<@Nullable String>, Map<List<@Nullable String>, Shared>> shared = new HashMap<>();
    private final Holdings holdings;
    private final Detailing detailing;
    private @Nullable Consumer<UnitMovement> watcher;

    /** What a unit is in the cohort of a window. */
    private record Share(List<@Nullable String> cell, long denominator, long numerator) {}

    public Evaluator(Method method, RatedWindows windows, Question question) {
        this.method = method;
        this.windows = windows;
        this.question = question;
        this.asked = List.copyOf(question.dimensions());
        Set<Dimension> all = new TreeSet<>(question.dimensions());
        all.addAll(Dimension.OF_STATEMENT);
        question.migration().ifPresent(all::add);
        this.decided = List.copyOf(all);
        this.holdings = new Holdings(method.usageMonths(), method.graceDays());
        List<Points.Point> asking = new ArrayList<>(Places.points(windows.all()));
        question.cohorts()
                .ifPresent(cohorts -> cohorts.closes().forEach(close -> asking.add(windows.cohortPoint(close))));
        this.points = new Points(asking, holdings);
        this.detailing = new Detailing(question, windows, points, holdings);
        Map<Sums, Program> programs = new HashMap<>();
        this.places = windows.all().stream()
                .map(rated -> new Places(
                        rated,
                        method,
                        programs.computeIfAbsent(
                                method.sums(rated.window().kind()), sums -> new Program(method.rules(), sums)),
                        points))
                .toList();
        this.deciding = new Deciding(decided, new TierRank(method.tierOrder()));
        this.decisions = new String[points.size()][];
        this.byChannel = asked.contains(Dimension.CHANNEL)
                || question.migration().filter(Dimension.CHANNEL::equals).isPresent();
        this.against = question.against().map(windows.asked()::indexOf).orElse(NEVER);
    }

    /** Hands over what each unit with MRR at a close of the first window did in it, in the order they are added. */
    public void watch(Consumer<UnitMovement> consumer) {
        watcher = consumer;
    }

    /**
     * Adds a unit to every window and segment it counts in. Each unit is added once.
     *
     * @throws Fault {@code NEGATIVE_BALANCE}, {@code AMOUNT_OVERFLOW}; {@code FX_RATE_MISSING} where a day needs a rate of its
     *     own
     */
    public void add(Unit unit) {
        holdings.read(unit);
        points.read(unit);
        Arrays.fill(decisions, null);
        int firstPaidDay = unit.firstPaidDay();
        int acquiredOn = unit.acquiredOn();
        detailing.addCohort(firstPaidDay);
        String channel = watcher != null || byChannel ? unit.channel() : null;
        Share first = null;
        for (int i = 0; i < places.size(); i++) {
            Places at = places.get(i);
            Facts facts = at.facts(firstPaidDay, acquiredOn);
            // A unit without money has no movement and no place in a sum. What is nothing at the rates of the open can
            // still be something at those of the close.
            if (!facts.count()) {
                continue;
            }
            refuseNegative(unit, at);
            boolean watched = i == 0 && watcher != null && (facts.opening() != 0 || facts.closing() != 0);
            List<@Nullable String> segment =
                    asked.isEmpty() && !watched ? List.of() : segment(unit, at, facts, channel);
            List<@Nullable String> cell = cell(segment);
            Program.Outcome outcome = at.program().outcome(facts);
            Share share = tally(unit, outcome, facts, accumulator(i, cell), cell);
            if (i == 0) {
                first = share;
                detailing.addLargest(unit, facts);
                Map<MovementCause, Long> causes = detailing.causes(unit, facts, outcome.movement());
                detailing.addCauses(causes, outcome.movement(), asked, cell);
                if (facts.opening() != 0 || facts.closing() != 0) {
                    watch(unit, facts, segment, outcome, channel, causes);
                    addFlow(unit, facts, at, channel);
                }
            } else if (i == against && share != null && first != null) {
                shared.computeIfAbsent(first.cell, added -> new HashMap<>())
                        .merge(
                                cell,
                                Shared.of(first.denominator, first.numerator, share.denominator, share.numerator),
                                Shared::plus);
            }
        }
    }

    private void watch(
            Unit unit,
            Facts facts,
            List<@Nullable String> segment,
            Program.Outcome outcome,
            @Nullable String channel,
            Map<MovementCause, Long> causes) {
        Movement movement = outcome.movement();
        if (watcher != null && movement != null) {
            UnitBalance balance = new UnitBalance(
                    unit.id(),
                    facts.opening(),
                    facts.closing(),
                    facts.pausedAtClose(),
                    named(segment.get(decided.indexOf(Dimension.TIER))),
                    named(channel));
            boolean inGrace = facts.circumstances().inGrace();
            watcher.accept(UnitMovement.of(balance, movement, inGrace, outcome.counted(facts), causes));
        }
    }

    private void addFlow(Unit unit, Facts facts, Places at, @Nullable String channel) {
        question.migration().ifPresent(dimension -> {
            int index = decided.indexOf(dimension);
            Optional<String> from = facts.opening() > 0
                    ? Optional.of(named(decision(unit, at.open(), channel).get(index)))
                    : Optional.empty();
            Optional<String> to = facts.closing() > 0
                    ? Optional.of(named(decision(unit, at.close(), channel).get(index)))
                    : Optional.empty();
            detailing.addFlow(from, to, facts);
        });
    }

    private static String named(@Nullable String value) {
        return value == null ? Segment.UNASSIGNED : value;
    }

    /** The tallies of all units added so far, in every grouping set of the dimensions. */
    public Tallies tallies() {
        List<Map<Segment, Tally>> finest = new ArrayList<>();
        windows.all().forEach(window -> finest.add(new HashMap<>()));
        cells.forEach((cell, accumulators) -> {
            for (int i = 0; i < accumulators.length; i++) {
                Accumulator accumulator = accumulators[i];
                if (accumulator != null) {
                    finest.get(i).merge(Segment.of(asked, cell), accumulator.tally(), Tally::plus);
                }
            }
        });
        List<SortedMap<Segment, Tally>> rolledUp = finest.stream()
                .map(segments -> Tallies.rollUp(segments, question.dimensions()))
                .toList();
        Map<Segment, Map<Segment, Shared>> sharing = new HashMap<>();
        shared.forEach((cell, others) -> others.forEach(
                (other, both) -> sharing.computeIfAbsent(Segment.of(asked, cell), added -> new HashMap<>())
                        .merge(Segment.of(asked, other), both, Shared::plus)));
        return Tallies.of(
                windows, rolledUp, detailing.details(Tallies.rollUp(sharing, question.dimensions(), against != NEVER)));
    }

    private void refuseNegative(Unit unit, Places at) {
        at.asked().filter(point -> points.mrr(point) < 0).findFirst().ifPresent(point -> {
            throw new Fault(
                    ErrorCode.NEGATIVE_BALANCE,
                    "unit " + unit.id() + " has MRR of " + new Amount(points.mrr(point)) + " at close of "
                            + points.at(point).close(),
                    "Load credits and refunds with charge_kind credit; recurring amounts are never negative");
        });
    }

    /** The values of everything decided, where the method attributes the unit. */
    private List<@Nullable String> segment(Unit unit, Places at, Facts facts, @Nullable String channel) {
        boolean hasOpening = facts.opening() > 0;
        boolean hasClosing = facts.closing() > 0;
        if (!hasOpening && !hasClosing) {
            return onLastDay(unit, at, channel);
        }
        boolean atClose = method.attributesAtClose() ? hasClosing : !hasOpening;
        return decision(unit, atClose ? at.close() : at.open(), channel);
    }

    private List<@Nullable String> decision(Unit unit, int point, @Nullable String channel) {
        @Nullable String[] values = decisions[point];
        if (values == null) {
            Map<String, Rate> rates = points.at(point).rates();
            values = deciding.on(points.at(point).close().epochDay(), unit, holdings, rates::get);
            decisions[point] = values;
        }
        return with(channel, values);
    }

    /** A unit with MRR at neither close counts where it was on its last day with MRR. */
    private List<@Nullable String> onLastDay(Unit unit, Places at, @Nullable String channel) {
        int day = unit.lastPaidDay(at.rated().window().close().epochDay());
        Map<String, Rate> constant = at.rated().at(at.rated().window().open());
        Function<String, @Nullable Rate> rate = at.rated()
                .spot()
                .<Function<String, @Nullable Rate>>map(rates -> currency -> required(rates, currency, day))
                .orElse(constant::get);
        return with(channel, deciding.on(day, unit, holdings, rate));
    }

    private static Rate required(ExchangeRates rates, String currency, int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return rates.on(currency, day).orElseThrow(() -> ExchangeRates.missingOnLastDay(rates.lacking(currency, day)));
    }

    private List<@Nullable String> with(@Nullable String channel, @Nullable String[] values) {
        @Nullable String[] all = values.clone();
        all[decided.indexOf(Dimension.CHANNEL)] = channel;
        return Arrays.asList(all);
    }

    private List<@Nullable String> cell(List<@Nullable String> segment) {
        if (asked.isEmpty() || asked.size() == decided.size()) {
            return asked.isEmpty() ? List.of() : segment;
        }
        @Nullable String[] values = new @Nullable String[asked.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = segment.get(decided.indexOf(asked.get(i)));
        }
        return Arrays.asList(values);
    }

    /** Returns what the unit is in the cohort; null where it is not in it. */
    private static @Nullable Share tally(
            Unit unit, Program.Outcome outcome, Facts facts, Accumulator accumulator, List<@Nullable String> cell) {
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
        if (!outcome.inCohort()) {
            return null;
        }
        accumulator.addRatio(unit.id(), denominator, numerator);
        return new Share(cell, denominator, numerator);
    }

    private Accumulator accumulator(int window, List<@Nullable String> cell) {
        @Nullable Accumulator[] row = cells.computeIfAbsent(cell, added -> new Accumulator[places.size()]);
        Accumulator accumulator = row[window];
        if (accumulator == null) {
            accumulator = new Accumulator();
            row[window] = accumulator;
        }
        return accumulator;
    }
}
