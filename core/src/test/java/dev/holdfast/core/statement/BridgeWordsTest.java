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
            100>70, 50>-    | Losses of $80 met no expansion
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            causes of 100                                      | message
            SEATS 80, CROSS_SELL 20                            | Seats bring the growth
            SEATS 75, CROSS_SELL 25                            | Seats bring the growth
            SEATS 74, CROSS_SELL 26                            | Seats and cross-sell bring the growth
            USAGE 80, SEATS 20                                 | Usage brings the growth
            PRICE 80, SEATS 20                                 | Price brings the growth
            PLAN 40, DISCOUNT 30, CROSS_SELL 30                | Plan upgrades, lower discounts and cross-sell bring the growth
            SEATS 25, PLAN 24, USAGE 23, CROSS_SELL 20, FX 8   | Expansion of $100 met no losses
            SEATS 130, PRODUCT_DROPPED -30                     | Seats bring the growth
            """)
    void the_fewest_causes_up_to_three_that_make_three_quarters_bring_the_growth(String causes, String message) {
        Told told = Told.of(Book.ofChanges("1000>1100"));

        assertThat(heading(told.causedBy(causes)).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            causes of 100                                      | message
            SEATS 91, PRICE 9                                  | Seats bring the growth; price adds little
            SEATS 90, PRICE 10                                 | Seats bring the growth
            SEATS 99, PRICE 1                                  | Seats bring the growth; price adds little
            SEATS 110, PRICE -10                               | Seats bring the growth
            SEATS 70, PRICE 9, USAGE 8, CROSS_SELL 7, PLAN 6   | Seats and price bring the growth
            """)
    void price_adds_little_where_it_added_under_a_tenth_and_is_not_named(String causes, String message) {
        Told told = Told.of(Book.ofChanges("1000>1100"));

        assertThat(heading(told.causedBy(causes)).message()).isEqualTo(message);
    }

    @Test
    void losses_are_told_before_what_brought_growth() {
        Told told = Told.of(Book.ofChanges("1000>1100, 500>300")).causedBy("SEATS 91, PRICE 9");

        assertThat(heading(told).message()).isEqualTo("Losses of $200 outran expansion of $100");
        assertThat(heading(Told.of(Book.ofChanges("1000>1100, 500>450")).causedBy("SEATS 91, PRICE 9"))
                        .message())
                .isEqualTo("Seats bring the growth; price adds little");
    }

    @Test
    void the_subtitle_says_what_other_holds() {
        Told told = Told.of(Book.ofChanges("1000>1100"));

        assertThat(heading(told.causedBy("SEATS 98, PLAN 4, DISCOUNT -2")).subtitle())
                .isEqualTo("Bridge of the one customer with MRR on 31 December 2024, $."
                        + " Other: plan changes and discounts of those that grew.");
        assertThat(heading(told.causedBy("SEATS 60, PLAN 40")).subtitle()).endsWith("2024, $.");
    }

    private static Heading heading(Told told) {
        return new BridgeWords(told.story(), told.notation()).heading();
    }
}
