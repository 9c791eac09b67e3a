package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.ContractTable;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Brings staged rows into their table. */
record Storing(DSLContext sql, ContractTable table) {
    /** Forgets the staged rows that say what the current row of their key says. @return how many */
    long forgetUnchanged() {
        return sql.execute("""
                delete from %1$s s using %2$s t
                where %3$s and t.superseded_at is null and row(%4$s) is not distinct from row(%5$s)
                """.formatted(staged(), table.tableName(), key(), values("s"), values("t")));
    }

    /** Supersedes the current rows whose key a staged row has. @return how many */
    long supersede() {
        return sql.execute(
                "update %2$s t set superseded_at = s.recorded_at from %1$s s where %3$s and t.superseded_at is null"
                        .formatted(staged(), table.tableName(), key()));
    }

    /** Inserts every staged row. @return how many */
    long insert() {
        String columns = Staging.columns(table) + ", recorded_at";
        return sql.execute(
                "insert into %2$s (%3$s) select %3$s from %1$s".formatted(staged(), table.tableName(), columns));
    }

    /** Lets the planner know of the new rows at once; a measurement may follow within the second. */
    void analyze() {
        sql.execute("analyze " + table.tableName());
    }

    private String staged() {
        return Staging.nameOf(table);
    }

    private String key() {
        return new KeySql(table).equal("s", "t");
    }

    private String values(String alias) {
        return table.columns().stream()
                .map(column -> alias + "." + Staging.quoted(column))
                .collect(Collectors.joining(", "));
    }
}
