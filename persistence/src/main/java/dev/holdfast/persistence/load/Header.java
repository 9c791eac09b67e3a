package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.Column;
import dev.holdfast.persistence.contract.ContractTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first row of a file: which field is which column. */
final class Header {
    /** What is wrong with a name in a header. */
    record Problem(String name, String reason) {}

    private final int[] places;
    private final int columns;
    private final List<Problem> problems;

    /** @param names the fields of the header, in any order */
    Header(ContractTable table, List<String> names) {
        List<String> allowed = table.fileColumns().stream().map(Column::name).toList();
        this.places = names.stream().mapToInt(allowed::indexOf).toArray();
        this.columns = allowed.size();
        this.problems = problems(table, names, allowed);
    }

    List<Problem> problems() {
        return problems;
    }

    /** How many fields every row must have. */
    int width() {
        return places.length;
    }

    /** A record's fields in the order of the contract; null where the file lacks the column. */
    @Nullable
    String[] arranged(List<String> fields) {
        @Nullable String[] cells = new String[columns];
        for (int i = 0; i < places.length; i++) {
            cells[places[i]] = fields.get(i);
        }
        return cells;
    }

    private static List<Problem> problems(ContractTable table, List<String> names, List<String> allowed) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name.isEmpty()) {
                problems.add(new Problem("", "the field " + (names.indexOf(name) + 1) + " has no name"));
            } else if (!allowed.contains(name)) {
                problems.add(new Problem(
                        name, "is no column of " + table.tableName() + ", which has " + String.join(", ", allowed)));
            } else if (!seen.add(name)) {
                problems.add(new Problem(name, "is there twice"));
            }
        }
        Set<String> missing = table.columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .filter(name -> !seen.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        missing.forEach(name -> problems.add(new Problem(name, "is missing; the header must name it")));
        return problems;
    }
}
