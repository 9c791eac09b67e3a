package dev.holdfast.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void it_says_its_code_what_happened_and_what_to_do_next() {
        Exception cause = new IllegalStateException("socket closed");

        Fault fault = new Fault(ErrorCode.NO_DATA, "no unit had MRR", "Load items", cause);

        assertThat(fault).hasMessage("NO_DATA: no unit had MRR. Load items.").hasCause(cause);
        assertThat(fault.code()).isEqualTo(ErrorCode.NO_DATA);
    }

    @Test
    void it_can_be_told_with_the_place_it_was_found_at() {
        Fault fault = new Fault(ErrorCode.SETTING_VALUE, "grain='x' is not a value", "Allowed: parent");

        assertThat(fault.at("holdfast.yaml, line 3"))
                .hasMessage("SETTING_VALUE: holdfast.yaml, line 3: grain='x' is not a value. Allowed: parent.")
                .hasCause(fault);
        assertThat(fault.at("anywhere").code()).isEqualTo(ErrorCode.SETTING_VALUE);
    }
}
