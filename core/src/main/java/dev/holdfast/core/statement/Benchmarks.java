package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Retention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What others reach: dated reference data from a file, each range with where it comes from. They are of other companies'
 * definitions, so they place a figure and do not judge it.
 *
 * @param ranges in the order of the file
 */
public record Benchmarks(List<Range> ranges) {
    private static final String FILE = "benchmarks.csv";
    private static final int COLUMNS = 7;

    /** What is placed. */
    public enum Measure {
        NRR,
        GRR
    }

    /**
     * What some companies reach.
     *
     * @param of which companies; {@code all} where it is not said of some alone
     * @param name such as {@code best in class}
     * @param least a fraction, inclusive; empty where there is no least
     * @param most a fraction, exclusive; empty where there is no most
     * @param asOf when it was told
     * @param source who told it, where
     */
    public record Range(
            Measure measure,
            String of,
            String name,
            Optional<BigDecimal> least,
            Optional<BigDecimal> most,
            YearMonth asOf,
            String source) {
        boolean holds(BigDecimal ratio) {
            return least.filter(bound -> ratio.compareTo(bound) < 0).isEmpty()
                    && most.filter(bound -> ratio.compareTo(bound) >= 0).isEmpty();
        }
    }

    public Benchmarks {
        ranges = List.copyOf(ranges);
    }

    /** Those that come with this release. */
    public static Benchmarks standard() {
        try (InputStream file = Objects.requireNonNull(Benchmarks.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Benchmarks(lines.lines().skip(1).map(Benchmarks::range).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The range of all companies that a figure falls in; empty without a figure, and where none holds it. */
    public Optional<Range> of(Measure measure, Retention figure) {
        return figure.ratio()
                .flatMap(ratio -> ranges.stream()
                        .filter(range ->
                                range.measure() == measure && range.of().equals("all"))
                        .filter(range -> range.holds(ratio))
                        .findFirst());
    }

    // The source is the last column, so that it may have commas.
    private static Range range(String line) {
        String[] cells = line.split(",", COLUMNS);
        return new Range(
                Measure.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                cells[1],
                cells[2],
                percent(cells[3]),
                percent(cells[4]),
                YearMonth.parse(cells[5]),
                cells[6]);
    }

    private static Optional<BigDecimal> percent(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty()).map(some -> new BigDecimal(some).movePointLeft(2));
    }
}
