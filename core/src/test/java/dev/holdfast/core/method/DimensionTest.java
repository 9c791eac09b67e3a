package dev.holdfast.core.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DimensionTest {
    @ParameterizedTest
    @ValueSource(strings = {"tier", "channel", "pricing-model", "currency", "region", "size band"})
    void its_name_leads_back_to_it(String key) {
        assertThat(Dimension.of(key)).hasToString(key).isEqualTo(Dimension.of(key));
        assertThat(Dimension.of(key).isAttribute()).isEqualTo(key.equals("region") || key.equals("size band"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "parent", "merged_into"})
    void what_says_who_a_unit_is_divides_nothing(String key) {
        assertThatThrownBy(() -> Dimension.of(key))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.DIMENSION_UNAVAILABLE))
                .hasMessage("DIMENSION_UNAVAILABLE: '" + key + "' is nothing to segment by."
                        + " Use tier, channel, pricing-model, currency, or an attribute of the warehouse.");
    }

    @Test
    void attributes_come_last_by_name() {
        assertThat(Stream.of("size", "currency", "region", "tier", "pricing-model", "channel")
                        .map(Dimension::of)
                        .sorted())
                .extracting(Dimension::key)
                .containsExactly("tier", "channel", "pricing-model", "currency", "region", "size");
    }
}
