package dev.holdfast.persistence.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/** Which of the rows that a view has break the contract? */
record StagedRows(DSLContext sql, CopiedTable table) {
    /** What is broken, one text for each kind: {@code items has 2 rows without currency, such as i1, 2025-01-01}. */
    List<String> breaches() {
        List<Kind> kinds = new Kinds(sql, table).all();
        List<String> breaches = new ArrayList<>(sql.fetch(broken(kinds))
                .map(row -> breach(
                        row.get(1, Long.class),
                        kinds.get(row.get(0, Integer.class)).words(),
                        row.get(2, String.class))));
        String key = String.join(", ", table.contract().key());
        sql.fetch(repeated())
                .forEach(row -> breaches.add(breach(
                        row.get(0, Long.class), "whose " + key + " another row has too", row.get(1, String.class))));
        return breaches;
    }

    private String broken(List<Kind> kinds) {
        String any = kinds.stream().map(Kind::condition).collect(Collectors.joining(" or "));
        String each = IntStream.range(0, kinds.size())
                .mapToObj(place -> "(" + place + ", " + kinds.get(place).condition() + ")")
                .collect(Collectors.joining(", "));
        return """
                select kind.place, count(*), min(%2$s)
                from %1$s s cross join lateral (values %4$s) as kind (place, is_so)
                where (%3$s) and kind.is_so
                group by kind.place order by kind.place
                """.formatted(table.staging(), table.keyText("s"), any, each);
    }

    private String repeated() {
        return """
                select sum(rows), min(first) from (
                    select count(*) as rows, min(%2$s) as first from %1$s s where %3$s is not null
                    group by %4$s having count(*) > 1) as repeated
                having count(*) > 0
                """.formatted(
                        table.staging(),
                        table.keyText("s"),
                        table.key("s"),
                        table.keyParts("s").collect(Collectors.joining(", ")));
    }

    /** @param key of one of the rows; empty where it has none */
    private String breach(long rows, String words, String key) {
        return table.name() + " has " + rows + (rows == 1 ? " row " : " rows ") + words
                + (key.isEmpty() ? "" : ", such as " + key);
    }
}
