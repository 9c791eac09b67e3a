package dev.holdfast.reports.view;

import dev.holdfast.core.statement.MethodInWords;
import dev.holdfast.core.statement.OtherDefinition;
import dev.holdfast.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The same period under published definitions of other companies.
 *
 * @param rows the statement's own first
 * @param sources where the definitions stand
 */
public record DefinitionsSection(Heading heading, List<Row> rows, String sources) {

    /**
     * One definition.
     *
     * @param of whose it is
     * @param where the filing it is from, or the method
     * @param difference to the statement's NRR, in points; it is neither good nor bad
     * @param own whether it is the statement's
     */
    public record Row(
            String of, String where, String measures, String nrr, String grr, String difference, boolean own) {}

    /** The section; null where no other definition was asked for. */
    static @Nullable DefinitionsSection of(Statement statement) {
        return statement
                .commentary()
                .definitions()
                .map(heading -> new DefinitionsSection(
                        Heading.of("definitions", heading), rows(statement), sources(statement.definitions())))
                .orElse(null);
    }

    private static List<Row> rows(Statement statement) {
        Print print = new Print(statement.notation());
        List<Row> rows = new ArrayList<>();
        String brief = MethodInWords.inBrief(statement.method());
        rows.add(new Row(
                "This statement",
                "method v" + statement.method().version(),
                brief.isEmpty() ? "MRR at close of the customers at open, over their MRR then" : capital(brief),
                print.number(statement.headline().nrr()),
                print.number(statement.headline().grr()),
                "",
                true));
        statement.definitions().forEach(definition -> rows.add(row(definition, statement, print)));
        return rows;
    }

    private static Row row(OtherDefinition definition, Statement statement, Print print) {
        return new Row(
                definition.preset().company(),
                definition.preset().filing(),
                capital(definition.preset().measures()),
                print.number(definition.nrr()),
                print.number(definition.grr()),
                print.difference(definition.nrr(), statement.headline().nrr()).text(),
                false);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Such as {@code Asana: Item 7, accession 1}. */
    private static String sources(List<OtherDefinition> definitions) {
        return definitions.stream()
                .map(definition -> definition.preset().company() + ": "
                        + definition.preset().source().replace("accession ", ""))
                .collect(Collectors.joining("; ", "SEC accession numbers: ", "."));
    }
}
