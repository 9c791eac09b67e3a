package dev.holdfast.persistence.load;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.contract.ContractTable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files to load, found and recognised. */
public final class ContractFiles {
    private ContractFiles() {}

    /**
     * Every CSV file in a folder, without those in folders below, by name.
     *
     * @throws Fault {@code LOAD_FILE} where there is none, or where the folder cannot be read
     */
    public static List<Path> in(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                folder, entry -> ContractFile.isCsv(entry.getFileName().toString()))) {
            entries.forEach(found::add);
        } catch (IOException unreadable) {
            throw fault("the folder " + folder + " cannot be read: " + Reasons.of(unreadable));
        }
        if (found.isEmpty()) {
            throw fault("the folder " + folder + " has no CSV file");
        }
        return found.stream().sorted().toList();
    }

    /** The files with their tables, in the order of the tables. @throws Fault {@code LOAD_FILE} */
    static List<ContractFile> of(List<Path> paths) {
        if (paths.isEmpty()) {
            throw fault("no file is named");
        }
        Set<Path> seen = new HashSet<>();
        return paths.stream()
                .map(path -> recognised(path, seen))
                .sorted(Comparator.comparing(ContractFile::table))
                .toList();
    }

    private static ContractFile recognised(Path path, Set<Path> seen) {
        ContractFile file = ContractFile.of(path).orElseThrow(() -> fault("the name of " + path + " tells no table"));
        try {
            if (!seen.add(path.toRealPath())) {
                throw fault("the file " + path + " is named twice");
            }
        } catch (IOException missing) {
            throw fault("the file " + path + " cannot be read: " + Reasons.of(missing));
        }
        if (!Files.isRegularFile(path) && !Files.isReadable(path)) {
            throw fault("the file " + path + " cannot be read");
        }
        return file;
    }

    static Fault fault(String what) {
        String names = Stream.of(ContractTable.values())
                .map(table -> table.tableName() + ".csv")
                .collect(Collectors.joining(", "));
        return new Fault(
                ErrorCode.LOAD_FILE, what, "Name files such as items.csv, items-2026.csv or items.csv.gz of: " + names);
    }
}
