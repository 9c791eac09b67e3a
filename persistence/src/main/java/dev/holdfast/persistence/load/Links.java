package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.ContractTable;
import java.util.List;

/**
 * From a customer to another, for a time: its parent, or the one it was merged into. The rows of the load are seen together
 * with the current ones that they do not replace. What a chain amounts to on a close is found when that is measured; here
 * each link is seen by itself, and of several from one customer each ends where the next begins.
 */
@SuppressWarnings("ImmutableEnumChecker") // its list is of an unmodifiable kind
enum Links {
    /** The attribute {@code parent}, and {@code customers.parent_id} where a customer has no such attribute. */
    PARENT("parent", List.of(ContractTable.CUSTOMERS, ContractTable.ATTRIBUTES)),
    MERGED_INTO("merged_into", List.of(ContractTable.ATTRIBUTES));

    /** Most links in a chain. */
    private static final int LEVELS = 8;

    private final String attribute;
    private final List<ContractTable> tables;

    Links(String attribute, List<ContractTable> tables) {
        this.attribute = attribute;
        this.tables = tables;
    }

    /** The tables that they are read from. */
    List<ContractTable> tables() {
        return tables;
    }

    String tableName() {
        return "links_" + attribute;
    }

    /** The statement that collects them in a temporary table. */
    String definition() {
        return ofAttribute() + (this == PARENT ? OF_CUSTOMER : "");
    }

    /** The query for rows of the load in a chain that comes back to its begin, or is too long: a row's place and why. */
    String endless() {
        // One link more than allowed is walked, so that a longer chain shows; a walker stops where it began.
        return """
            with recursive walk as (
                select customer_id as start, target as reached, begins, ends, array[customer_id, target] as path
                from %1$s where target <> customer_id
                union all
                select w.start, l.target, greatest(w.begins, l.begins), least(w.ends, l.ends), w.path || l.target
                from walk w join %1$s l on l.customer_id = w.reached and l.target <> l.customer_id
                where w.reached <> w.start and l.begins < w.ends and w.begins < l.ends and cardinality(w.path) <= %2$s + 1
            ), bad as (
                select start as at, path[2] as next, path, 'makes a cycle: ' as what from walk where reached = start
                union all
                select path[i], path[i + 1], path, 'makes a chain of more than %2$s levels: '
                from walk cross join generate_series(1, %2$s + 1) as i
                where cardinality(path) = %2$s + 2 and reached <> start
                  and (select count(distinct member) from unnest(path) as member) = cardinality(path)
            )
            select distinct on (l.file, l.line)
                   l.file, l.line, l.said_in, l.target as value, b.what || array_to_string(b.path, ' > ') as reason
            from bad b join %1$s l on l.customer_id = b.at and l.target = b.next and l.file is not null
            order by l.file, l.line, b.what, b.path
            """.formatted(tableName(), LEVELS);
    }

    private String ofAttribute() {
        return """
            create temporary table %1$s on commit drop as
            select customer_id, value as target, valid_from as begins,
                   least(coalesce(valid_to, 'infinity'),
                         lead(valid_from, 1, 'infinity') over (partition by customer_id order by valid_from)) as ends,
                   file, line, 'value' as said_in
            from (select customer_id, value, valid_from, valid_to, file, line
                  from staged_attributes where attribute = '%2$s'
                  union all
                  select customer_id, value, valid_from, valid_to, null, null
                  from attributes t
                  where attribute = '%2$s' and superseded_at is null
                    and not exists (select from staged_attributes s
                                    where (s.customer_id, s.attribute, s.valid_from)
                                        = (t.customer_id, t.attribute, t.valid_from))) as dated
            where customer_id is not null and value is not null and valid_from is not null
            """.formatted(tableName(), attribute);
    }

    private static final String OF_CUSTOMER = """
            union all
            select customer_id, parent_id, '-infinity', 'infinity', file, line, 'parent_id'
            from (select customer_id, parent_id, file, line from staged_customers
                  union all
                  select customer_id, parent_id, null, null from customers t
                  where superseded_at is null
                    and not exists (select from staged_customers s where s.customer_id = t.customer_id)) as own
            where customer_id is not null and parent_id is not null
              and not exists (select from attributes a where a.customer_id = own.customer_id
                              and a.attribute = 'parent' and a.superseded_at is null)
              and not exists (select from staged_attributes a where a.customer_id = own.customer_id
                              and a.attribute = 'parent')
            """;
}
