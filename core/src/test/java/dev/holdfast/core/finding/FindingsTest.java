package dev.holdfast.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Finding GAP = new Finding(
            "gap", Severity.WARNING, 1, "1 item is out of force for a day", List.of("item I-1"), "Close the gap");
    private static final Finding OVERLAP = new Finding(
            "overlap",
            Severity.ERROR,
            3,
            "3 versions begin while another is in force",
            List.of("item I-2", "item I-3"),
            "Correct valid_to");
    private static final Finding RATE = new Finding(
            "rate", Severity.ERROR, 1, "1 rate is missing", List.of("no rate for EUR on 2024-12-31"), "Load it");

    @Test
    void errors_come_first_and_each_kind_keeps_its_order() {
        assertThat(new Findings(List.of(GAP, RATE, OVERLAP)).all()).containsExactly(RATE, OVERLAP, GAP);
    }

    @Test
    void errors_and_warnings_are_told_apart() {
        Findings findings = new Findings(List.of(GAP, OVERLAP));

        assertThat(findings.errors()).containsExactly(OVERLAP);
        assertThat(findings.warnings()).containsExactly(GAP);
    }

    @Test
    void a_warning_passes() {
        assertThatCode(() -> new Findings(List.of(GAP)).requireNoError("the data"))
                .doesNotThrowAnyException();
        assertThatCode(() -> Findings.NONE.requireNoError("the data")).doesNotThrowAnyException();
    }

    @Test
    void an_error_does_not_and_says_what_and_where_and_what_to_do() {
        assertThatThrownBy(() -> new Findings(List.of(GAP, OVERLAP)).requireNoError("the data of 2025-12-31"))
                .hasMessage("GATE_FAILED: the data of 2025-12-31 does not pass a gate: overlap, 3 versions begin while"
                        + " another is in force (item I-2; item I-3; …). Correct valid_to.");
    }

    @Test
    void several_errors_are_all_told() {
        assertThatThrownBy(() -> new Findings(List.of(OVERLAP, RATE)).requireNoError("the data of 2025-12-31"))
                .hasMessage("GATE_FAILED: the data of 2025-12-31 does not pass 2 gates: overlap, 3 versions begin while"
                        + " another is in force (item I-2; item I-3; …); rate, 1 rate is missing (no rate for EUR on"
                        + " 2024-12-31). Correct valid_to. Load it.");
    }

    @Test
    void a_finding_counts_something_and_shows_few() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding("gap", Severity.OFF, 1, "", List.of(), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding("gap", Severity.ERROR, 0, "", List.of(), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding("gap", Severity.ERROR, 9, "", Collections.nCopies(6, "item I-1"), ""));
    }
}
