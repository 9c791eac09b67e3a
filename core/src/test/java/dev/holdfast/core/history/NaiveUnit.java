package dev.holdfast.core.history;

import static dev.holdfast.core.method.Column.CHURN;
import static dev.holdfast.core.method.Column.CONTRACTION;
import static dev.holdfast.core.method.Column.EXPANSION;
import static dev.holdfast.core.method.Column.NEW;
import static dev.holdfast.core.method.Column.REACTIVATION;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.history.NaiveBooks.Version;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.time.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** One unit; what it had on a day is looked up once. */
@NullUnmarked
record NaiveUnit(
        NaiveBooks books,
        String id,
        List<Version> all,
        LocalDate first,
        String channel,
        Map<List<LocalDate>, Long> found) {
    NaiveUnit(NaiveBooks books, String id, List<Version> all) {
        this(
                books,
                id,
                all,
                books.beginnings(all)
                        .filter(day -> books.paying(all, day).count() > 0)
                        .findFirst()
                        .orElse(LocalDate.MAX),
                books.channel(id, all),
                new HashMap<>());
    }

    boolean isSpot() {
        return books.history().method().value(Setting.CURRENCY_MODE).equals("spot");
    }

    long mrr(LocalDate day, LocalDate base) {
        LocalDate rates = isSpot() ? day : base;
        return found.computeIfAbsent(List.of(day, rates), key -> books.mrr(all, day, rates));
    }

    long ownMrr(LocalDate day) {
        return found.computeIfAbsent(List.of(day, day), key -> books.mrr(all, day, day));
    }

    long revenue(YearMonth last, LocalDate base) {
        return IntStream.range(0, 12)
                .mapToLong(back -> mrr(last.minusMonths(back).atEndOfMonth(), base))
                .sum();
    }

    boolean hasPaused(LocalDate day) {
        return books.hasPaused(all, day);
    }

    boolean hadMrrBy(LocalDate day) {
        return !first.isAfter(day);
    }

    Column movement(long o, long c, boolean before, boolean paused) {
        if (o == c) {
            return null;
        }
        if (o == 0) {
            return before ? REACTIVATION : NEW;
        }
        return c == 0 && !paused ? CHURN : c < o ? CONTRACTION : EXPANSION;
    }

    Segment segment(Window window, LocalDate base) {
        LocalDate open = window.open().day();
        LocalDate close = window.close().day();
        boolean atClose = books.history().method().value(Setting.ATTRIBUTION).equals("close");
        LocalDate day = Stream.of(atClose ? close : open, atClose ? open : close)
                .filter(one -> mrr(one, base) > 0)
                .findFirst()
                .orElseGet(() -> LongStream.rangeClosed(0, 2000)
                        .mapToObj(close::minusDays)
                        .filter(one -> books.paying(all, one).count() > 0)
                        .findFirst()
                        .orElse(close));
        Map<Dimension, String> values = new TreeMap<>();
        books.history().dimensions().forEach(dimension -> values.put(dimension, where(dimension, day, base)));
        return new Segment(values);
    }

    String where(Dimension dimension, LocalDate day, LocalDate base) {
        String value =
                dimension.equals(Dimension.CHANNEL) ? channel : books.value(dimension, all, day, isSpot() ? day : base);
        return value == null ? Segment.UNASSIGNED : value;
    }
}
