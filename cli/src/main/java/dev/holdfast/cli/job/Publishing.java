package dev.holdfast.cli.job;

import dev.holdfast.cli.config.Steps.Step;
import dev.holdfast.core.statement.Seal;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.reports.document.Documents.Document;
import java.nio.file.Path;
import java.util.List;

/** Puts documents into their folder: those of an issued statement as the register holds them. */
record Publishing(RunDesk desk) {
    private static final String FOR_APPROVAL = "-for-approval";

    /** The documents of an issued statement, in the folder of its month; what was there for approval goes. */
    List<Path> issued(Prepared prepared) {
        List<Document> documents = stored(prepared.run());
        return desk.journal().take(Step.PUBLISH, () -> {
            List<Path> written = write(prepared.close().month().toString(), documents);
            desk.folder().below(prepared.run() + FOR_APPROVAL).remove(documents);
            return written;
        });
    }

    /** Those of them that are missing in the folder, or are others there. */
    List<Path> missing(String run, String month) {
        OutputFolder folder = desk.folder().below(month);
        List<Document> missing = stored(run).stream()
                .filter(document -> !folder.holds(document.name(), document.bytes()))
                .toList();
        return missing.isEmpty() ? List.of() : desk.journal().take(Step.PUBLISH, () -> write(month, missing));
    }

    /** What waits for approval, in a folder of its run. */
    List<Path> draft(Prepared prepared, Composed composed) {
        Seal seal = new Reproducing(desk).seal(prepared);
        List<Document> documents = desk.journal()
                .take(
                        Step.RENDER,
                        () -> composed.sealed(seal).documents(desk.renderer(), desk.givesUnits()).stream()
                                .filter(document -> !document.isForMail())
                                .toList());
        return desk.journal().take(Step.PUBLISH, () -> write(prepared.run() + FOR_APPROVAL, documents));
    }

    private List<Document> stored(String run) {
        return desk.register().now().documents(run).stream()
                .map(document -> new Document(document.name(), document.mediaType(), document.content()))
                .filter(document -> !document.isForMail())
                .toList();
    }

    private List<Path> write(String folder, List<Document> documents) {
        OutputFolder below = desk.folder().below(folder);
        below.prepare();
        return below.write(documents);
    }
}
