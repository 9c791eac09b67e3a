package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.History;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.time.Window;

/** What the evaluator measures of a history is what the oracle says: every cell, what windows share, who moved where. */
final class OracleAgrees {
    private OracleAgrees() {}

    static void on(History history, String name) {
        on(history, new NaiveOracle(history).tallies(), name);
    }

    static void on(History history, Tallies expected, String name) {
        Tallies measured = new HistoryUnits(history).tallies();
        // Of a difference, the window or the part that it is in is read; all tallies together fill pages.
        assertThat(measured.byWindow().keySet()).as(name).containsExactlyElementsOf(history.windows());
        for (Window window : history.windows()) {
            assertThat(measured.of(window)).as("%s, %s", name, window).isEqualTo(expected.of(window));
        }
        assertThat(measured.shared()).as("%s, shared", name).isEqualTo(expected.shared());
        assertThat(measured.flow()).as("%s, flow", name).isEqualTo(expected.flow());
    }
}
