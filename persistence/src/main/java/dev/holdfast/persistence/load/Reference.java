package dev.holdfast.persistence.load;

import dev.holdfast.persistence.contract.ContractTable;
import java.util.List;

/**
 * A column that must name a customer, one of the load or one that is current.
 *
 * @param when SQL that says for which rows; others may hold anything
 */
record Reference(ContractTable table, String column, String when) {
    static final List<Reference> ALL = List.of(
            new Reference(ContractTable.CUSTOMERS, "parent_id", "true"),
            new Reference(ContractTable.ITEMS, "customer_id", "true"),
            new Reference(ContractTable.INVOICE_LINES, "customer_id", "true"),
            new Reference(ContractTable.ATTRIBUTES, "customer_id", "true"),
            new Reference(ContractTable.ATTRIBUTES, "value", "attribute in ('parent', 'merged_into')"));

    String unknown() {
        return """
                select file, line, '%2$s' as "column", %2$s as value, 'is no customer, here or in the warehouse' as reason
                from %1$s s
                where %2$s is not null and %3$s
                  and not exists (select from staged_customers c where c.customer_id = s.%2$s)
                  and not exists (select from customers c where c.customer_id = s.%2$s and c.superseded_at is null)
                """.formatted(Staging.nameOf(table), column, when);
    }
}
