package dev.holdfast.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/reference/workbook.md} to a workbook that has every sheet. */
class WorkbookPageTest {
    private static final Path PAGE = Path.of("../docs/reference/workbook.md");
    private static final Pattern NAMES = Pattern.compile("(?m)^\\| (`[^|]+`) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final OpenedWorkbook BOOK =
            OpenedWorkbook.of(Everything.defined(), Histories.northwindListed().rows());

    @Test
    void every_sheet_is_there() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(names(page.substring(0, page.indexOf("\n## ")))).containsExactlyElementsOf(BOOK.sheets());
    }

    @Test
    void every_column_is_there() throws IOException {
        for (String sheet : BOOK.sheets()) {
            assertThat(names(section(sheet))).as(sheet).containsExactlyInAnyOrderElementsOf(titles(sheet));
        }
    }

    private static String section(String sheet) throws IOException {
        String page = Files.readString(PAGE) + "\n## ";
        String from = page.substring(page.indexOf("\n## " + sheet + "\n") + 1);
        return from.substring(0, from.indexOf("\n## "));
    }

    private static List<String> names(String text) {
        return NAMES.matcher(text)
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
    }

    /** The titles of a sheet's columns; of two alike, one. */
    private static List<String> titles(String sheet) {
        return StreamSupport.stream(BOOK.sheet(sheet).getRow(3).spliterator(), false)
                .map(Cell::getStringCellValue)
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
    }
}
