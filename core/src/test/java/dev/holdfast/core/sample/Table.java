package dev.holdfast.core.sample;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A small CSV file beside the tests: a header, and neither quotes nor line breaks in its values. */
final class Table {
    private Table() {}

    /** A line of it, by the names of its header. */
    record Row(List<String> header, List<String> values) {
        String text(String name) {
            return values.get(header.indexOf(name));
        }

        Optional<String> given(String name) {
            return Optional.of(text(name)).filter(value -> !value.isEmpty());
        }

        Optional<LocalDate> day(String name) {
            return given(name).map(LocalDate::parse);
        }

        BigDecimal decimal(String name) {
            return new BigDecimal(text(name));
        }
    }

    static <T> List<T> read(String file, Function<Row, T> row) {
        List<List<String>> lines = text(file)
                .lines()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        return lines.stream()
                .skip(1)
                .map(values -> row.apply(new Row(lines.getFirst(), values)))
                .toList();
    }

    private static String text(String file) {
        try (InputStream stream = requireNonNull(Table.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
