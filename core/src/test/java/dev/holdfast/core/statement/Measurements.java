package dev.holdfast.core.statement;

import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.balance.Tallies;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measurements of tallies at hand. */
final class Measurements {
    static final Instant NEWEST_ROW = Instant.parse("2026-01-02T03:04:05Z");
    static final Instant KNOWN_AT = Instant.parse("2026-01-03T00:00:00Z");
    static final DataRead DATA_READ =
            new DataRead(Map.of(DataRead.Kind.RECURRING, 12L), Optional.of(LocalDate.of(2024, 1, 1)), List.of());

    private Measurements() {}

    static Measurement of(Method method, Tallies tallies, Set<Window> withoutClosingRates) {
        return new Measurement(
                method,
                tallies,
                revenue(tallies),
                withoutClosingRates,
                DATA_READ,
                new Provenance(NEWEST_ROW, KNOWN_AT, method.version(), method.fingerprint(), "c0ffee", "test"));
    }

    /** A month in which nothing began or ended before its last day. */
    private static MonthRevenue.Walk revenue(Tallies tallies) {
        Window first = tallies.byWindow().keySet().iterator().next();
        return new MonthRevenue.Walk(tallies.total(first).amount(Column.CLOSING_AT_OWN_RATE), Amount.ZERO, Amount.ZERO);
    }
}
