package dev.holdfast.persistence.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong so far, in bounded memory. */
final class Rejections {
    private record Placed(int file, RejectedRow row) {}

    private static final Comparator<Placed> ORDER =
            Comparator.comparingInt(Placed::file).thenComparingLong(placed -> placed.row.line());

    private final List<ContractFile> files;
    private final List<Placed> first = new ArrayList<>();
    private long total;

    Rejections(List<ContractFile> files) {
        this.files = files;
    }

    /** @param file place of the file among those that are loaded */
    void add(int file, long line, String column, String value, String reason) {
        total++;
        if (first.size() < RejectedRows.MOST) {
            first.add(new Placed(file, new RejectedRow(fileName(file), line, column, value, reason)));
        }
    }

    String fileName(int file) {
        return files.get(file).name();
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** Everything, in the order of the files and their lines, whichever check found it. */
    RejectedRows all() {
        return new RejectedRows(first.stream().sorted(ORDER).map(Placed::row).toList(), total);
    }
}
