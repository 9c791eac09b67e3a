package dev.holdfast.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Cause;
import dev.holdfast.core.statement.Effect;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Reported;
import dev.holdfast.core.statement.Restatement;
import dev.holdfast.core.time.Close;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseWordsTest {
    private static final CauseWords WORDS = new CauseWords(new Print(Notation.of("USD", Amount.of("1000"))));
    private static final Instant FOUND = Instant.parse("2026-11-03T06:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    OVERWRITTEN | 0 | Item rows overwritten in their source
                    RATES       | 7 | 7 customers: exchange rates corrected
                    LATE        | 5 | 5 customers: item rows recorded late
                    SUPERSEDED  | 1 | 1 customer: item rows replaced
                    DELETED     | 2 | 2 customers: item rows withdrawn
                    HIERARCHY   | 0 | Parents, mergers and channels as known now
                    METHOD      | 0 | Another method
                    UNKNOWN     | 0 | Issued before the register was kept; cause not known
                    """)
    void tells_every_cause(Cause cause, long units, String words) {
        assertThat(WORDS.of(restated(Optional.empty(), "1.10", "1.12", "0.9", effect(cause, "0.02", units))))
                .isEqualTo(words);
    }

    @Test
    void begins_with_what_somebody_said_of_it() {
        assertThat(WORDS.of(restated(
                        Optional.of("iPhone resellers were late"),
                        "1.10",
                        "1.12",
                        "0.9",
                        effect(Cause.LATE, "0.03", 5),
                        effect(Cause.RATES, "-0.01", 0))))
                .isEqualTo("iPhone resellers were late; 5 customers: item rows recorded late (+3.0);"
                        + " exchange rates corrected (−1.0)");
    }

    @Test
    void tells_what_became_of_grr_where_nrr_prints_alike() {
        assertThat(WORDS.of(restated(Optional.empty(), "1.10", "1.1001", "0.91", effect(Cause.LATE, "0.0001", 1))))
                .isEqualTo("1 customer: item rows recorded late; GRR from 90.0 to 91.0");
        assertThat(WORDS.of(restated(Optional.empty(), "1.10", "1.12", "0.91", effect(Cause.LATE, "0.02", 1))))
                .isEqualTo("1 customer: item rows recorded late");
    }

    private static Restatement restated(
            Optional<String> reason, String then, String now, String grr, Effect... effects) {
        Reported reported = new Reported(
                Close.of(YearMonth.of(2026, 9)),
                FOUND,
                Optional.empty(),
                measured(then),
                measured("0.9"),
                Optional.empty());
        List<Effect> all = Arrays.asList(effects);
        return new Restatement(reported, measured(now), measured(grr), all, reason, FOUND);
    }

    private static Effect effect(Cause cause, String points, long units) {
        return new Effect(
                cause, Optional.of(new BigDecimal(points)), Optional.empty(), Amount.ZERO, Amount.ZERO, units);
    }

    private static Retention measured(String ratio) {
        return new Retention.Measured(new BigDecimal(ratio));
    }
}
