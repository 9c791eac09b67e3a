package dev.holdfast.core.history;

import static java.math.RoundingMode.HALF_UP;

import dev.holdfast.core.balance.CauseTally;
import dev.holdfast.core.balance.CauseTally.Caused;
import dev.holdfast.core.balance.CauseTally.Part;
import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Why units moved in the headline: product by product, in the order in which the method tells the causes. */
@NullUnmarked
record NaiveCauses(History history, List<NaiveUnit> units) {
    CauseTally tally() {
        SortedMap<Segment, SortedMap<Part, Caused>> cells = new TreeMap<>();
        for (NaiveUnit unit : units) {
            long o = unit.mrr(open(), open());
            long c = unit.mrr(close(), open());
            Column moved = NaiveMovements.between(o, c, unit.hadMrrBy(open()), unit.hasPaused(close()));
            if (moved == null || moved == Column.NEW) {
                continue;
            }
            Segment cell = unit.segment(headline(), open());
            parts(unit, moved)
                    .forEach((cause, amount) -> Tallies.groupingSets(history.dimensions())
                            .forEach(set -> cells.computeIfAbsent(cell.onto(set), added -> new TreeMap<>())
                                    .merge(
                                            new Part(Movement.valueOf(moved.name()), cause),
                                            new Caused(1, new Amount(amount)),
                                            Caused::plus)));
        }
        return new CauseTally(cells);
    }

    Map<MovementCause, Long> parts(NaiveUnit unit, Column moved) {
        Map<MovementCause, Long> parts = new TreeMap<>();
        if (moved == Column.REACTIVATION) {
            parts.put(
                    unit.hasPaused(open()) ? MovementCause.RESUMED : MovementCause.RETURNED, unit.mrr(close(), open()));
        } else {
            Map<List<String>, List<NaiveLine>> before = byProduct(unit, open());
            Map<List<String>, List<NaiveLine>> after = byProduct(unit, close());
            Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .forEach(key -> split(
                            unit, key, before.getOrDefault(key, List.of()), after.getOrDefault(key, List.of()), parts));
        }
        parts.values().removeIf(amount -> amount == 0);
        return parts;
    }

    private static Map<List<String>, List<NaiveLine>> byProduct(NaiveUnit unit, LocalDate day) {
        return unit.linesOn(day).stream().collect(Collectors.groupingBy(line -> key(line.version())));
    }

    private static List<String> key(NaiveVersion version) {
        return List.of(version.row().product(), version.row().chargeKind());
    }

    private void split(
            NaiveUnit unit,
            List<String> key,
            List<NaiveLine> before,
            List<NaiveLine> after,
            Map<MovementCause, Long> parts) {
        long m0 = mrr(before, open());
        long m1 = mrr(after, open());
        if (unit.isSpot()) {
            parts.merge(MovementCause.FX, mrr(after, close()) - m1, Long::sum);
        }
        if (before.isEmpty()) {
            parts.merge(MovementCause.CROSS_SELL, m1, Long::sum);
        } else if (after.isEmpty()) {
            boolean paused =
                    unit.on(close()).paused().anyMatch(version -> key(version).equals(key));
            parts.merge(paused ? MovementCause.PAUSE : MovementCause.PRODUCT_DROPPED, -m0, Long::sum);
        } else if (key.getLast().equals("usage")) {
            parts.merge(MovementCause.USAGE, m1 - m0, Long::sum);
        } else {
            long d0 = discount(before);
            long d1 = discount(after);
            long g0 = m0 + d0;
            long g1 = m1 + d1;
            BigDecimal q0 = quantity(before);
            BigDecimal q1 = quantity(after);
            long seats = q1.subtract(q0)
                    .multiply(BigDecimal.valueOf(g0))
                    .divide(q0, 0, HALF_UP)
                    .longValueExact();
            parts.merge(MovementCause.DISCOUNT, d0 - d1, Long::sum);
            parts.merge(MovementCause.SEATS, seats, Long::sum);
            boolean samePlans = plans(before).equals(plans(after));
            parts.merge(samePlans ? MovementCause.PRICE : MovementCause.PLAN, g1 - g0 - seats, Long::sum);
        }
    }

    private static long mrr(List<NaiveLine> lines, LocalDate rateDay) {
        return lines.stream().mapToLong(line -> line.mrr(rateDay)).sum();
    }

    private long discount(List<NaiveLine> lines) {
        return lines.stream().mapToLong(line -> line.discount(open())).sum();
    }

    private static BigDecimal quantity(List<NaiveLine> lines) {
        BigDecimal sum = lines.stream()
                .map(line -> line.version().row().quantity())
                .filter(quantity -> quantity != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? BigDecimal.ONE : sum;
    }

    private static List<String> plans(List<NaiveLine> lines) {
        return lines.stream()
                .map(line -> String.valueOf(line.version().row().plan()))
                .distinct()
                .sorted()
                .toList();
    }

    private Window headline() {
        return history.windows().getFirst();
    }

    private LocalDate open() {
        return headline().open().day();
    }

    private LocalDate close() {
        return headline().close().day();
    }
}
