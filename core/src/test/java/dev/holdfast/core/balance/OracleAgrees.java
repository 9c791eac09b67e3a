package dev.holdfast.core.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.history.History;
import dev.holdfast.core.history.HistoryUnits;
import dev.holdfast.core.history.NaiveOracle;
import dev.holdfast.core.time.Window;

/**
 * What the evaluator measures of a history is what the oracle says: every cell, what windows share, who moved
 * where and why, what became of cohorts, and who paid most.
 */
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
        Details details = measured.details();
        Details other = expected.details();
        assertThat(details.shared()).as("%s, shared", name).isEqualTo(other.shared());
        assertThat(details.flow()).as("%s, flow", name).isEqualTo(other.flow());
        assertThat(details.causes()).as("%s, causes", name).isEqualTo(other.causes());
        assertThat(details.cohorts()).as("%s, cohorts", name).isEqualTo(other.cohorts());
        assertThat(details.largest()).as("%s, largest", name).isEqualTo(other.largest());
    }
}
