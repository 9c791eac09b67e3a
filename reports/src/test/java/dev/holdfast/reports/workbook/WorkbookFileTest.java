package dev.holdfast.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.view.StatementView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class WorkbookFileTest {
    private static final String WORDS = "=HYPERLINK(\"http://localhost\")&\t\u0001\ud800_x0041_\r\n";

    @Test
    void no_text_is_taken_for_a_formula_or_a_code() {
        List<String> tiers = List.of("=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1:A9)", "\t=3", "a\u0001b", "_x0041_");
        List<String> channels = List.of("=A1", "<b>&\"'");
        OpenedWorkbook odd = OpenedWorkbook.of(Histories.named("=cmd|' /C calc'!A0", tiers, channels));
        OpenedWorkbook plain = OpenedWorkbook.of(Histories.named(
                "Plain", Histories.names("Tier", tiers.size()), Histories.names("Channel", channels.size())));
        assertThat(odd.formulas()).hasSameSizeAs(plain.formulas());
        assertThat(odd.sheet("Segments").getRow(4).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(texts(odd, "Segments"))
                .contains("=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1:A9)", " =3", "a b", "_x0041_", "=A1", "<b>&\"'");
        assertThat(odd.cells())
                .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                .filteredOn(cell -> CellText.readsAsFormula(cell.getStringCellValue()))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.getCellStyle().getDataFormatString())
                        .as(OpenedWorkbook.place(cell) + " stays text when it is edited")
                        .isEqualTo("@"));
    }

    @Test
    void what_people_wrote_is_text_too() {
        OpenedWorkbook book = OpenedWorkbook.of(Everything.saying(WORDS));
        assertThat(book.formulas())
                .hasSameSizeAs(OpenedWorkbook.of(Everything.saying("Plain")).formulas());
        assertThat(book.row("Change of method", "Reason").getCell(1).getStringCellValue())
                .isEqualTo("=HYPERLINK(\"http://localhost\")&  \ufffd_x0041_  ");
    }

    @Test
    void is_dated_by_its_statement_and_never_by_the_clock() throws IOException {
        Statement statement = Histories.doubled();
        byte[] bytes = WorkbookDocument.bytes(statement, StatementView.of(statement));
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
            }
        }
        assertThat(names).startsWith("[Content_Types].xml").doesNotHaveDuplicates();
        assertThat(OpenedWorkbook.of(statement)
                        .workbook()
                        .getProperties()
                        .getCoreProperties()
                        .getCreated())
                .isEqualTo(statement.provenance().knownAt());
    }

    @Test
    void says_what_it_is() {
        OpenedWorkbook book = OpenedWorkbook.of(Everything.issued());
        assertThat(book.workbook().getProperties().getCoreProperties().getTitle())
                .isEqualTo("Northwind Cloud, Inc.: Net Revenue Retention, October 2026");
        assertThat(book.sheet("Bridge").getRow(1).getCell(0).getStringCellValue())
                .isEqualTo("Bridge: opening to closing MRR, trailing twelve months · amounts in USD"
                        + " · Statement 2026-10 · issued 3 Nov 2026, 06:00 UTC");
    }

    @Test
    void keeps_the_titles_in_sight_and_prints_as_wide_as_a_page() {
        OpenedWorkbook book = OpenedWorkbook.of(Everything.issued());
        for (String name : book.sheets()) {
            XSSFSheet sheet = book.sheet(name);
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 4);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getHeader().getLeft()).endsWith("Northwind Cloud, Inc.");
            assertThat(sheet.getFooter().getLeft()).endsWith("Confidential: board of Northwind Cloud, Inc.");
            assertThat(sheet.getFooter().getRight()).endsWith("Page &P of &N");
        }
    }

    @Test
    void the_head_of_a_page_holds_any_name() {
        XSSFSheet sheet = OpenedWorkbook.of(Histories.named("&P ".repeat(200), List.of("a"), List.of("b")))
                .sheet("Summary");
        assertThat(sheet.getHeader().getLeft()).contains("&&P &&P").endsWith("…");
        assertThat(sheet.getCTWorksheet().getHeaderFooter().getOddHeader()).hasSizeLessThan(256);
        assertThat(sheet.getCTWorksheet().getHeaderFooter().getOddFooter()).hasSizeLessThan(256);
    }

    private static List<String> texts(OpenedWorkbook book, String sheet) {
        return book.cells().stream()
                .filter(cell -> cell.getSheet().getSheetName().equals(sheet))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(XSSFCell::getStringCellValue)
                .toList();
    }
}
