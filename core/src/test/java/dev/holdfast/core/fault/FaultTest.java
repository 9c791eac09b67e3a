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
}
