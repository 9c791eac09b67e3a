package dev.holdfast.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.persistence.contract.ColumnType.Count;
import dev.holdfast.persistence.contract.ColumnType.Currency;
import dev.holdfast.persistence.contract.ColumnType.Day;
import dev.holdfast.persistence.contract.ColumnType.Decimal;
import dev.holdfast.persistence.contract.ColumnType.Moment;
import dev.holdfast.persistence.contract.ColumnType.Name;
import dev.holdfast.persistence.contract.ColumnType.Text;
import dev.holdfast.persistence.contract.ColumnType.Word;
import dev.holdfast.persistence.schema.warehouse.Holdfast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/** The tables of docs/reference/contract.md are those of the contract, with the comments of the schema. */
class ContractPageTest {
    private static final Path PAGE = Path.of("../docs/reference/contract.md");

    @Test
    void the_page_shows_the_contract() throws IOException {
        String page = Files.readString(PAGE);

        String tables =
                Stream.of(ContractTable.values()).map(ContractPageTest::section).collect(Collectors.joining("\n"));

        // To bring the page up to date, replace all from the first table to the end by what is expected here.
        assertThat(page.substring(page.indexOf("## customers"))).isEqualTo(tables);
    }

    private static String section(ContractTable table) {
        Table<?> typed = Holdfast.HOLDFAST.getTables().stream()
                .filter(candidate -> candidate.getName().equals(table.tableName()))
                .findFirst()
                .orElseThrow();
        StringBuilder section = new StringBuilder("## " + table.tableName() + "\n\n" + typed.getComment() + "\n\n"
                + "| column | value | if empty | |\n|---|---|---|---|\n");
        for (Column column : table.fileColumns()) {
            section.append("| ")
                    .append(column.name())
                    .append(" | ")
                    .append(words(column.type()))
                    .append(" | ")
                    .append(ifEmpty(column))
                    .append(" | ")
                    .append(typed.field(column.name()).getComment())
                    .append(" |\n");
        }
        return section.toString();
    }

    private static String ifEmpty(Column column) {
        if (column.required()) {
            return "error";
        }
        if (column.equals(ContractTable.RECORDED_AT)) {
            return "the instant of the load";
        }
        return column.standard() == null ? "" : "`" + column.standard() + "`";
    }

    private static String words(ColumnType type) {
        return switch (type) {
            case Text() -> "text";
            case Name() -> "text, at most " + Name.LONGEST + " characters";
            case Word(var allowed) ->
                allowed.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
            case Currency() -> "three capital letters";
            case Decimal decimal ->
                "number, " + decimal.whole() + " digits before the point and " + decimal.scale() + " after it";
            case Count() -> "whole number from 1";
            case Day() -> "day";
            case Moment() -> "instant";
        };
    }
}
