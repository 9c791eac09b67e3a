package dev.holdfast.core.balance;

import dev.holdfast.core.item.CodePoints;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
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
        return new Reading(parts.iterator());
    }

    /** Packs balances that come in order. */
    public static final class Packing {
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder lines = new StringBuilder();
        private int units;
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
            UnitLines.append(lines, balance);
            if (++units == PART_UNITS) {
                pack();
            }
        }

        public UnitBalances all() {
            if (units > 0) {
                pack();
            }
            return new UnitBalances(parts);
        }

        private void pack() {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            parts.add(new Part(units, packed.toByteArray()));
            lines.setLength(0);
            units = 0;
        }
    }

    private static final class Reading implements Iterator<UnitBalance> {
        private final Iterator<Part> rest;
        private @Nullable BufferedReader reader;
        private @Nullable String line;

        Reading(Iterator<Part> parts) {
            this.rest = parts;
            advance();
        }

        @Override
        public boolean hasNext() {
            return line != null;
        }

        @Override
        public UnitBalance next() {
            UnitBalance balance =
                    Optional.ofNullable(line).map(UnitLines::read).orElseThrow(NoSuchElementException::new);
            advance();
            return balance;
        }

        private void advance() {
            try {
                line = reader == null ? null : reader.readLine();
                while (line == null && rest.hasNext()) {
                    reader = open(rest.next());
                    line = reader.readLine();
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static BufferedReader open(Part part) throws IOException {
            return new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(new ByteArrayInputStream(part.packed)), StandardCharsets.UTF_8));
        }
    }
}
