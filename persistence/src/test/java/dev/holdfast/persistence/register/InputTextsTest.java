package dev.holdfast.persistence.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.finding.Severity;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.Presentation.Event;
import dev.holdfast.persistence.check.Gate;
import dev.holdfast.persistence.check.GateSettings;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run was told comes back from its text as it was. */
class InputTextsTest {
    private static final Presentation ALL = new Presentation(
            Presentation.Names.INITIALS,
            Presentation.Balance.ARR,
            Optional.of(Notation.Scale.MILLION),
            List.of(
                    new Event(YearMonth.of(2025, 8), "List price +5%"),
                    new Event(YearMonth.of(2025, 3), "Support plan launched")));

    @Test
    void a_line_for_each_thing_that_was_said() {
        assertThat(InputTexts.text(ALL)).isEqualTo("""
                names initials
                present arr
                scale million
                event 2025-03 Support plan launched
                event 2025-08 List price +5%""");
        assertThat(InputTexts.text(Presentation.STANDARD)).isEqualTo("names full\npresent mrr");
        assertThat(InputTexts.presentation(InputTexts.text(ALL))).isEqualTo(ALL);
        assertThat(InputTexts.presentation(InputTexts.text(Presentation.STANDARD)))
                .isEqualTo(Presentation.STANDARD);
    }

    @ParameterizedTest
    @EnumSource
    void each_way_to_name_customers(Presentation.Names names) {
        Presentation told = new Presentation(names, Presentation.Balance.MRR, Optional.empty(), List.of());

        assertThat(InputTexts.presentation(InputTexts.text(told))).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT", "THOUSAND", "MILLION"})
    void each_scale(Notation.Scale scale) {
        Presentation told =
                new Presentation(Presentation.Names.FULL, Presentation.Balance.ARR, Optional.of(scale), List.of());

        assertThat(InputTexts.presentation(InputTexts.text(told))).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "two\nlines",
                "names ids",
                "first\nnames ids\npresent arr",
                "a \\ back\\nslash",
                "\\",
                "ends in a line\n",
                "価格 +5 % 🎉"
            })
    void an_event_may_say_anything(String text) {
        Presentation told = new Presentation(
                Presentation.Names.FULL,
                Presentation.Balance.MRR,
                Optional.empty(),
                List.of(new Event(YearMonth.of(2025, 8), text), new Event(YearMonth.of(2025, 9), "then")));

        assertThat(InputTexts.presentation(InputTexts.text(told))).isEqualTo(told);
    }

    @Test
    void gates_that_were_set_and_no_other() {
        Map<Gate, Severity> severities = new EnumMap<>(Gate.class);
        severities.put(Gate.GAP, Severity.OFF);
        severities.put(Gate.ROW_COUNT, Severity.WARNING);
        GateSettings set = new GateSettings(severities, new BigDecimal("2.50"));

        assertThat(InputTexts.text(set)).isEqualTo("row-count-drop 2.50\ngap off\nrow-count warning");
        assertThat(InputTexts.gates(InputTexts.text(set))).isEqualTo(set);
        assertThat(InputTexts.gates(InputTexts.text(GateSettings.STANDARD))).isEqualTo(GateSettings.STANDARD);
    }

    @ParameterizedTest
    @EnumSource
    void each_gate_at_each_severity(Gate gate) {
        for (Severity severity : Severity.values()) {
            GateSettings set = new GateSettings(Map.of(gate, severity), BigDecimal.TEN);

            assertThat(InputTexts.gates(InputTexts.text(set))).isEqualTo(set);
        }
    }

    @Test
    void the_same_gates_in_another_order_are_the_same_text() {
        Map<Gate, Severity> one = new EnumMap<>(Gate.class);
        one.put(Gate.OVERLAP, Severity.WARNING);
        one.put(Gate.GAP, Severity.ERROR);

        assertThat(InputTexts.text(new GateSettings(
                        Map.of(Gate.GAP, Severity.ERROR, Gate.OVERLAP, Severity.WARNING), BigDecimal.ONE)))
                .isEqualTo(InputTexts.text(new GateSettings(one, BigDecimal.ONE)));
    }
}
