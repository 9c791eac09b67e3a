package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.ContractTable;
import dev.holdfast.persistence.load.LoadReport.Count;
import dev.holdfast.persistence.load.Progress.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** One load on one page: stage, check, store. */
final class Load {
    private final DSLContext sql;
    private final List<ContractFile> files;
    private final LoadTime time;
    private final Progress progress;
    private final Rejections rejections;
    private final List<ContractTable> tables;
    private final Map<ContractTable, Long> unchanged = new EnumMap<>(ContractTable.class);

    Load(DSLContext sql, List<ContractFile> files, LoadTime time, Progress progress) {
        this.sql = sql;
        this.files = files;
        this.time = time;
        this.progress = progress;
        this.rejections = new Rejections(files);
        this.tables = files.stream().map(ContractFile::table).distinct().toList();
    }

    /** @throws Rejected where a row is bad */
    LoadReport run() {
        boolean allCustomers = stage();
        List<Runnable> checks = checks(allCustomers);
        for (int done = 0; done < checks.size(); done++) {
            progress.at(Step.CHECKING, done, checks.size());
            checks.get(done).run();
        }
        progress.at(Step.CHECKING, checks.size(), checks.size());
        if (!rejections.isEmpty()) {
            throw new Rejected(rejections.all());
        }
        return store();
    }

    /** @return whether every row of customers is staged, so that whom it lacks is unknown */
    private boolean stage() {
        Staging staging = new Staging(sql, time.recordedAt());
        staging.create();
        BytesRead bytes = new BytesRead(files, progress);
        boolean allCustomers = true;
        for (int place = 0; place < files.size(); place++) {
            ContractFile file = files.get(place);
            boolean complete = staging.copy(file, place, new FileReading(file, place, rejections), bytes);
            allCustomers &= complete || file.table() != ContractTable.CUSTOMERS;
        }
        bytes.end();
        staging.analyze();
        return allCustomers;
    }

    private List<Runnable> checks(boolean allCustomers) {
        RowChecks rows = new RowChecks(sql, rejections);
        List<Runnable> checks = new ArrayList<>();
        for (ContractTable table : tables) {
            checks.add(() -> rows.rejectRepeated(table));
            checks.add(() -> unchanged.put(table, new Storing(sql, table).forgetUnchanged()));
            checks.add(() -> rows.rejectStale(table, time));
        }
        for (Reference reference : Reference.ALL) {
            if (allCustomers && tables.contains(reference.table())) {
                checks.add(() -> rows.rejectUnknown(reference));
            }
        }
        for (Links links : Links.values()) {
            if (links.tables().stream().anyMatch(tables::contains)) {
                checks.add(() -> rows.rejectEndless(links));
            }
        }
        return checks;
    }

    private LoadReport store() {
        List<Count> counts = new ArrayList<>();
        for (ContractTable table : tables) {
            progress.at(Step.STORING, counts.size(), tables.size());
            Storing storing = new Storing(sql, table);
            long replaced = storing.supersede();
            long inserted = storing.insert();
            storing.analyze();
            counts.add(new Count(table, inserted - replaced, replaced, unchanged.getOrDefault(table, 0L)));
        }
        progress.at(Step.STORING, counts.size(), tables.size());
        return new LoadReport(counts);
    }
}
