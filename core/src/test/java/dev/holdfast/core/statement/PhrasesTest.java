package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final Notation NOTATION = new Notation("USD", Notation.Scale.UNIT);

    @Test
    void names_are_listed_with_commas_and_one_and() {
        assertThat(Phrases.listed(List.of())).isEmpty();
        assertThat(Phrases.listed(List.of("a"))).isEqualTo("a");
        assertThat(Phrases.listed(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Phrases.listed(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void a_sentence_begins_with_a_capital_whatever_its_first_letter() {
        assertThat(Phrases.sentence("")).isEmpty();
        assertThat(Phrases.sentence("seats bring")).isEqualTo("Seats bring");
        assertThat(Phrases.sentence("it is so")).isEqualTo("It is so");
        assertThat(Phrases.sentence("\uD801\uDC28x")).isEqualTo("\uD801\uDC00x");
    }

    @Test
    void a_long_name_is_cut_to_forty_letters_and_never_inside_one() {
        assertThat(Phrases.name("x".repeat(40))).isEqualTo("x".repeat(40));
        assertThat(Phrases.name("x".repeat(41))).isEqualTo("x".repeat(39) + "…");
        assertThat(Phrases.name("\uD801\uDC28".repeat(41))).isEqualTo("\uD801\uDC28".repeat(39) + "…");
        assertThat(Phrases.name("x".repeat(38) + " y".repeat(9))).isEqualTo("x".repeat(38) + "…");
    }

    @Test
    void one_name_that_is_no_plural_is_one() {
        assertThat(Phrases.isOne(List.of("usage"))).isTrue();
        assertThat(Phrases.isOne(List.of("seats"))).isFalse();
        assertThat(Phrases.isOne(List.of("usage", "price"))).isFalse();
        assertThat(Phrases.isOne(List.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            count | customers
            0     | zero customers
            1     | one customer
            2     | two customers
            12    | twelve customers
            13    | 13 customers
            2777  | 2,777 customers
            """)
    void customers_are_counted_in_words_up_to_twelve(long count, String customers) {
        assertThat(Phrases.customers(count, NOTATION)).isEqualTo(customers);
    }
}
