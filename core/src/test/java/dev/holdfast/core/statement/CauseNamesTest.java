package dev.holdfast.core.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.movement.MovementCause;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            cause           | by itself       | of many          | where it added
            SEATS           | Seats           | seats            | seats
            PLAN            | Plan            | plan changes     | plan upgrades
            PRICE           | Price           | price            | price
            DISCOUNT        | Discount        | discounts        | lower discounts
            USAGE           | Usage           | usage            | usage
            CROSS_SELL      | Cross-sell      | cross-sell       | cross-sell
            PRODUCT_DROPPED | Dropped product | dropped products | dropped products
            PAUSE           | Pause           | pauses           | pauses
            FX              | Exchange rate   | exchange rates   | exchange rates
            RESUMED         | Resumed         | resumed          | resumed
            RETURNED        | Returned        | returned         | returned
            """)
    void a_cause_has_a_name_alone_and_in_a_sentence(MovementCause cause, String alone, String ofMany, String adding) {
        assertThat(CauseNames.of(cause)).isEqualTo(alone);
        assertThat(CauseNames.ofMany(cause)).isEqualTo(ofMany);
        assertThat(CauseNames.adding(cause)).isEqualTo(adding);
    }

    @Test
    void no_two_causes_have_one_name() {
        assertThat(Arrays.stream(MovementCause.values()).map(CauseNames::of)).doesNotHaveDuplicates();
    }
}
