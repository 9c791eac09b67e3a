package dev.holdfast.core.history;

import static java.math.RoundingMode.HALF_UP;

import dev.holdfast.core.balance.MonthRevenue;
import dev.holdfast.core.money.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Revenue of recurring items in the close's month, written down as plainly and slowly as can be: day by day, in BigDecimal. */
public record NaiveRevenue(History history) {
    public MonthRevenue.Walk walk() {
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal began = BigDecimal.ZERO;
        BigDecimal ended = BigDecimal.ZERO;
        NaiveBooks books = new NaiveBooks(history);
        LocalDate close = history.close().day();
        for (List<NaiveVersion> versions : books.units().values()) {
            NaiveUnit unit = new NaiveUnit(books, "", versions);
            BigDecimal used = unit.linesOn(close).stream()
                    .filter(line -> !line.graced() && line.version().isUsage())
                    .map(line -> BigDecimal.valueOf(line.mrr(close)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal revenue = versions.stream()
                    .filter(version -> version.isActive() && !version.isUsage())
                    .map(version -> revenue(books, version))
                    .reduce(used, BigDecimal::add);
            BigDecimal closing = BigDecimal.valueOf(unit.ownMrr(close));
            expected = expected.add(revenue);
            began = began.add(revenue.subtract(closing).min(BigDecimal.ZERO));
            ended = ended.add(revenue.subtract(closing).max(BigDecimal.ZERO));
        }
        return new MonthRevenue.Walk(amount(expected), amount(began), amount(ended));
    }

    private BigDecimal revenue(NaiveBooks books, NaiveVersion version) {
        LocalDate first = history.close().day().withDayOfMonth(1);
        List<LocalDate> month = first.datesUntil(first.plusMonths(1)).toList();
        long inForce = month.stream().filter(version::isInForce).count();
        return books.converted(
                        version.mrr(), version.row().currency(), history.close().day())
                .multiply(BigDecimal.valueOf(inForce))
                .divide(BigDecimal.valueOf(month.size()), 0, HALF_UP);
    }

    private static Amount amount(BigDecimal tenThousandths) {
        return new Amount(tenThousandths.longValueExact());
    }
}
