package dev.holdfast.cli.job;

import dev.holdfast.cli.config.DeliverySettings.Group;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Delivery.Outcome;
import dev.holdfast.persistence.register.Delivery.State;
import dev.holdfast.reports.document.Documents.Document;
import java.util.List;
import java.util.function.Supplier;

/** Documents for a folder; writing them again changes nothing. */
record FolderParcel(List<Delivery> deliveries, OutputFolder folder, Sending sending, Group group) implements Parcel {
    @Override
    public Parcel to(List<Delivery> others) {
        return new FolderParcel(others, folder, sending, group);
    }

    @Override
    public Supplier<Handed> pack() {
        List<Document> documents = sending.documents(group.attach(), group.detail());
        return () -> Handed.all(deliveries, write(documents));
    }

    private Outcome write(List<Document> documents) {
        try {
            folder.prepare();
            return new Outcome(State.ACCEPTED, folder.write(documents).size() + " documents");
        } catch (Fault unwritable) {
            // A folder of somebody else's is mended there: the next attempt may find it.
            return new Outcome(State.DEFERRED, String.valueOf(unwritable.getMessage()));
        }
    }
}
