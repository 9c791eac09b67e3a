package dev.holdfast.core.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DimensionTest {
    @ParameterizedTest
    @EnumSource
    void its_name_leads_back_to_it(Dimension dimension) {
        assertThat(Dimension.of(dimension.key())).isEqualTo(dimension);
    }

    @Test
    void another_dimension_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> Dimension.of("region"))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.DIMENSION_UNAVAILABLE))
                .hasMessage("DIMENSION_UNAVAILABLE: this release does not segment by 'region'."
                        + " Use tier, channel or tier,channel.");
    }
}
