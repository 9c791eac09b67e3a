package dev.holdfast.reports.workbook;

import static dev.holdfast.reports.workbook.Ties.assertFormula;
import static dev.holdfast.reports.workbook.Ties.assertNumber;
import static dev.holdfast.reports.workbook.Ties.assertRatio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.document.Listed;
import dev.holdfast.reports.view.MovementColumn;
import dev.holdfast.reports.view.StatementView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a workbook with a row for each unit, whose ratios are formulas over these rows. */
class WorkbookMovementsTest {
    private static final int FIRST = 4;

    @Test
    void has_a_row_for_each_unit_with_what_it_did_and_why() {
        Listed listed = Histories.northwindListed();
        OpenedWorkbook book = OpenedWorkbook.of(listed.statement(), listed.rows());
        XSSFSheet sheet = book.sheet("Movements");

        assertThat(sheet.getLastRowNum())
                .isEqualTo(FIRST - 1 + listed.movements().size());
        for (int i = 0; i < listed.movements().size(); i++) {
            UnitMovement unit = listed.movements().get(i);
            Row row = sheet.getRow(FIRST + i);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(unit.unit());
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("Customer " + unit.unit());
            assertThat(row.getCell(7).getStringCellValue())
                    .isEqualTo(unit.movement().name().toLowerCase(Locale.ROOT));
            assertThat(book.number(row, "Change"))
                    .hasValue(unit.change().decimal().doubleValue());
            double causes = 0;
            for (int column = 8; column < 19; column++) {
                Cell cell = row.getCell(column);
                causes += cell == null ? 0 : cell.getNumericCellValue();
            }
            assertThat(causes)
                    .isCloseTo(
                            unit.causes().values().stream()
                                    .mapToDouble(part -> part.decimal().doubleValue())
                                    .sum(),
                            within(Ties.EXACT));
        }
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                .isEqualTo("A4:Z" + (FIRST + listed.movements().size()));
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(sheet.getCTWorksheet().getDimension().getRef())
                .isEqualTo("A1:Z" + (FIRST + listed.movements().size()));
        assertThat(book.sheets()).startsWith("Summary", "Bridge", "Segments", "Movements", "Trend");
    }

    @Test
    void the_usual_ratios_are_formulas_over_the_rows_all_the_way_down() {
        Listed listed = Histories.northwindListed();
        Statement statement = listed.statement();
        OpenedWorkbook book = OpenedWorkbook.of(statement, listed.rows());
        Row headline = book.row("Summary", "Trailing twelve months");
        for (int column : new int[] {3, 4, 5, 6, 7, 12}) {
            assertThat(headline.getCell(column).getCellFormula()).startsWith("SUM(Movements!$");
        }
        assertRatio(book, headline, "NRR", statement.headline().nrr(), true);
        assertThat(book.row("Bridge", "Churn").getCell(1).getCellFormula())
                .isEqualTo("SUMIFS(Movements!$G$5:$G$" + last(listed) + ",Movements!$H$5:$H$" + last(listed)
                        + ",\"churn\")");
        assertThat(book.row("Segments", "Team", "Partner").getCell(4).getCellFormula())
                .startsWith("SUMIFS(Movements!$E$5:$E$")
                .contains(",$A");
        assertThat(OpenedWorkbook.text(book.row("Summary", "Formulas").getCell(1)))
                .isEqualTo("The trailing twelve months are sums over the rows of Movements.");
    }

