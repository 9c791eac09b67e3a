package dev.holdfast.core.balance;

import dev.holdfast.core.balance.UnitBalances.Part;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Lines of text in packed parts of at most {@value UnitBalances#PART_UNITS} lines; one part is open at a time. */
final class PackedLines {
    private PackedLines() {}

    /** Packs line after line. */
    static final class Packing {
        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder lines = new StringBuilder();
        private int count;

        /** Adds what writes a line and its end. */
        void add(Consumer<StringBuilder> line) {
            line.accept(lines);
            if (++count == UnitBalances.PART_UNITS) {
                pack();
            }
        }

        List<Part> all() {
            if (count > 0) {
                pack();
            }
            return List.copyOf(parts);
        }

        private void pack() {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            parts.add(new Part(count, packed.toByteArray()));
            lines.setLength(0);
            count = 0;
        }
    }

    /** Reads line after line. */
    static final class Reading<T> implements Iterator<T> {
        private final Iterator<Part> rest;
        private final Function<String, T> meaning;
        private @Nullable BufferedReader reader;
        private @Nullable String line;

        Reading(Iterator<Part> parts, Function<String, T> meaning) {
            this.rest = parts;
            this.meaning = meaning;
            advance();
        }

        @Override
        public boolean hasNext() {
            return line != null;
        }

        @Override
        public T next() {
            T value = Optional.ofNullable(line).map(meaning).orElseThrow(NoSuchElementException::new);
            advance();
            return value;
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
                    new GZIPInputStream(new ByteArrayInputStream(part.packed())), StandardCharsets.UTF_8));
        }
    }
}
