package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.ContractTable;
import java.util.List;

/** What a load brought, by table, in the contract's order. */
public record LoadReport(List<Count> counts) implements LoadResult {
    public LoadReport {
        counts = List.copyOf(counts);
    }

    /**
     * Rows of the files of one table; the three add up to all of them.
     *
     * @param added rows with a new key
     * @param replaced rows that superseded a current row of their key
     * @param unchanged rows that say what the current row of their key says
     */
    public record Count(ContractTable table, long added, long replaced, long unchanged) {
        public long rows() {
            return added + replaced + unchanged;
        }
    }

    public long rows() {
        return counts.stream().mapToLong(Count::rows).sum();
    }
}
