package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The balances of all units of a window, ordered by id, packed: a million of them need some ten megabytes. Read one by one.
 *
 * @param parts in order, each of at most {@value #PART_UNITS} units
 */
public record UnitBalances(List<Part> parts) implements Iterable<UnitBalance> {
    /** Most units in a part. */
    public static final int PART_UNITS = 50_000;

    public static final UnitBalances EMPTY = new UnitBalances(List.of());

    /**
     * Some units after each other.
     *
     * @param units how many
     * @param packed gzip of their lines, as {@link UnitLines} writes them
     */
    @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and on the way out.
    public record Part(int units, byte[] packed) {
        public Part {
            packed = packed.clone();
        }

        /** A copy of the whole content. */
        @Override
        public byte[] packed() {
            return packed.clone();
        }
    }

    public UnitBalances {
        parts = List.copyOf(parts);
    }

    public long units() {
        return parts.stream().mapToLong(Part::units).sum();
    }

    /** Reads them in order; a part is unpacked when its turn comes. */
    @Override
    public Iterator<UnitBalance> iterator() {
        return new PackedLines.Reading<>(parts.iterator(), UnitLines::read);
    }

    /** Packs balances that come in order. */
    public static final class Packing {
        private final PackedLines.Packing lines = new PackedLines.Packing();
        private @Nullable String last;

        /**
         * Adds the next.
         *
         * @throws IllegalArgumentException when its id is not after the one before, by code point
         */
        public void add(UnitBalance balance) {
            if (last != null && CodePoints.ORDER.compare(last, balance.unit()) >= 0) {
                throw new IllegalArgumentException("unit " + balance.unit() + " comes after " + last);
            }
            last = balance.unit();
            lines.add(line -> UnitLines.append(line, balance));
        }

        public UnitBalances all() {
            return new UnitBalances(lines.all());
        }
    }
}
