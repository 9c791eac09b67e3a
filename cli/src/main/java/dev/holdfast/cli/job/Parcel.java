package dev.holdfast.cli.job;

import dev.holdfast.persistence.register.Delivery;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Something that is handed over at once, to one recipient or several. */
sealed interface Parcel permits FolderParcel, MailParcel {
    /** Who receives it. */
    List<Delivery> deliveries();

    /** Whether nobody receives it. */
    default boolean isEmpty() {
        return deliveries().isEmpty();
    }

    /** The same for some of them. */
    default Parcel only(Predicate<Delivery> some) {
        return to(deliveries().stream().filter(some).toList());
    }

    /** The same, with its deliveries as they were read by now. */
    default Parcel renewed(List<Delivery> now) {
        return to(now.stream()
                .filter(one -> deliveries().stream().anyMatch(own -> own.id().equals(one.id())))
                .toList());
    }

    /** The same to others. */
    Parcel to(List<Delivery> others);

    /**
     * Makes it ready, so that nothing is left to do but to hand it over.
     *
     * @throws dev.holdfast.core.fault.Fault where that is impossible; then nobody receives anything
     */
    Supplier<Handed> pack();
}
