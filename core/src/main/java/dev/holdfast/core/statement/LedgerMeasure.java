package dev.holdfast.core.statement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the general ledger says a statement can be held to. */
public enum LedgerMeasure {
    /** MRR at the close, at its rates. */
    CLOSING_MRR,
    /** Subscription revenue of the close's month. */
    MONTH_REVENUE;

    /** The name in files and tables, such as {@code closing_mrr}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LedgerMeasure> of(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key().equals(key))
                .findFirst();
    }
}
