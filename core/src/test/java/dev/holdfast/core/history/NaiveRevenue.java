package dev.holdfast.core.history;

import static java.math.RoundingMode.HALF_UP;

import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.history.History.RateRow;
import dev.holdfast.core.history.NaiveBooks.Version;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Revenue of the close's month, written down as plainly and slowly as can be: day by day, in BigDecimal. */
public record NaiveRevenue(History history) {
    public MonthRevenue.Walk walk() {
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal began = BigDecimal.ZERO;
        BigDecimal ended = BigDecimal.ZERO;
        for (List<Version> unit : new NaiveBooks(history).units().values()) {
            BigDecimal revenue = sum(unit.stream().map(this::revenue));
            BigDecimal closing = sum(unit.stream()
                    .filter(version -> version.row().inForce(history.close().day()))
                    .map(this::converted));
            expected = expected.add(revenue);
            began = began.add(revenue.subtract(closing).min(BigDecimal.ZERO));
            ended = ended.add(revenue.subtract(closing).max(BigDecimal.ZERO));
        }
        return new MonthRevenue.Walk(Amount.rounded(expected), Amount.rounded(began), Amount.rounded(ended));
    }

    private BigDecimal revenue(Version version) {
        LocalDate first = history.close().day().withDayOfMonth(1);
        List<LocalDate> month = first.datesUntil(first.plusMonths(1)).toList();
        long inForce = month.stream().filter(day -> version.row().inForce(day)).count();
        return converted(version)
                .multiply(BigDecimal.valueOf(inForce))
                .divide(BigDecimal.valueOf(month.size()), 4, HALF_UP);
    }

    private BigDecimal converted(Version version) {
        BigDecimal rate = history.rates().stream()
                .filter(row -> row.currency().equals(version.row().currency()))
                .filter(row -> row.known().at(history.knownAt()))
                .filter(row -> !row.day().isAfter(history.close().day()))
                .max(Comparator.comparing(RateRow::day))
                .map(RateRow::rate)
                .orElse(BigDecimal.ONE);
        return version.mrr().multiply(rate).setScale(4, HALF_UP);
    }

    private static BigDecimal sum(Stream<BigDecimal> values) {
        return values.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
