package dev.holdfast.core.history;

import dev.holdfast.core.history.History.AttributeRow;
import dev.holdfast.core.history.History.CustomerRow;
import dev.holdfast.core.history.History.Feature;
import dev.holdfast.core.history.History.Known;
import dev.holdfast.core.time.Close;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Says of some customers that they were acquired: around the opens of windows, or on any day. */
final class RandomAcquisitions {
    private final Random random;
    private final Close close;
    private final Set<Feature> features;
    private final List<AttributeRow> rows = new ArrayList<>();

    RandomAcquisitions(Random random, Close close, Set<Feature> features) {
        this.random = random;
        this.close = close;
        this.features = features;
    }

    /** The attributes of these customers; none of most histories. */
    List<AttributeRow> of(List<CustomerRow> customers) {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        List<String> ids = customers.stream().map(CustomerRow::id).distinct().toList();
        for (int i = 0; i < 3; i++) {
            acquire(ids.get(random.nextInt(ids.size())), day());
        }
        if (customers.stream().anyMatch(customer -> customer.id().equals("group"))) {
            features.add(Feature.ACQUIRED_IN_FAMILY);
            LocalDate day = day();
            // The whole of it, or some with and some without: those are units of their own.
            customers.stream()
                    .filter(customer -> customer.id().matches("group|member.*"))
                    .filter(customer -> random.nextInt(4) > 0)
                    .forEach(customer -> acquire(customer.id(), day));
        }
        return rows;
    }

    private void acquire(String customer, LocalDate day) {
        if (rows.stream()
                .noneMatch(row ->
                        row.customer().equals(customer) && row.attribute().equals("acquired_on"))) {
            features.add(Feature.ACQUIRED);
            // Now and then it is no longer in force at the close, and says nothing.
            LocalDate to = random.nextInt(8) == 0 ? LocalDate.of(2023, 6, 1) : null;
            rows.add(new AttributeRow(
                    customer,
                    "acquired_on",
                    day.toString(),
                    LocalDate.of(2022, 1, 1),
                    to,
                    new Known(RandomHistory.EARLY, null)));
        }
    }

    private LocalDate day() {
        if (random.nextInt(3) == 0) {
            features.add(Feature.ACQUIRED_AROUND_OPEN);
            return close.minusMonths(12 * random.nextInt(3)).day().plusDays(random.nextInt(3) - 1);
        }
        return LocalDate.of(2022, 6, 1).plusDays(random.nextInt(1200));
    }
}
