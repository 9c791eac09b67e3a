package dev.holdfast.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.core.balance.UnitChange;
import dev.holdfast.persistence.register.Prepared;
import java.util.List;

/**
 * Two statements and the units between them.
 *
 * @param units those whose balances differ most, largest first
 * @param changed how many differ
 */
public record Diff(Side before, Side after, List<UnitChange> units, long changed) {
    /** A statement, as its JSON. */
    public record Side(Prepared prepared, JsonNode content) {}

    public Diff {
        units = List.copyOf(units);
    }

    /** Whether both are of one close, so that a unit's opening and closing mean the same in both. */
    boolean isOfOneClose() {
        return before.prepared.close().equals(after.prepared.close());
    }
}
