package dev.holdfast.core.item;

import dev.holdfast.core.time.Days;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that one attribute had, each in force on some days. */
public record Dated(List<Value> values) {
    /** One of them. */
    public record Value(Days days, String value) {}

    // Of several in force on a day, the one that began last counts; of those the first by name.
    private static final Comparator<Value> FIRST_THAT_COUNTS = Comparator.<Value>comparingInt(
                    value -> value.days().from())
            .reversed()
            .thenComparing(Value::value, CodePoints.ORDER);

    public Dated {
        values = values.stream().sorted(FIRST_THAT_COUNTS).toList();
    }

    /** The value on a day, counted from 1970-01-01; null when there is none. */
    @Nullable
    String on(int epochDay) {
        for (Value value : values) {
            if (value.days().contains(epochDay)) {
                return value.value();
            }
        }
        return null;
    }
}