    @Test
    void a_changed_row_changes_every_ratio_above_it() {
        Listed listed = Histories.northwindListed();
        OpenedWorkbook book = OpenedWorkbook.of(listed.statement(), listed.rows());
        Row stays = book.row(
                "Movements",
                listed.movements().stream()
                        .filter(unit -> unit.counted().numerator() > 0)
                        .findFirst()
                        .orElseThrow()
                        .unit());
        double nrr = book.number(book.row("Summary", "Trailing twelve months"), "NRR")
                .orElseThrow();
        stays.getCell(24).setCellValue(stays.getCell(24).getNumericCellValue() + 1_000_000);
        book.recalculate();

        assertThat(book.number(book.row("Summary", "Trailing twelve months"), "NRR")
                        .orElseThrow())
                .isGreaterThan(nrr + 0.1);
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.reports.document.Methods#listed")
    void by_every_method_each_formula_gives_the_figure_of_the_statement(Listed listed) {
        holds(listed);
    }

    @Test
    void so_they_do_where_there_is_no_cohort() {
        holds(Histories.withoutCohortListed());
    }

    private static void holds(Listed listed) {
        Statement statement = listed.statement();
        OpenedWorkbook book = OpenedWorkbook.of(statement, listed.rows());
        assertThat(book.formulas()).isNotEmpty().allSatisfy(cell -> {
            double written = Double.parseDouble(cell.getCTCell().getV());
            assertThat(book.calculated(cell))
                    .as(OpenedWorkbook.place(cell) + " =" + cell.getCellFormula())
                    .isCloseTo(written, within(exactness(cell) * Math.max(1, Math.abs(written))));
        });
        Row row = book.row("Summary", "Trailing twelve months");
        assertNumber(book.number(row, "NRR"), statement.headline().nrr().ratio());
        assertNumber(book.number(row, "GRR"), statement.headline().grr().ratio());
        assertNumber(
                book.number(row, "Logo retention"),
                statement.headline().logoRetention().ratio());
        assertThat(book.number(row, "Closing MRR").orElseThrow())
                .isCloseTo(
                        statement
                                .headline()
                                .tally()
                                .amount(Column.CLOSING)
                                .decimal()
                                .doubleValue(),
                        within(1e-6));
        statement.matrix().cells().forEach((segment, figures) -> {
            Row cell = book.row(
                    "Segments",
                    CellText.of(segment.values().getOrDefault(Dimension.TIER, "All")),
                    CellText.of(segment.values().getOrDefault(Dimension.CHANNEL, "All")));
            assertNumber(book.number(cell, "NRR"), figures.nrr().ratio());
            assertNumber(book.number(cell, "GRR"), figures.grr().ratio());
        });
    }

    /** Ratios to twelve digits; of amounts that cancel out a spreadsheet loses some. */
    private static double exactness(Cell cell) {
        return cell.getCellStyle().getDataFormatString().endsWith("%") ? 1e-12 : Ties.EXACT;
    }

    @Test
    void names_of_every_kind_are_text_and_segments_add_up_whatever_they_are_called() {
        List<String> tiers =
                List.of("=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1:A9)", "\t=3", "<b>*?~", ">0", "2", "TRUE");
        List<String> channels = List.of("=A1", "<b>&\"'", "line\nbreak");
        Listed listed = Histories.namedListed(tiers, channels);
        String evil = "=HYPERLINK(\"http://localhost\",\"a\")\n<x>&amp;]]>\u0001\ud800_x0041_";
        OpenedWorkbook book = OpenedWorkbook.of(listed.statement(), listed.rows(id -> evil));

        Row row = book.sheet("Movements").getRow(FIRST);
        assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(1).getStringCellValue())
                .isEqualTo("=HYPERLINK(\"http://localhost\",\"a\") <x>&amp;]]> \ufffd_x0041_");
        assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("@");
        assertFormula(book.row("Segments", "+cmd|' /C calc'!A0", "<b>&\"'").getCell(4));
        assertFormula(book.row("Segments", "@SUM(A1:A9)", "=A1").getCell(4));
        holds(listed);
    }

    @Test
    void names_that_differ_by_case_alone_are_not_left_to_a_spreadsheet_that_knows_no_case() {
        Listed listed = Histories.namedListed(List.of("Pro", "PRO"), List.of("ads"));
        OpenedWorkbook book = OpenedWorkbook.of(listed.statement(), listed.rows());

        assertThat(book.row("Segments", "PRO", "ads").getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
        holds(listed);
    }

    @Test
    void without_units_the_sums_are_over_the_segments() {
        Statement statement = Histories.northwind();
        OpenedWorkbook book = OpenedWorkbook.of(statement);

        assertThat(book.sheets()).doesNotContain("Movements");
        Row headline = book.row("Summary", "Trailing twelve months");
        assertThat(headline.getCell(5).getCellFormula()).isEqualTo("Segments!$E$9");
        assertThat(OpenedWorkbook.text(book.row("Summary", "Formulas").getCell(1)))
                .isEqualTo("The trailing twelve months are sums over the sums of Segments; units are not given here.");
        assertThat(book.row("Bridge", "Churn").getCell(1).getCellFormula()).isEqualTo("Segments!$H$9");
    }

    @Test
    void equal_units_give_equal_bytes() throws IOException {
        Listed listed = Histories.northwindListed();
        assertThat(bytes(listed)).isEqualTo(bytes(Histories.northwindListed()));
    }

    @Test
    void the_columns_that_formulas_name_are_where_they_are() {
        List<String> keys = MovementColumn.ALL.stream().map(MovementColumn::key).toList();
        assertThat(keys).hasSize(26);
        assertThat(keys.indexOf("tier")).isEqualTo('C' - 'A');
        assertThat(keys.indexOf("channel")).isEqualTo('D' - 'A');
        assertThat(keys.indexOf("movement")).isEqualTo('H' - 'A');
        List<String> added = new ArrayList<>();
        for (Total total : Total.values()) {
            added.add(keys.get(total.column() - 'A'));
        }
        assertThat(added)
                .containsExactly(
                        "in_cohort",
                        "retained",
                        "opening",
                        "change",
                        "change",
                        "change",
                        "change",
                        "change",
                        "closing",
                        "denominator",
                        "numerator",
                        "kept");
    }

    private static byte[] bytes(Listed listed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkbookDocument.write(listed.statement(), StatementView.of(listed.statement()), listed.rows(), bytes);
        return bytes.toByteArray();
    }

    private static int last(Listed listed) {
        return FIRST + listed.movements().size();
    }
}
