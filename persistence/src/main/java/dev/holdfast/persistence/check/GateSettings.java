package dev.holdfast.persistence.check;

import dev.holdfast.core.finding.Severity;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * How severe what is found is, where somebody decided otherwise.
 *
 * @param severities of some gates; the others have their own
 * @param rowCountDrop by how many per cent fewer items may be known than at the last statement
 */
public record GateSettings(Map<Gate, Severity> severities, BigDecimal rowCountDrop) {
    /** What holds where nobody decided. */
    public static final GateSettings STANDARD = new GateSettings(Map.of(), BigDecimal.TEN);

    public GateSettings {
        severities = Map.copyOf(severities);
    }

    /** The same, with another severity for a gate. */
    public GateSettings with(Gate gate, Severity severity) {
        Map<Gate, Severity> changed = new EnumMap<>(Gate.class);
        changed.putAll(severities);
        changed.put(gate, severity);
        return new GateSettings(changed, rowCountDrop);
    }

    public Severity severity(Gate gate) {
        return severities.getOrDefault(gate, gate.severity());
    }
}
