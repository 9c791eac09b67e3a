package dev.holdfast.persistence.history;

import dev.holdfast.persistence.contract.ContractTable;
import java.time.Instant;
import java.util.List;

/**
 * What a copy found.
 *
 * @param recordedAt as of when the history says what the views said, whether or not anything had changed
 * @param counts one for each table, in the contract's order
 */
public record HistoryReport(Instant recordedAt, List<Count> counts) {
    public HistoryReport {
        counts = List.copyOf(counts);
    }

    /**
     * Rows of one table, by key. All but the vanished add up to the rows of the view.
     *
     * @param added whose key the history had not, or had no longer
     * @param changed which say something else than before
     * @param vanished of the history, whose key the view has no longer
     * @param unchanged which say what they said
     */
    public record Count(ContractTable table, long added, long changed, long vanished, long unchanged) {
        /** Whether anything was written. */
        public boolean isChange() {
            return added + changed + vanished > 0;
        }
    }
}
