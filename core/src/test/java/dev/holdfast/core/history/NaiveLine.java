package dev.holdfast.core.history;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * An item that counts at a close.
 *
 * @param version which tells its segment, product and plan
 * @param rows whose mean it is
 * @param months over which
 * @param graced whether it has ended
 */
@NullUnmarked
record NaiveLine(NaiveBooks books, NaiveVersion version, List<NaiveVersion> rows, int months, boolean graced) {
    static NaiveLine of(NaiveBooks books, NaiveVersion version, boolean graced) {
        return new NaiveLine(books, version, List.of(version), 1, graced);
    }

    /** MRR in 1/10 000 at the rates of a day. */
    long mrr(LocalDate rateDay) {
        return rows.stream()
                .map(row -> books.converted(row.mrr(), row.row().currency(), rateDay))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(months), 0, HALF_UP)
                .longValueExact();
    }

    /** Of a recurring one. */
    long discount(LocalDate rateDay) {
        return books.converted(version.discount(), version.row().currency(), rateDay)
                .longValueExact();
    }
}
