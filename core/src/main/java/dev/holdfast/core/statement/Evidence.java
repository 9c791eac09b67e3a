package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.time.Close;
import java.util.List;
import java.util.Optional;

/**
 * What a statement prints beside its measurement: what was said before, and what the ledger says.
 *
 * @param reported of earlier closes, oldest first
 * @param restatements of the closes whose figures differ visibly today, oldest first
 * @param amendment where the method is another than that of the statement before
 * @param before the trailing twelve months of the statement before, on today's data, by its own method; empty where that is
 *     today's method
 * @param controls what the ledger says of this close
 * @param definitions the headline's period under other published definitions, in the order asked for
 * @param adjustments entered for this close, or since the statement before
 * @param annex what is told beside the headline
 */
public record Evidence(
        List<Reported> reported,
        List<Restatement> restatements,
        Optional<Amendment> amendment,
        Optional<Figures> before,
        List<OtherDefinition> definitions,
        List<LedgerControl> controls,
        List<Adjustment> adjustments,
        Annex annex,
        Tolerance tolerance) {
    /** Nothing was said before, and no ledger is kept. */
    public static final Evidence NONE = withoutPast(List.of(), Tolerance.STANDARD);

    public Evidence {
        reported = List.copyOf(reported);
        restatements = List.copyOf(restatements);
        definitions = List.copyOf(definitions);
        controls = List.copyOf(controls);
        adjustments = List.copyOf(adjustments);
    }

    /** Nothing was said before; the ledger says this of the close. */
    public static Evidence withoutPast(List<LedgerControl> controls, Tolerance tolerance) {
        return new Evidence(
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                controls,
                List.of(),
                Annex.NONE,
                tolerance);
    }

    /** The same, with the headline's period under other definitions. */
    public Evidence under(List<OtherDefinition> others) {
        return new Evidence(reported, restatements, amendment, before, others, controls, adjustments, annex, tolerance);
    }

    /** The same, with what is told beside the headline. */
    public Evidence with(Annex told) {
        return new Evidence(
                reported, restatements, amendment, before, definitions, controls, adjustments, told, tolerance);
    }

    /** What the statement of a close said. */
    public Optional<Reported> reported(Close close) {
        return reported.stream()
                .filter(statement -> statement.close().equals(close))
                .findFirst();
    }
}
