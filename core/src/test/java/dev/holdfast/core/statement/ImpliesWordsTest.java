package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.sample.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliesWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            changes      | message
            1000>2100    | The base doubles within a year
            1000>1900    | The base doubles in under two years
            1000>1400    | The base doubles in two years
            1000>1125    | The base doubles in six years
            10000>10294  | The base doubles in twenty-four years
            10000>10290  | The base doubles in more than twenty-four years
            10000>10051  | The base doubles in more than twenty-four years
            10000>10050  | The base stands still
            1000>1000    | The base stands still
            10000>9950   | The base stands still
            10000>9949   | The base halves in more than twenty-four years
            1000>890     | The base halves in six years
            1000>600     | The base halves in under two years
            1000>400     | The base halves within a year
            1000>-       | The base is gone within a year
            """)
    void what_the_figure_implies_for_the_base(String changes, String message) {
        assertThat(words(changes).heading()).contains(new Heading(message, "What the figure implies, if it holds"));
    }

    @Test
    void without_a_figure_nothing_is_implied() {
        assertThat(words("->100").heading()).isEmpty();
    }

    private static ImpliesWords words(String changes) {
        return new ImpliesWords(Told.of(Book.ofChanges(changes)).story());
    }
}
