package dev.holdfast.cli.job;

import dev.holdfast.cli.config.DeliverySettings;
import dev.holdfast.cli.config.DeliverySettings.Unrecorded;
import dev.holdfast.cli.config.Steps.Step;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.register.Deliveries;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Delivery.Outcome;
import dev.holdfast.persistence.register.Delivery.State;
import dev.holdfast.persistence.register.Register;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers an issued statement to everybody of the configuration who has not received it. Whoever it is to reach is entered
 * first; before a message is handed over, that is entered, and after it what became of it. So whoever comes next, after a
 * crash too, knows who has it, who has not, and of whom it is not known.
 *
 * @param parcels what each is to receive
 */
record Delivering(Register register, DeliverySettings settings, Parcels parcels, InstantSource clock, Journal journal) {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final Duration RESTART = Duration.ofMinutes(1);

    /** Delivers what is open. Where everybody had it once, nobody new receives it. */
    void deliver(String run) {
        List<Delivery> planned = book().isDelivered(run)
                ? book().of(run)
                : journal.take(Step.PLAN, () -> book().plan(run, parcels.plans(), clock.instant()));
        journal.delivering(receipts(planned));
        handOver(
                run,
                parcels.of(planned).stream()
                        .map(parcel -> parcel.only(delivery -> isOpen(delivery, planned)))
                        .filter(parcel -> !parcel.isEmpty())
                        .toList());
        settle(run);
    }

    /** Enters that everybody has it, where that is so. */
    void settle(String run) {
        List<Delivery> receipts = receipts(book().of(run));
        journal.delivering(receipts);
        if (!book().isDelivered(run) && isComplete(receipts)) {
            journal.take(Step.COMPLETE, () -> {
                book().delivered(run, clock.instant());
                return run;
            });
        }
    }

    private boolean isComplete(List<Delivery> receipts) {
        return receipts.size() == parcels.plans().size() && receipts.stream().allMatch(Delivery::isAccepted);
    }

    /** Of each recipient the delivery that he received it by, or the one that is open. */
    private List<Delivery> receipts(List<Delivery> all) {
        return parcels.ours(all).stream()
                .map(delivery -> all.stream()
                        .filter(other -> other.isAccepted() && other.isTo(delivery.channel(), delivery.recipient()))
                        .findFirst()
                        .orElse(delivery))
                .toList();
    }

    /** Delivers one parcel now, whatever was sent before. */
    void again(String run, Parcel parcel) {
        handOver(run, List.of(parcel));
        settle(run);
    }

    private void handOver(String run, List<Parcel> parcels) {
        List<Parcel> open = parcels;
        boolean mail = true;
        for (int attempt = 1; !open.isEmpty() && attempt <= settings.attempts(); attempt++) {
            if (attempt > 1) {
                sleep(settings.pause());
            }
            List<Parcel> deferred = new ArrayList<>();
            for (Parcel parcel : open) {
                if (mail || parcel instanceof FolderParcel) {
                    Handed handed = handOver(parcel);
                    mail &= !handed.stops();
                    deferred.add(later(parcel.only(handed::isDeferred), run));
                }
            }
            open = deferred.stream().filter(parcel -> !parcel.isEmpty()).toList();
        }
    }

    /** What may be tried again: unless somebody else took it meanwhile. */
    private Parcel later(Parcel deferred, String run) {
        List<Delivery> now = patiently(() -> book().of(run));
        journal.delivering(receipts(now));
        return deferred.renewed(now).only(delivery -> delivery.is(State.DEFERRED));
    }

    private Handed handOver(Parcel parcel) {
        requireTime();
        Supplier<Handed> handing;
        try {
            handing = parcel.pack();
        } catch (Fault unpackable) {
            return recorded(Handed.all(
                    parcel.deliveries(), new Outcome(State.REFUSED, String.valueOf(unpackable.getMessage()))));
        }
        List<Delivery> ours = journal.take(Step.INTEND, () -> book().claim(parcel.deliveries(), clock.instant()));
        journal.delivering(receipts(book().of(parcel.deliveries().getFirst().run())));
        if (ours.size() == parcel.deliveries().size()) {
            return recorded(journal.take(Step.SEND, handing));
        }
        // Somebody else took the rest of them, as the lock was lost with its connection.
        Parcel rest = parcel.only(ours::contains);
        return rest.isEmpty() ? Handed.NOTHING : recorded(journal.take(Step.SEND, rest.pack()));
    }

    private Handed recorded(Handed handed) {
        handed.outcomes()
                .forEach((delivery, outcome) -> LOG.atInfo()
                        .addKeyValue("audience", delivery.audience())
                        .addKeyValue("recipient", delivery.recipient())
                        .addKeyValue("state", outcome.state().key())
                        .log("{} {}: {}", delivery.recipient(), outcome.state().key(), outcome.detail()));
        // What is not recorded now is not known later.
        return journal.take(
                Step.RECORD,
                () -> patiently(() -> {
                    book().record(handed.outcomes(), clock.instant());
                    return handed;
                }));
    }

    /** Waits for a database that restarts. */
    private static <T> T patiently(Supplier<T> work) {
        long until = System.nanoTime() + RESTART.toNanos();
        while (true) {
            try {
                return work.get();
            } catch (Fault fault) {
                if (fault.code().kind() != ErrorCode.Kind.TEMPORARY || System.nanoTime() > until) {
                    throw fault;
                }
                LOG.warn("waiting for the database: {}", fault.code());
                sleep(Duration.ofSeconds(1));
            }
        }
    }

    private boolean isOpen(Delivery delivery, List<Delivery> all) {
        if (isServed(delivery, all)) {
            return false;
        }
        boolean unrecorded = all.stream()
                .anyMatch(other -> other.isUnrecorded() && other.isTo(delivery.channel(), delivery.recipient()));
        boolean held = unrecorded && settings.unrecorded() == Unrecorded.HOLD;
        if (unrecorded) {
            LOG.atWarn()
                    .addKeyValue("recipient", delivery.recipient())
                    .log(
                            "whether {} received it is not known; {}",
                            delivery.recipient(),
                            held ? "not sent again, as delivery.unrecorded is hold" : "sent again");
        }
        return !held;
    }

    /** Whether somebody has the statement, by whichever of the messages to him. */
    private static boolean isServed(Delivery delivery, List<Delivery> all) {
        return all.stream()
                .anyMatch(other -> other.isAccepted() && other.isTo(delivery.channel(), delivery.recipient()));
    }

    private Deliveries book() {
        return register.deliveries();
    }

    /** Who is to stop does not begin another message. */
    private static void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw stopped(null);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw stopped(interrupted);
        }
    }

    private static Fault stopped(@Nullable Throwable cause) {
        return new Fault(
                ErrorCode.DELIVERY_DEFERRED,
                "the program was stopped before everybody had the statement",
                "Run again: whoever has it does not get it twice",
                cause);
    }
}
