package dev.holdfast.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents of every unit take as much memory for many as for few. */
class ManyRowsTest {
    private static final int UNITS = 100_000;

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void a_hundred_thousand_rows_need_no_more_memory_than_a_few() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ManyRows.class.getName(),
                        folder.toString(),
                        Integer.toString(UNITS))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();

        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("out")))
                .isZero();
        try (Stream<String> lines = Files.lines(folder.resolve("movements.csv"))) {
            assertThat(lines.count()).isEqualTo(UNITS + 1);
        }
        assertThat(rows(folder.resolve("movements.xlsx"))).isEqualTo(UNITS + 3);
    }

    /** Rows of the fourth sheet, which are too many to be held. */
    private static long rows(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                BufferedReader text = new BufferedReader(new InputStreamReader(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet4.xml")), StandardCharsets.UTF_8));
                Scanner scanner = new Scanner(text)) {
            scanner.useDelimiter("<row ");
            long rows = -1;
            while (scanner.hasNext()) {
                scanner.next();
                rows++;
            }
            return rows;
        }
    }
}
