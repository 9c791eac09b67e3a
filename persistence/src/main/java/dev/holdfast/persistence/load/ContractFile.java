package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.ContractTable;
import java.nio.file.Path;
import java.util.Optional;

/** A file to load, and the table that its name tells: what comes before the first {@code -} or {@code .} of it. */
record ContractFile(Path path, ContractTable table) {
    static final String PACKED = ".csv.gz";

    /** Empty where the name tells no table. */
    static Optional<ContractFile> of(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return isCsv(name)
                ? ContractTable.of(name.split("[-.]", 2)[0]).map(table -> new ContractFile(path, table))
                : Optional.empty();
    }

    static boolean isCsv(String name) {
        return name.endsWith(".csv") || name.endsWith(PACKED);
    }

    boolean isPacked() {
        return name().endsWith(PACKED);
    }

    /** Its name without the folder, for messages. */
    String name() {
        return String.valueOf(path.getFileName());
    }
}
