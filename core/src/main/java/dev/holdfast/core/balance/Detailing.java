package dev.holdfast.core.balance;

import dev.holdfast.core.balance.CauseTally.Caused;
import dev.holdfast.core.balance.CauseTally.Part;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.money.Rate;
import dev.holdfast.core.movement.Facts;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers what is asked of the first window beside its tallies, unit by unit. */
final class Detailing {
    private final Question question;
    private final RatedWindow first;
    private final Points points;
    private final Holdings holdings;
    private final int[] cohortPlaces;
    private final long[] began;
    private final long[][] cohortUnits;
    private final long[][] cohortMrr;
    private final Map<Flow.Passage, Flow.Moved> flow = new HashMap<>();
    private final Map<Segment, Map<Part, Caused>> causes = new HashMap<>();
    private final PriorityQueue<UnitShare> largest = new PriorityQueue<>(UnitShare.LARGEST_FIRST.reversed());

    Detailing(Question question, RatedWindows windows, Points points, Holdings holdings) {
        this.question = question;
        this.first = windows.all().getFirst();
        this.points = points;
        this.holdings = holdings;
        this.cohortPlaces = question.cohorts().stream()
                .flatMap(cohorts -> cohorts.closes().stream())
                .mapToInt(close -> points.of(windows.cohortPoint(close)))
                .toArray();
        this.began = new long[cohortPlaces.length];
        this.cohortUnits = new long[cohortPlaces.length][cohortPlaces.length];
        this.cohortMrr = new long[cohortPlaces.length][cohortPlaces.length];
    }

    /** Adds a unit to the cohort in which it began. */
    void addCohort(int firstPaidDay) {
        int cohort = question.cohorts().map(cohorts -> cohorts.of(firstPaidDay)).orElse(-1);
        if (cohort < 0) {
            return;
        }
        began[cohort]++;
        for (int i = cohort; i < cohortPlaces.length; i++) {
            long mrr = points.mrr(cohortPlaces[i]);
            cohortMrr[cohort][i] = Amount.add(cohortMrr[cohort][i], mrr);
            if (mrr > 0 || points.isPaused(cohortPlaces[i])) {
                cohortUnits[cohort][i]++;
            }
        }
    }

    /** Adds a unit to those that paid most at open, where it is one of them. */
    void addLargest(Unit unit, Facts facts) {
        if (question.largest() > 0 && facts.opening() > 0) {
            largest.add(new UnitShare(unit.id(), new Amount(facts.opening())));
            if (largest.size() > question.largest()) {
                largest.remove();
            }
        }
    }

    /** Adds where a unit was at open and at close; empty where it had no MRR. */
    void addFlow(Optional<String> from, Optional<String> to, Facts facts) {
        flow.merge(
                new Flow.Passage(from, to),
                new Flow.Moved(1, new Amount(facts.opening()), new Amount(facts.closing())),
                Flow.Moved::plus);
    }

    /** Why a unit made its movement, in 1/10 000; nothing where it is not asked for. */
    Map<MovementCause, Long> causes(Unit unit, Facts facts, @Nullable Movement movement) {
        if (!question.causes() || movement == null) {
            return Map.of();
        }
        return movement == Movement.NEW || movement == Movement.RETAINED ? Map.of() : parts(unit, facts, movement);
    }

    /** Adds why a unit moved to its finest segment. */
    void addCauses(
            Map<MovementCause, Long> parts,
            @Nullable Movement movement,
            List<Dimension> dimensions,
            List<@Nullable String> cell) {
        if (movement != null && !parts.isEmpty()) {
            Map<Part, Caused> sums = causes.computeIfAbsent(Segment.of(dimensions, cell), added -> new HashMap<>());
            parts.forEach((cause, amount) ->
                    sums.merge(new Part(movement, cause), new Caused(1, new Amount(amount)), Caused::plus));
        }
    }

    private Map<MovementCause, Long> parts(Unit unit, Facts facts, Movement movement) {
        if (movement == Movement.REACTIVATION) {
            return Map.of(
                    facts.circumstances().pausedAtOpen() ? MovementCause.RESUMED : MovementCause.RETURNED,
                    Amount.subtract(facts.closing(), facts.opening()));
        }
        int open = first.window().open().epochDay();
        int close = first.window().close().epochDay();
        return Causes.between(
                holdings.on(open),
                holdings.on(close),
                Causes.paused(unit, close),
                rates(first.at(first.window().open())),
                rates(first.at(first.window().close())));
    }

    private static Function<String, @Nullable Rate> rates(Map<String, Rate> rates) {
        return rates::get;
    }

    Details details(SortedMap<Segment, Shared> shared) {
        List<UnitShare> top = new ArrayList<>(largest);
        top.sort(UnitShare.LARGEST_FIRST);
        return new Details(
                shared,
                new Flow(new TreeMap<>(flow)),
                question.causes() ? Optional.of(CauseTally.rollUp(causes, question.dimensions())) : Optional.empty(),
                question.cohorts().map(cohorts -> CohortTally.of(cohorts, began, cohortUnits, cohortMrr)),
                top);
    }
}
