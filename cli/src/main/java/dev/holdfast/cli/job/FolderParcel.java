package dev.holdfast.cli.job;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Delivery.Outcome;
import dev.holdfast.persistence.register.Delivery.State;
import dev.holdfast.reports.document.Documents.Document;
import java.util.List;
import java.util.function.Supplier;

/** Documents for a folder; writing them again changes nothing. */
record FolderParcel(List<Delivery> deliveries, OutputFolder folder, List<Document> documents) implements Parcel {
    @Override
    public Parcel to(List<Delivery> others) {
        return new FolderParcel(others, folder, documents);
    }

    @Override
    public Supplier<Handed> pack() {
        return () -> Handed.all(deliveries, write());
    }

    private Outcome write() {
        try {
            folder.prepare();
            return new Outcome(State.ACCEPTED, folder.write(documents).size() + " documents");
        } catch (Fault unwritable) {
            // A folder of somebody else's is mended there: the next attempt may find it.
            return new Outcome(State.DEFERRED, String.valueOf(unwritable.getMessage()));
        }
    }
}
