package dev.holdfast.core.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.item.Dated.Value;
import dev.holdfast.core.time.Days;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatedTest {
    private static final Value SMALL = new Value(new Days(0, 10), "small");
    private static final Value LARGE = new Value(new Days(10, Days.OPEN_END), "large");

    @Test
    void a_value_holds_from_its_first_day_until_the_day_it_ends() {
        Dated size = new Dated(List.of(LARGE, SMALL));

        assertThat(size.on(-1)).isNull();
        assertThat(size.on(0)).isEqualTo("small");
        assertThat(size.on(9)).isEqualTo("small");
        assertThat(size.on(10)).isEqualTo("large");
    }

    @Test
    void of_several_the_one_that_began_last_counts_then_the_first_by_code_point() {
        Value older = new Value(new Days(0, 100), "a");
        Value newer = new Value(new Days(1, 100), "\uD83D\uDE0A");
        Value lower = new Value(new Days(1, 100), "\uFF5E");

        assertThat(new Dated(List.of(older, newer)).on(5)).isEqualTo("\uD83D\uDE0A");
        assertThat(new Dated(List.of(older, newer, lower)).on(5)).isEqualTo("\uFF5E");
        assertThat(new Dated(List.of(lower, newer, older)).on(5)).isEqualTo("\uFF5E");
        assertThat(new Dated(List.of(lower, newer, older)).on(0)).isEqualTo("a");
    }

    @Test
    void a_customer_has_the_attributes_that_are_asked_for() {
        Map<String, Dated> attributes = new HashMap<>(Map.of("size", new Dated(List.of(SMALL))));
        Customer customer = new Customer("c", null, attributes);
        attributes.clear();

        assertThat(customer.attribute("size", 3)).isEqualTo("small");
        assertThat(customer.attribute("size", 10)).isNull();
        assertThat(customer.attribute("region", 3)).isNull();
        assertThat(new Customer("c", "ads").attribute("size", 3)).isNull();
    }
}
