package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.sample.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodInWordsTest {
    @Test
    void the_default_method_in_words() {
        assertThat(String.join("\n", words(Method.standard()).paragraphs())).isEqualTo("""
                Customers, at parent level, with MRR at close of 31 December 2024. \
                NRR is their MRR at close of 31 December 2025 over their opening MRR. \
                GRR counts each at no more than its opening. New and returned customers are left out. \
                MRR is the monthly equivalent of recurring charges less recurring discounts, ex tax. \
                Tier is that of the customer's dearest item at opening, ties by name; \
                channel is that of first touch. \
                Amounts are converted at the rates of 31 December 2024. \
                Small means under 30 customers or an effective number under 10. \
                Intervals: 95%, ratio estimator.
                Not counted: one-time fees, services, tax, trials, goodwill credits. \
                A paused customer is contraction and keeps its logo; its return is no expansion. \
                One hierarchy of parents, that of 31 December 2025, serves every balance.""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            setting      | value    | words
            GRAIN        | customer | Customers, each by itself, with MRR
            USAGE_MONTHS | excluded | ex tax. Usage charges are left out. Tier is
            TIER_ORDER   | Free,Pro | ties by the tier order;
            SMALL_UNITS  | 12       | Small means under 12 customers
            """)
    void a_setting_changes_its_words(Setting setting, String value, String words) {
        assertThat(words(Method.standard()).paragraphs().getFirst()).doesNotContain(words);
        assertThat(words(Method.standard().with(setting, value)).paragraphs().getFirst())
                .contains(words);
    }

    private static MethodInWords words(Method method) {
        return MethodInWords.of(method, Book.YEAR, new Notation("USD", Notation.Scale.UNIT));
    }
}
