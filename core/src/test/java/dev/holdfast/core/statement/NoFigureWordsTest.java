package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.balance.Tally.Squares;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.sample.Book;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoFigureWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            setting     | value                    | with MRR | cohort | sentence
            COHORT      | survivors                | 0        | 0      | No customer had MRR on 31 December 2024.
            COHORT      | survivors                | 1        | 0      | No customer had MRR both on 31 December 2024 and on 31 December 2025.
            COHORT      | first-month-of-two-years | 1        | 0      | No customer had MRR on 31 January 2024.
            COHORT      | first-month-of-two-years | 1        | 1      | No customer of 31 January 2024 had MRR on 31 December 2024.
            AVERAGING   | chained                  | 1        | 1      | NRR has no figure: a window that it is averaged over has no cohort.
            RETURNED    | lost                     | 1        | 0      | NRR has no figure.
            """)
    void it_says_who_is_not_there(Setting setting, String value, long withMrr, long cohort, String sentence) {
        Told told = Told.of(Book.ofChanges("100>100")).by(Told.METHOD.with(setting, value));
        Tally tally = new Tally(Map.of(Column.OPENING_UNITS, withMrr, Column.UNITS, cohort), Squares.ZERO, null);
        Commentary.Story story = Told.withHeadline(
                told.story(),
                new Figures(
                        tally,
                        Once.retention("-"),
                        Amount.ZERO,
                        Once.retention("-"),
                        Once.retention("-"),
                        Optional.empty(),
                        Optional.empty(),
                        true));

        assertThat(new NoFigureWords(story, told.notation()).sentence()).isEqualTo(sentence);
    }
}
