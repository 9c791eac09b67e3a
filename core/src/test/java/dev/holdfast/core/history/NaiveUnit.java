package dev.holdfast.core.history;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/**
 * One unit; what it has on a day is looked up once.
 *
 * @param first the first day on which it had MRR
 */
@NullUnmarked
record NaiveUnit(
        NaiveBooks books,
        String id,
        List<NaiveVersion> all,
        LocalDate first,
        Map<LocalDate, List<NaiveLine>> lines,
        Map<List<LocalDate>, Long> found) {
    NaiveUnit(NaiveBooks books, String id, List<NaiveVersion> all) {
        this(
                books,
                id,
                all,
                beginnings(all)
                        .filter(day -> new NaiveClose(books, all, day)
                                .paying()
                                .findAny()
                                .isPresent())
                        .findFirst()
                        .orElse(LocalDate.MAX),
                new HashMap<>(),
                new HashMap<>());
    }

    boolean isSpot() {
        return books.history().method().value(Setting.CURRENCY_MODE).equals("spot");
    }

    NaiveClose on(LocalDate day) {
        return new NaiveClose(books, all, day);
    }

    List<NaiveLine> linesOn(LocalDate day) {
        return lines.computeIfAbsent(day, added -> on(day).lines());
    }

    long mrr(LocalDate day, LocalDate base) {
        return atRatesOf(isSpot() ? day : base, day);
    }

    long ownMrr(LocalDate day) {
        return atRatesOf(day, day);
    }

    private long atRatesOf(LocalDate rates, LocalDate day) {
        return found.computeIfAbsent(
                List.of(day, rates),
                key -> linesOn(day).stream().mapToLong(line -> line.mrr(rates)).sum());
    }

    long revenue(YearMonth last, LocalDate base) {
        return IntStream.range(0, 12)
                .mapToLong(back -> mrr(last.minusMonths(back).atEndOfMonth(), base))
                .sum();
    }

    boolean hasPaused(LocalDate day) {
        return on(day).paused().findAny().isPresent();
    }

    /** What is paused on a day would pay this a month. */
    long onHold(LocalDate day, LocalDate base) {
        return on(day).paused()
                .map(version -> books.converted(version.mrr(), version.row().currency(), isSpot() ? day : base))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValueExact();
    }

    boolean isInGrace(LocalDate day, LocalDate base) {
        return mrr(day, base) > 0 && linesOn(day).stream().anyMatch(NaiveLine::graced);
    }

    LocalDate acquired() {
        return all.stream()
                .map(NaiveVersion::acquired)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<LocalDate> beginnings(List<NaiveVersion> all) {
        return all.stream().flatMap(NaiveVersion::beginnings).distinct().sorted();
    }

    boolean hadMrrBy(LocalDate day) {
        return !first.isAfter(day);
    }

    Segment segment(Window window, LocalDate base) {
        return segment(window, base, books.history().dimensions());
    }

    Segment segment(Window window, LocalDate base, Set<Dimension> dimensions) {
        LocalDate open = window.open().day();
        LocalDate close = window.close().day();
        boolean atClose = books.history().method().value(Setting.ATTRIBUTION).equals("close");
        LocalDate day = Stream.of(atClose ? close : open, atClose ? open : close)
                .filter(one -> mrr(one, base) > 0)
                .findFirst()
                .orElseGet(() -> LongStream.rangeClosed(0, 2000)
                        .mapToObj(close::minusDays)
                        .filter(one -> on(one).paying().findAny().isPresent())
                        .findFirst()
                        .orElse(NaiveBooks.ALWAYS));
        Map<Dimension, String> values = new TreeMap<>();
        dimensions.forEach(dimension -> values.put(dimension, where(dimension, day, base)));
        return new Segment(values);
    }

    String where(Dimension dimension, LocalDate day, LocalDate base) {
        NaiveSegments segments = new NaiveSegments(books);
        if (dimension.equals(Dimension.CHANNEL)) {
            return segments.channel(
                    id, beginnings(all).flatMap(one -> on(one).paying()).map(NaiveVersion::customer));
        }
        String value = segments.value(dimension, linesOn(day), day, isSpot() ? day : base);
        return value == null ? Segment.UNASSIGNED : value;
    }
}
