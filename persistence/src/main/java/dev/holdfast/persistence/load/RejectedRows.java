package dev.holdfast.persistence.load;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.List;

/**
 * Why nothing was loaded.
 *
 * @param rows what is wrong, by file and line; the first {@value #MOST} of it
 * @param total how much is wrong in all
 */
public record RejectedRows(List<RejectedRow> rows, long total) implements LoadResult {
    /** How many rejections are remembered; more are only counted. */
    public static final int MOST = 10_000;

    public RejectedRows {
        rows = List.copyOf(rows);
    }

    /** The error to report beside the list: {@code LOAD_ROWS}. */
    public Fault fault() {
        return new Fault(
                ErrorCode.LOAD_ROWS,
                total + (total == 1 ? " value or row" : " values or rows") + " cannot be loaded, the first at "
                        + rows.get(0) + "; nothing was loaded",
                "Correct what is listed and load all files again");
    }
}
