package dev.holdfast.persistence.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** For each gate: data that it finds, and data that it just does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LookingAtGates {
    final Mapped warehouse = new Mapped();

    @BeforeEach
    void empty() {
        warehouse.empty();
    }

    @AfterAll
    void close() {
        warehouse.close();
    }

    static Inspection by(Method method) {
        return new Inspection(method, Mapped.CLOSE, Mapped.NOW, Mapped.NOW, Optional.empty(), GateSettings.STANDARD);
    }

    /** Looked at after the statement of November was issued. */
    static Inspection since(GateSettings settings) {
        LastIssued november = new LastIssued(Close.of(YearMonth.of(2025, 11)), Instant.parse("2025-12-05T06:00:00Z"));
        return new Inspection(Mapped.METHOD, Mapped.CLOSE, Mapped.NOW, Mapped.NOW, Optional.of(november), settings);
    }

    final void isFound(Gate gate, String what, String... examples) {
        Finding found = warehouse.find(gate).orElseThrow();
        assertThat(found.what()).isEqualTo(what);
        assertThat(found.examples()).containsExactly(examples);
        assertThat(found.severity()).isEqualTo(gate.severity());
        assertThat(found.next()).isEqualTo(gate.next());
    }

    final void isNotFound(Gate gate) {
        assertThat(warehouse.find(gate)).isEmpty();
    }
}
