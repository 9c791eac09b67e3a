package dev.holdfast.cli.job;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Delivery.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run ends with where somebody has not received the statement. */
public final class Undelivered {
    private static final int NAMED = 5;

    private Undelivered() {}

    /**
     * The fault; empty where everybody has it.
     *
     * @param deliveries of one statement, one of each recipient
     */
    public static Optional<Fault> of(List<Delivery> deliveries) {
        List<Delivery> open =
                deliveries.stream().filter(delivery -> !delivery.isAccepted()).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        boolean someMayHaveIt = open.size() < deliveries.size() || open.stream().anyMatch(Delivery::isUnrecorded);
        boolean laterMayHelp = open.stream().noneMatch(delivery -> delivery.is(State.REFUSED))
                || open.stream().anyMatch(delivery -> delivery.is(State.DEFERRED) || delivery.is(State.SENDING));
        String run = open.getFirst().run();
        ErrorCode code = someMayHaveIt
                ? ErrorCode.DELIVERY_PARTIAL
                : laterMayHelp ? ErrorCode.DELIVERY_DEFERRED : ErrorCode.DELIVERY_REFUSED;
        return Optional.of(new Fault(code, what(run, open, deliveries.size()), next(run, open)));
    }

    private static String what(String run, List<Delivery> open, int all) {
        String named = open.stream().limit(NAMED).map(Undelivered::told).collect(Collectors.joining("; "));
        return "the statement of run " + run + " is issued, and " + open.size() + " of " + all
                + (all == 1 ? " recipient" : " recipients") + (open.size() == 1 ? " has" : " have")
                + " no record of receiving it: " + named
                + (open.size() > NAMED ? "; and " + (open.size() - NAMED) + " more" : "");
    }

    private static String told(Delivery delivery) {
        return delivery.recipient() + " ("
                + delivery.last()
                        .map(event -> event.outcome().state() == State.SENDING
                                ? "handed over, and what became of it was not recorded"
                                : event.outcome().state().key() + ": "
                                        + event.outcome().detail())
                        .orElse("not tried yet")
                + ")";
    }

    private static String next(String run, List<Delivery> open) {
        Optional<Delivery> unknown =
                open.stream().filter(Delivery::isUnrecorded).findFirst();
        String again = "Mend what is named and run again: whoever has it does not get it twice";
        return unknown.map(delivery -> {
                    String to = "holdfast resend " + run + " --to " + delivery.recipient();
                    String ask = "Ask " + delivery.recipient() + ", then: " + to + " --received, or " + to;
                    return open.stream().allMatch(Delivery::isUnrecorded) ? ask : again + ". " + ask;
                })
                .orElse(again);
    }
}
