package dev.holdfast.cli.job;

import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Delivery.Outcome;
import dev.holdfast.persistence.register.Delivery.State;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of something that was handed over, for each of its deliveries.
 *
 * @param stops whether everything after it would fail for the same reason, such as a wrong password
 */
record Handed(Map<Delivery, Outcome> outcomes, boolean stops) {
    static final Handed NOTHING = new Handed(Map.of(), false);

    /** The same for all. */
    static Handed all(List<Delivery> deliveries, Outcome outcome) {
        return new Handed(
                deliveries.stream().collect(Collectors.toMap(Function.identity(), delivery -> outcome)), false);
    }

    boolean isDeferred(Delivery delivery) {
        Outcome outcome = outcomes.get(delivery);
        return outcome != null && outcome.state() == State.DEFERRED;
    }
}
