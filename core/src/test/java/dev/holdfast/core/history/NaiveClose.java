package dev.holdfast.core.history;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** What a unit has at the close of a day: row by row. */
@NullUnmarked
record NaiveClose(NaiveBooks books, List<NaiveVersion> all, LocalDate day) {
    /** Those that have MRR, in their own currency. */
    Stream<NaiveVersion> paying() {
        return all.stream()
                .filter(version -> version.counts(day, books.usageMonths())
                        && version.mrr().signum() > 0);
    }

    Stream<NaiveVersion> paused() {
        return all.stream().filter(version -> version.isPausedOn(day));
    }

    /** Every item that counts, also at 0. */
    List<NaiveLine> lines() {
        List<NaiveLine> lines = new ArrayList<>();
        all.stream()
                .filter(version -> !version.isUsage() && version.counts(day, books.usageMonths()))
                .forEach(version -> lines.add(NaiveLine.of(books, version, false)));
        all.stream()
                .filter(NaiveVersion::isUsage)
                .collect(groupingBy(version -> version.row().id()))
                .values()
                .forEach(rows -> addUsage(rows, lines));
        if (paying().findAny().isEmpty() && paused().findAny().isEmpty()) {
            addGraced(lines);
        }
        return lines;
    }

    private void addUsage(List<NaiveVersion> item, List<NaiveLine> lines) {
        List<NaiveVersion> counted = item.stream()
                .filter(row -> row.counts(day, books.usageMonths()))
                .sorted(Comparator.comparing(row -> row.row().from()))
                .toList();
        if (counted.isEmpty()) {
            return;
        }
        YearMonth first = item.stream()
                .filter(row -> !row.row().from().equals(row.row().to()))
                .map(NaiveVersion::month)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        YearMonth full = YearMonth.from(day.plusDays(1)).minusMonths(1);
        long known = ChronoUnit.MONTHS.between(first, full) + 1;
        int months = (int) Math.min(books.usageMonths(), known);
        lines.add(new NaiveLine(books, counted.getLast(), counted, months, false));
    }

    private void addGraced(List<NaiveLine> lines) {
        LocalDate end = all.stream()
                .filter(NaiveVersion::hasBeen)
                .map(version -> version.row().to())
                .filter(to -> to != null && !to.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (end == null || ChronoUnit.DAYS.between(end.minusDays(1), day) > books.graceDays()) {
            return;
        }
        all.stream()
                .filter(version -> version.isActive() && version.hasBeen())
                .filter(version -> end.equals(version.row().to()))
                .forEach(version -> lines.add(NaiveLine.of(books, version, true)));
    }
}
