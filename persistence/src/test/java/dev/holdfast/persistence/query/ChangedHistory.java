package dev.holdfast.persistence.query;

import dev.holdfast.core.history.History;
import dev.holdfast.core.history.History.AttributeRow;
import dev.holdfast.core.history.History.CustomerRow;
import dev.holdfast.core.history.History.ItemRow;
import dev.holdfast.core.history.History.Known;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.history.RandomHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A random history in which much became known between two instants, and what is known of it when only some of the changes
 * are: written down row by row.
 */
final class ChangedHistory {
    static final Instant SINCE = Instant.parse("2026-05-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-06-01T00:00:00Z");

    private static final Known ALWAYS = new Known(Instant.parse("2026-01-01T00:00:00Z"), null);
    private static final Instant FIRST = SINCE.plusNanos(1_000);
    private static final Instant SECOND = Instant.parse("2026-05-20T00:00:00Z");
    private static final Instant AFTER = UNTIL.plusNanos(1_000);

    private final Random random;
    private final History history;

    private ChangedHistory(long seed) {
        this.random = new Random(~seed);
        History plain = RandomHistory.of(seed);
        Predicate<Known> current = known -> known.at(plain.knownAt());
        List<ItemRow> items = new ArrayList<>();
        plain.items().stream().filter(row -> current.test(row.known())).forEach(row -> change(row, items));
        List<CustomerRow> customers = new ArrayList<>();
        plain.customers().stream().filter(row -> current.test(row.known())).forEach(row -> change(row, customers));
        List<RateRow> rates = new ArrayList<>();
        plain.rates().stream().filter(row -> current.test(row.known())).forEach(row -> change(row, rates));
        List<AttributeRow> attributes = new ArrayList<>();
        plain.attributes().forEach(row -> change(row, attributes));
        this.history = with(plain, customers, items, rates, attributes);
    }

    static ChangedHistory of(long seed) {
        return new ChangedHistory(seed);
    }

    /** All rows, with when they were known. */
    History history() {
        return history;
    }

    /** Only the rows that are known when some changes are taken, and known for ever. */
    History known(Set<Change> taken) {
        return with(
                history,
                history.customers().stream()
                        .filter(row -> row.known().at(at(taken, Change.HIERARCHY)))
                        .map(row -> new CustomerRow(row.id(), row.parent(), row.channel(), ALWAYS))
                        .toList(),
                history.items().stream()
                        .filter(row -> isKnown(row, taken))
                        .map(row -> copy(row, row.id(), row.amount(), ALWAYS))
                        .toList(),
                history.rates().stream()
                        .filter(row -> row.known().at(at(taken, Change.RATES)))
                        .map(row -> new RateRow(row.currency(), row.day(), row.rate(), ALWAYS))
                        .toList(),
                history.attributes().stream()
                        .filter(row -> row.known().at(at(taken, Change.HIERARCHY)))
                        .map(row -> copy(row, ALWAYS))
                        .toList());
    }

    private static Instant at(Set<Change> taken, Change change) {
        return taken.contains(change) ? UNTIL : SINCE;
    }

    private boolean isKnown(ItemRow row, Set<Change> taken) {
        boolean then = row.known().at(SINCE);
        boolean now = row.known().at(UNTIL);
        if (then == now) {
            return then;
        }
        boolean hasCounterpart = history.items().stream()
                .filter(other -> other.id().equals(row.id()) && other.from().equals(row.from()))
                .anyMatch(
                        other -> other.known().at(SINCE) == now && other.known().at(UNTIL) == then);
        if (hasCounterpart) {
            return taken.contains(Change.SUPERSEDED) == now;
        }
        return now ? taken.contains(Change.LATE) : !taken.contains(Change.DELETED);
    }

    private void change(ItemRow row, List<ItemRow> rows) {
        switch (random.nextInt(8)) {
            case 0 -> rows.add(known(row, FIRST, null));
            case 1 -> rows.add(known(row, ALWAYS.recordedAt(), UNTIL));
            case 2 -> {
                rows.add(known(row, ALWAYS.recordedAt(), FIRST));
                rows.add(copy(row, row.id(), doubled(row), new Known(FIRST, null)));
            }
            case 3 -> {
                rows.add(known(row, ALWAYS.recordedAt(), FIRST));
                rows.add(copy(row, row.id(), doubled(row), new Known(FIRST, SECOND)));
                rows.add(copy(row, row.id(), row.discount(), new Known(SECOND, AFTER)));
                rows.add(copy(row, row.id(), doubled(row), new Known(AFTER, null)));
            }
            case 4 -> {
                rows.add(row);
                rows.add(copy(row, row.id() + "~", doubled(row), new Known(FIRST, SECOND)));
                rows.add(copy(row, row.id() + "^", doubled(row), new Known(AFTER, null)));
            }
            case 5 -> {
                rows.add(known(row, ALWAYS.recordedAt(), FIRST));
                rows.add(copy(row, row.id(), doubled(row), new Known(SECOND, UNTIL)));
            }
            default -> rows.add(row);
        }
    }

    private void change(CustomerRow row, List<CustomerRow> rows) {
        if (random.nextInt(4) == 0) {
            rows.add(new CustomerRow(row.id(), row.parent(), row.channel(), new Known(ALWAYS.recordedAt(), SECOND)));
            rows.add(new CustomerRow(row.id(), row.id().equals("c5") ? "c6" : null, "new", new Known(SECOND, null)));
        } else {
            rows.add(row);
        }
    }

    private void change(RateRow row, List<RateRow> rows) {
        if (random.nextInt(3) == 0) {
            rows.add(new RateRow(row.currency(), row.day(), row.rate(), new Known(ALWAYS.recordedAt(), UNTIL)));
            rows.add(new RateRow(row.currency(), row.day(), row.rate().movePointRight(1), new Known(UNTIL, null)));
        } else {
            rows.add(new RateRow(row.currency(), row.day(), row.rate(), ALWAYS));
        }
    }

    private void change(AttributeRow row, List<AttributeRow> rows) {
        rows.add(random.nextBoolean() ? copy(row, new Known(ALWAYS.recordedAt(), FIRST)) : row);
    }

    private static @Nullable BigDecimal doubled(ItemRow row) {
        BigDecimal amount = row.amount();
        return amount == null ? null : amount.add(amount);
    }

    private static ItemRow known(ItemRow row, Instant recordedAt, @Nullable Instant supersededAt) {
        return copy(row, row.id(), row.amount(), new Known(recordedAt, supersededAt));
    }

    private static ItemRow copy(ItemRow row, String id, @Nullable BigDecimal amount, Known known) {
        return new ItemRow(
                id,
                row.customer(),
                row.subscription(),
                row.product(),
                row.plan(),
                row.tier(),
                row.pricingModel(),
                row.chargeKind(),
                row.status(),
                row.quantity(),
                row.unitPrice(),
                row.amount() == null ? null : amount,
                row.discount(),
                row.currency(),
                row.interval(),
                row.intervalCount(),
                row.from(),
                row.to(),
                known);
    }

    private static AttributeRow copy(AttributeRow row, Known known) {
        return new AttributeRow(row.customer(), row.attribute(), row.value(), row.from(), row.to(), known);
    }

    private static History with(
            History plain,
            List<CustomerRow> customers,
            List<ItemRow> items,
            List<RateRow> rates,
            List<AttributeRow> attributes) {
        return new History(
                customers,
                items,
                rates,
                attributes,
                plain.method(),
                plain.close(),
                plain.dimensions(),
                plain.knownAt(),
                plain.features());
    }
}
