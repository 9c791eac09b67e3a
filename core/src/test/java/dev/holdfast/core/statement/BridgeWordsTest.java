package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.sample.Book;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BridgeWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            changes         | message
            100>150, 100>80 | Expansion of $50 more than replaces losses of $20
            100>120, 100>80 | Expansion of $20 just replaces the losses
            100>120, 100>70 | Losses of $30 outran expansion of $20
            100>70, 50>-    | Losses of $80 outran expansion of $0
            100>120         | Expansion of $20 met no losses
            100>100         | Nothing was gained and nothing lost
            ->100           | Customers who came since bring all of the MRR
            was>100         | Customers who came since bring all of the MRR
            """)
    void the_bridge_says_whether_expansion_replaces_the_losses(String changes, String message) {
        assertThat(heading(Told.of(Book.ofChanges(changes))).message()).isEqualTo(message);
    }

    @Test
    void the_bridge_names_its_customers_day_and_unit() {
        assertThat(heading(Told.of(Book.of("1200 | - | - | 100 | 100"))).subtitle())
                .isEqualTo("Bridge of the 1,200 customers with MRR on 31 December 2024, $ thousand.");
    }

    private static Heading heading(Told told) {
        return new BridgeWords(told.story(), told.notation()).heading();
    }
}
