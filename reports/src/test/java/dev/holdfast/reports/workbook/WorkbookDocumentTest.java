package dev.holdfast.reports.workbook;

import static dev.holdfast.reports.workbook.Ties.assertAmount;
import static dev.holdfast.reports.workbook.Ties.assertFormula;
import static dev.holdfast.reports.workbook.Ties.assertNumber;
import static dev.holdfast.reports.workbook.Ties.assertRatio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.core.balance.Segment;
import dev.holdfast.core.balance.Tally;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Matrix;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.Trend;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.document.Methods;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkbookDocumentTest {
    private static final String STATEMENTS = "dev.holdfast.reports.document.Extremes#statements";

    @ParameterizedTest
    @MethodSource(STATEMENTS)
    void every_formula_gives_what_is_written_beside_it(Statement statement) {
        every_formula_gives_what_is_written_beside_it(OpenedWorkbook.of(statement));
    }

    private static void every_formula_gives_what_is_written_beside_it(OpenedWorkbook book) {
        assertThat(book.formulas()).isNotEmpty().allSatisfy(cell -> {
            double written = Double.parseDouble(cell.getCTCell().getV());
            assertThat(book.calculated(cell))
                    .as(OpenedWorkbook.place(cell) + " =" + cell.getCellFormula())
                    .isCloseTo(written, within(Ties.EXACT * Math.max(1, Math.abs(written))));
        });
        assertThat(book.cells()).noneMatch(cell -> cell.getCellType() == CellType.ERROR);
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.reports.document.Methods#some")
    void every_formula_and_ratio_holds_by_every_method(Statement statement) {
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        every_formula_gives_what_is_written_beside_it(book);
        Row row = book.row("Summary", "Trailing twelve months");
        assertNumber(book.number(row, "NRR"), statement.headline().nrr().ratio());
        assertNumber(book.number(row, "GRR"), statement.headline().grr().ratio());
        assertNumber(
                book.number(row, "Logo retention"),
                statement.headline().logoRetention().ratio());
        double kept = statement.headline().kept().decimal().doubleValue();
        assertThat(book.number(row, "Kept MRR").orElseThrow())
                .isCloseTo(kept, within(Ties.EXACT * Math.max(1, Math.abs(kept))));
        Row bridge = book.row("Bridge", "Net revenue retention");
        assertNumber(book.number(bridge, "MRR"), statement.headline().nrr().ratio());
        statement.matrix().cells().forEach((segment, figures) -> {
            Row cell = book.row(
                    "Segments",
                    segment.values().getOrDefault(Dimension.TIER, "All"),
                    segment.values().getOrDefault(Dimension.CHANNEL, "All"));
            assertNumber(book.number(cell, "NRR"), figures.nrr().ratio());
            assertNumber(book.number(cell, "GRR"), figures.grr().ratio());
        });
    }

    @ParameterizedTest
    @MethodSource(STATEMENTS)
    void summary_has_the_ratios_of_every_window_as_formulas(Statement statement) {
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        Map<String, Figures> windows = new LinkedHashMap<>();
        windows.put("Trailing twelve months", statement.headline());
        windows.put("Trailing twelve months, a month ago", statement.monthAgo());
        windows.put("Trailing twelve months, a year ago", statement.yearAgo());
        windows.put("Month", statement.month());
        windows.put("Month, a year ago", statement.monthYearAgo());
        windows.put("Fiscal quarter", statement.quarter());
        windows.put("Fiscal quarter, a year ago", statement.quarterYearAgo());
        windows.forEach((name, figures) -> {
            Row row = book.row("Summary", name);
            assertAmount(book, row, "Opening MRR", figures.tally(), Column.DENOMINATOR);
            assertAmount(book, row, "Retained MRR", figures.tally(), Column.NUMERATOR);
            assertAmount(book, row, "Kept MRR", figures.tally(), Column.KEPT);
            assertAmount(book, row, "Closing MRR", figures.tally(), Column.CLOSING);
            assertRatio(book, row, "NRR", figures.nrr(), true);
            assertRatio(book, row, "GRR", figures.grr(), true);
            assertRatio(book, row, "Logo retention", figures.logoRetention(), true);
            assertNumber(book.number(row, "NRR, half width 95%"), figures.halfWidth95());
        });
    }

    @ParameterizedTest
    @MethodSource(STATEMENTS)
    void bridge_leads_from_opening_to_closing(Statement statement) {
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        Tally tally = statement.headline().tally();
        Row first = book.row("Bridge", "Opening");
        assertAmount(book, first, "MRR", tally, Column.OPENING);
        double churn = tally.amount(Column.CHURN).decimal().doubleValue();
        assertThat(book.number(book.row("Bridge", "Churn"), "MRR").orElseThrow())
                .isCloseTo(-churn, within(Ties.EXACT * Math.max(1, churn)));
        assertFormula(book.row("Bridge", "Retained").getCell(1));
        assertAmount(book, book.row("Bridge", "Retained"), "MRR", tally, Column.COHORT_CLOSING);
        assertFormula(book.row("Bridge", "Closing").getCell(1));
        assertAmount(book, book.row("Bridge", "Closing"), "MRR", tally, Column.CLOSING);
        assertRatio(
                book,
                book.row("Bridge", "Net revenue retention"),
                "MRR",
                statement.headline().nrr(),
                true);
        assertRatio(
                book,
                book.row("Bridge", "Gross revenue retention"),
                "MRR",
                statement.headline().grr(),
                true);
        assertRatio(
                book,
                book.row("Bridge", "Logo retention"),
                "MRR",
                statement.headline().logoRetention(),
                true);
    }

    @ParameterizedTest
    @MethodSource(STATEMENTS)
    void segments_have_every_tier_channel_and_pair(Statement statement) {
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        statement.matrix().cells().forEach((segment, figures) -> {
            String tier = segment.values().getOrDefault(Dimension.TIER, "All");
            String channel = segment.values().getOrDefault(Dimension.CHANNEL, "All");
            Row row = book.row("Segments", tier, channel);
            Tally tally = figures.tally();
            assertThat(book.number(row, "Customers at open")).hasValue((double) tally.sum(Column.UNITS));
            assertThat(book.number(row, "Retained customers")).hasValue((double) tally.sum(Column.RETAINED_UNITS));
            assertAmount(book, row, "Opening MRR", tally, Column.OPENING);
            assertAmount(book, row, "Expansion", tally, Column.EXPANSION);
            assertAmount(book, row, "Retained MRR", tally, Column.COHORT_CLOSING);
            assertAmount(book, row, "Kept MRR", tally, Column.KEPT);
            assertAmount(book, row, "New", tally, Column.NEW);
            assertAmount(book, row, "Returned", tally, Column.REACTIVATION);
            assertAmount(book, row, "Closing MRR", tally, Column.CLOSING);
            assertRatio(book, row, "NRR", figures.nrr(), true);
            assertRatio(book, row, "GRR", figures.grr(), true);
            assertRatio(book, row, "Logo retention", figures.logoRetention(), true);
        });
    }

    @Test
    void the_three_lists_of_segments_end_in_the_same_sums() {
        Statement statement = Histories.northwind();
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        int sums = 0;
        for (Row row : book.sheet("Segments")) {
            if (OpenedWorkbook.text(row.getCell(0)).equals("All")
                    && OpenedWorkbook.text(row.getCell(1)).equals("All")) {
                sums++;
                assertThat(row.getCell(4).getCellFormula()).startsWith("SUM(E");
                assertAmount(book, row, "Opening MRR", statement.headline().tally(), Column.OPENING);
                assertAmount(book, row, "Closing MRR", statement.headline().tally(), Column.CLOSING);
                assertRatio(book, row, "NRR", statement.headline().nrr(), true);
            }
        }
        assertThat(sums).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource(STATEMENTS)
    void trend_has_every_month_as_first_reported(Statement statement) {
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        for (Trend.Point point : statement.trend().points()) {
            Row row = book.row("Trend", point.close().month().toString());
            assertRatio(book, row, "NRR", point.nrr(), false);
            assertRatio(book, row, "GRR", point.grr(), false);
            assertRatio(book, row, "NRR on today's data", point.figures().nrr(), false);
            Optional<BigDecimal> half =
                    point.halfWidth95().filter(width -> point.nrr().ratio().isPresent());
            assertNumber(
                    book.number(row, "Lower, 95%"),
                    half.flatMap(width -> point.nrr().ratio().map(nrr -> nrr.subtract(width))));
            assertNumber(
                    book.number(row, "Upper, 95%"),
                    half.flatMap(width -> point.nrr().ratio().map(nrr -> nrr.add(width))));
        }
    }

    @Test
    void says_in_words_why_a_figure_is_not_there() {
        OpenedWorkbook book = OpenedWorkbook.of(Histories.withoutCohort());
        Row row = book.row("Summary", "Trailing twelve months");
        assertThat(book.cell(row, "NRR")).isEmpty();
        assertThat(book.cell(row, "Logo retention")).isEmpty();
        assertThat(book.cell(row, "Remark").map(OpenedWorkbook::text))
                .hasValue("No cohort: no customer had MRR at open");
        Row alone = OpenedWorkbook.of(Histories.doubled()).row("Summary", "Trailing twelve months");
        assertThat(book.cell(alone, "Remark").map(OpenedWorkbook::text))
                .hasValue("No interval: fewer than two customers");
    }

    @Test
    void a_ratio_that_the_columns_do_not_give_stands_as_it_is() {
        Statement statement = counting(Histories.doubled(), Column.NUMERATOR, 1);
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        assertRatio(
                book,
                book.row("Segments", "All", "All"),
                "NRR",
                statement.headline().nrr(),
                false);
        assertRatio(
                book,
                book.row("Bridge", "Net revenue retention"),
                "MRR",
                statement.headline().nrr(),
                true);
        assertThat(book.row("Bridge", "Numerator of NRR").getCell(1).getCellType())
                .isEqualTo(CellType.NUMERIC);
    }

    @Test
    void has_the_period_under_other_definitions() {
        OpenedWorkbook book = OpenedWorkbook.of(Everything.defined());
        Row own = book.row("Definitions", "this statement");
        Row figma = book.row("Definitions", "figma-s1-2025");
        assertThat(book.number(figma, "NRR")).hasValue(1.1637);
        assertFormula(book.cell(figma, "Difference of NRR").orElseThrow());
        assertThat(book.number(figma, "Difference of NRR").orElseThrow())
                .isCloseTo(1.1637 - book.number(own, "NRR").orElseThrow(), within(Ties.EXACT));
        Row none = book.row("Definitions", "snowflake-fy2026");
        assertThat(book.cell(none, "NRR")).isEmpty();
        assertThat(book.cell(none, "Difference of NRR")).isEmpty();
        assertThat(book.cell(none, "Settings that differ").map(OpenedWorkbook::text))
                .hasValue("cohort: active-at-open → first-month-of-two-years; base: contracted-mrr → window-revenue");
        assertThat(OpenedWorkbook.of(Everything.issued()).sheets()).doesNotContain("Definitions");
    }

    @Test
    void says_in_words_why_there_is_no_interval_and_no_average() {
        assertThat(remark(Method.standard().with(Setting.AVERAGING, "chained"))).isEqualTo("No interval: an average");
        assertThat(remark(Method.standard().with(Setting.WIN_BACK, "included")))
                .isEqualTo("No interval: customers outside the denominator count");
    }

    private static String remark(Method method) {
        OpenedWorkbook book = OpenedWorkbook.of(Methods.defined(method));
        return OpenedWorkbook.text(book.cell(book.row("Summary", "Trailing twelve months"), "Remark")
                .orElseThrow());
    }

    @Test
    void amounts_are_in_the_format_of_their_currency() {
        OpenedWorkbook yen = OpenedWorkbook.of(Histories.yen());
        assertThat(yen.shown(yen.row("Bridge", "Opening").getCell(1))).isEqualTo("¥129,801");
        assertThat(yen.row("Bridge", "Opening").getCell(1).getNumericCellValue())
                .isEqualTo(129_800.5);
        OpenedWorkbook dollars = OpenedWorkbook.of(Everything.issued());
        assertThat(dollars.shown(dollars.row("Bridge", "Churn").getCell(1))).isEqualTo("-$32,741.71");
    }

    @Test
    void tells_what_it_was_made_of() {
        Statement statement = Everything.issued();
        OpenedWorkbook book = OpenedWorkbook.of(statement);
        assertThat(value(book, "Fingerprint"))
                .isEqualTo(statement.method().fingerprint().hex());
        assertThat(value(book, "Known at")).isEqualTo("2026-11-02T04:10:00Z");
        assertThat(value(book, "Digest of the rows"))
                .isEqualTo(statement.provenance().inputDigest());
        assertThat(value(book, "Run")).isEqualTo(Everything.RUN);
        assertThat(value(book, "SHA-256 of the content"))
                .isEqualTo(statement.seal().orElseThrow().contentSha256());
        assertThat(value(book, "approved by")).isEqualTo("S. Whitfield, Chief Financial Officer, 2026-11-03T05:55:00Z");
        assertThat(value(OpenedWorkbook.of(Histories.doubled()), "Run")).isEqualTo("none: a draft");
    }

    private static String value(OpenedWorkbook book, String item) {
        return book.row("Method", item).getCell(1).getStringCellValue();
    }

    /** The statement by a method that counts a dollar more in one column. */
    private static Statement counting(Statement of, Column column, long dollars) {
        Map<Column, Long> sums = new EnumMap<>(of.headline().tally().sums());
        sums.merge(column, Amount.of(Long.toString(dollars)).tenThousandths(), Long::sum);
        Tally tally = new Tally(sums, of.headline().tally().squares(), null);
        Figures figures = Figures.of(tally, of.method());
        SortedMap<Segment, Figures> cells = new TreeMap<>(of.matrix().cells());
        cells.replaceAll((segment, before) -> figures);
        return new Statement(
                of.company(),
                of.currency(),
                of.windows(),
                figures,
                of.yearAgo(),
                of.monthAgo(),
                of.month(),
                of.monthYearAgo(),
                of.quarter(),
                of.quarterYearAgo(),
                of.bridge(),
                of.trend(),
                new Matrix(of.matrix().tiers(), of.matrix().channels(), cells),
                of.stories(),
                of.closingAtOwnRates(),
                of.dataRead(),
                of.method(),
                of.provenance(),
                of.movements(),
                of.past(),
                of.definitions(),
                of.disclosures(),
                of.contribution(),
                of.migration(),
                of.annex(),
                of.ledger(),
                of.commentary(),
                of.seal());
    }
}
