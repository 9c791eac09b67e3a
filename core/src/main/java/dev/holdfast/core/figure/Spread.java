package dev.holdfast.core.figure;

import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.money.Amount;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How the opening MRR of a window is spread over its units.
 *
 * @param units with MRR at open
 * @param largest what the {@link #LARGEST} units that pay most hold of it, fewest units first
 * @param half the fewest units that hold half of it; 0 where there is none
 */
public record Spread(long units, List<Concentration> largest, int half) {
    /** Of how many units the share is told. */
    public static final List<Integer> LARGEST = List.of(1, 10, 50);

    public static final Spread NONE = new Collecting().spread();

    public Spread {
        largest = List.copyOf(largest);
    }

    /** Takes units one by one, in any order; holds 8 bytes for each. */
    public static final class Collecting implements Consumer<UnitBalance> {
        private long[] openings = new long[1024];
        private int count;

        @Override
        public void accept(UnitBalance unit) {
            if (unit.opening() <= 0) {
                return;
            }
            if (count == openings.length) {
                openings = Arrays.copyOf(openings, 2 * count);
            }
            openings[count++] = unit.opening();
        }

        /** The spread of the units taken so far. */
        public Spread spread() {
            long[] sorted = Arrays.copyOf(openings, count);
            Arrays.sort(sorted);
            Amount total = new Amount(Arrays.stream(sorted).reduce(0, Amount::add));
            return new Spread(
                    count,
                    LARGEST.stream().map(most -> held(sorted, most, total)).toList(),
                    half(sorted, total));
        }

        private static Concentration held(long[] ascending, int most, Amount total) {
            int units = Math.min(most, ascending.length);
            long held = IntStream.range(ascending.length - units, ascending.length)
                    .mapToLong(i -> ascending[i])
                    .sum();
            return new Concentration(units, new Amount(held), Retention.of(held, total.tenThousandths()));
        }

        private static int half(long[] ascending, Amount total) {
            long held = 0;
            int units = 0;
            // As a difference: twice a sum might not fit.
            while (held < total.tenThousandths() - held) {
                units++;
                held += ascending[ascending.length - units];
            }
            return units;
        }
    }
}
