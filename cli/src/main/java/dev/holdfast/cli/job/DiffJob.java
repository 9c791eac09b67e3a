package dev.holdfast.cli.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.cli.output.Diff;
import dev.holdfast.core.balance.UnitChange;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.RegisterReader;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** What two statements of the register say, side by side. */
public record DiffJob(RegisterReader register) {
    /** Most units told. */
    private static final int MOST_UNITS = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Compares two statements, each named by month or run.
     *
     * @throws dev.holdfast.core.fault.Fault {@code REGISTER_UNKNOWN}
     */
    public Diff diff(String before, String after) {
        Diff.Side left = side(before);
        Diff.Side right = side(after);
        PriorityQueue<UnitChange> largest = new PriorityQueue<>(UnitChange.LARGEST_FIRST.reversed());
        long[] changed = {0};
        UnitChange.between(
                register.units(left.prepared().run()),
                register.units(right.prepared().run()),
                change -> {
                    changed[0]++;
                    largest.add(change);
                    if (largest.size() > MOST_UNITS) {
                        largest.remove();
                    }
                });
        List<UnitChange> units = new ArrayList<>(largest);
        units.sort(UnitChange.LARGEST_FIRST);
        return new Diff(left, right, units, changed[0]);
    }

    private Diff.Side side(String name) {
        Prepared prepared = new Lookup(register).prepared(name);
        try {
            return new Diff.Side(prepared, MAPPER.readTree(prepared.content()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the register holds a statement that is no JSON", impossible);
        }
    }
}
