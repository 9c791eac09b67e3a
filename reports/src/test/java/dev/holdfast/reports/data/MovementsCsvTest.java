package dev.holdfast.reports.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.MovementsFile;
import dev.holdfast.core.time.Close;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.document.Listed;
import dev.holdfast.reports.view.UnitRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MovementsCsvTest {
    private static final Listed LISTED = Histories.northwindListed();
    private static final Close CLOSE = LISTED.statement().windows().close();

    @Test
    void has_a_row_for_each_unit_that_adds_up() throws IOException {
        List<NamedCsvRecord> rows = rows(text(LISTED.rows()));

        assertThat(rows).hasSameSizeAs(LISTED.movements());
        for (int i = 0; i < rows.size(); i++) {
            UnitMovement unit = LISTED.movements().get(i);
            NamedCsvRecord row = rows.get(i);
            assertThat(row.getField("unit")).isEqualTo(unit.unit());
            assertThat(row.getField("name")).isEqualTo("Customer " + unit.unit());
            assertThat(row.getField("opening"))
                    .isEqualTo(new Amount(unit.balance().opening()).toString());
            assertThat(row.getField("change")).isEqualTo(unit.change().toString());
            assertThat(row.getField("product_dropped"))
                    .isEqualTo(unit.causes().entrySet().stream()
                            .filter(cause -> cause.getKey().key().equals("product_dropped"))
                            .map(cause -> cause.getValue().toString())
                            .findFirst()
                            .orElse(""));
            assertThat(row.getField("in_cohort"))
                    .isEqualTo(Boolean.toString(unit.counted().inCohort()));
            assertThat(row.getField("statement")).isEqualTo("2026-10");
        }
    }

    @Test
    void no_text_is_run_as_a_formula_and_none_breaks_a_row() throws IOException {
        for (String evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1")) {
            List<NamedCsvRecord> rows = rows(text(LISTED.rows(id -> evil)));
            assertThat(rows)
                    .hasSameSizeAs(LISTED.movements())
                    .allSatisfy(row -> assertThat(row.getField("name")).isEqualTo("'" + evil));
        }
        String odd = "<b>\"a\",\nb\u0001;\u202e\r\nc";
        assertThat(rows(text(LISTED.rows(id -> odd))))
                .hasSameSizeAs(LISTED.movements())
                .allSatisfy(row -> assertThat(row.getField("name")).isEqualTo(odd));
    }

    @Test
    void its_hash_is_that_of_its_bytes_and_changes_with_a_name() throws IOException {
        byte[] bytes = text(LISTED.rows()).getBytes(StandardCharsets.UTF_8);

        MovementsFile file = MovementsCsv.file(LISTED.rows(), CLOSE);

        assertThat(file).isEqualTo(new MovementsFile(LISTED.movements().size(), StatementJson.sha256(bytes)));
        assertThat(MovementsCsv.file(LISTED.rows(id -> "x"), CLOSE).sha256()).isNotEqualTo(file.sha256());
    }

    @Test
    void its_page_names_its_columns_in_their_order() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/movements.md"));
        List<String> named = Pattern.compile("(?m)^\\| (`[^|]+) \\|")
                .matcher(page)
                .results()
                .flatMap(row ->
                        Pattern.compile("`([a-z_]+)`").matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();

        assertThat(String.join(",", named))
                .isEqualTo(text(LISTED.rows()).lines().findFirst().orElseThrow());
    }

    private static String text(UnitRows rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MovementsCsv.write(rows, CLOSE, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
