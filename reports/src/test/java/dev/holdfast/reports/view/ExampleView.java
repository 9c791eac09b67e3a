package dev.holdfast.reports.view;

import dev.holdfast.reports.chart.BridgeChart;
import dev.holdfast.reports.chart.BridgeChart.Kind;
import dev.holdfast.reports.chart.BridgeChart.Step;
import dev.holdfast.reports.chart.IntervalBar;
import dev.holdfast.reports.chart.PairedBar;
import dev.holdfast.reports.chart.PositionChart;
import dev.holdfast.reports.chart.Swatch;
import dev.holdfast.reports.chart.TrendChart;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A whole view of an invented company, written by hand. */
public final class ExampleView {
    private static final IntervalBar.Scale SCALE = new IntervalBar.Scale(75, 145);

    private ExampleView() {}

    public static StatementView northwind() {
        return new StatementView(
                "en",
                Instant.parse("2026-11-03T06:00:00Z"),
                "9f2c41ab07de",
                new Masthead(
                        "Net Revenue Retention",
                        "Northwind Cloud, Inc.: Net Revenue Retention, October 2026",
                        "Northwind Cloud, Inc. · twelve months to 31 October 2026 · USD, constant currency",
                        "Statement 2026-10 · issued 3 Nov 2026, 06:00 UTC",
                        "Method v1 · 9f2c 41ab 07de · known at 2 Nov 2026, 04:10 UTC",
                        "Confidential: board of Northwind Cloud, Inc.",
                        "Rounded one by one; exact to the cent in statement.json"),
                new Lead(
                        "Existing customers pay 12.5% more than a year ago.",
                        "Expansion of $1,095k of MRR outran $379k of contraction and churn. Enterprise leads at"
                                + " 118.9%; Starter, at 87.2%, shrinks. The rise on a year ago is within the noise."),
                headline(),
                new BridgeSection(
                        new Heading(
                                "bridge",
                                "Expansion of $1,095k outran losses of $379k",
                                "Bridge of the 2,777 customers with MRR on 31 October 2025, $ thousand. Axis broken."),
                        bridge()),
                new TrendSection(
                        new Heading(
                                "trend",
                                "NRR has held above 110% for thirteen months; the last moves are within the noise",
                                "Trailing twelve months, % of opening MRR, November 2024 to October 2026. Axis broken"
                                        + " between 95 and 100."),
                        trend()),
                components(),
                matrix(),
                null,
                reconciliation(),
                new DataSection(
                        new Heading("data", "No check is open; 21 customers have no channel", "Data read for this statement"),
                        List.of(
                                new DataSection.Row("Rows read", false, "214,806"),
                                new DataSection.Row("recurring, in MRR", true, "201,442"),
                                new DataSection.Row("one-time fees and services, not MRR", true, "8,911"),
                                new DataSection.Row("trials, not MRR", true, "3,204"),
                                new DataSection.Row("tax, not MRR", true, "1,249"),
                                new DataSection.Row("Rows refused by checks", false, "0"))),
                method());
    }

    private static Headline headline() {
        return new Headline(
                "Net revenue retention, trailing 12 months",
                "112.5%",
                List.of(Toned.good("+2.4"), Toned.plain(" pp on a year ago · "), Toned.good("+0.2"), Toned.plain(" pp on September")),
                "95% interval 109.8 to 115.2; 2,777 customers",
                new PositionChart(
                        112.5, 109.8, 115.2, 110.1, "95% interval", "a year ago 110.1",
                        List.of(
                                new PositionChart.Mark(100, "100 floor"),
                                new PositionChart.Mark(110, "110 healthy"),
                                new PositionChart.Mark(120, "120 best")),
                        "NRR 112.5%, interval 109.8 to 115.2; a year ago 110.1"),
                List.of(
                        new Headline.Figure("Gross retention", "93.4%", List.of(Toned.good("+1.0"), Toned.plain(" pp on a year")), "T12M"),
                        new Headline.Figure("Logo retention", "91.0%", List.of(Toned.good("+1.3"), Toned.plain(" pp on a year")), "2,527 of 2,777"),
                        new Headline.Figure("Closing MRR", "$7.85M", List.of(Toned.good("+36.8"), Toned.plain("% on a year")), "3,490 customers"),
                        new Headline.Figure("NRR, October", "101.3%", List.of(Toned.good("+0.2"), Toned.plain(" pp on Oct 25")), "GRR 99.3"),
                        new Headline.Figure("NRR, Q3 2026", "103.8%", List.of(Toned.bad("−0.1"), Toned.plain(" pp on Q3 25")), "GRR 98.4")));
    }

    private static BridgeChart bridge() {
        return new BridgeChart(
                List.of(
                        new Step(Kind.OPENING, "Opening", "31 Oct 25", 5740408.67, "5,740"),
                        new Step(Kind.GAIN, "Expansion", "1,388 cust.", 1094856.35, "+1,095"),
                        new Step(Kind.LOSS, "Contraction", "397 cust.", -136110.19, "−136"),
                        new Step(Kind.LOSS, "Churn", "250 cust.", -242832.16, "−243"),
                        new Step(Kind.RETAINED, "Retained", "2,527 kept", 6456322.67, "6,456"),
                        new Step(Kind.OUTSIDE, "New", "931 cust.", 1372799.38, "+1,373"),
                        new Step(Kind.OUTSIDE, "Returned", "34 cust.", 25801.50, "+26"),
                        new Step(Kind.CLOSING, "Closing", "31 Oct 26", 7854923.55, "7,855")),
                new BridgeChart.Text("+12.5%", Swatch.GOOD),
                "not in NRR",
                "MRR bridge: opening 5,740, expansion +1,095, contraction −136, churn −243, retained 6,456, new +1,373,"
                        + " returned +26, closing 7,855; $ thousand");
    }

    private static TrendChart trend() {
        double[] nrr = {
            107.9, 107.5, 107.6, 107.6, 107.5, 107.3, 107.5, 107.9, 108.8, 109.5, 109.8, 110.1, 110.8, 110.8, 111.3, 111.6,
            111.9, 112.6, 112.4, 112.3, 111.8, 111.7, 112.2, 112.5
        };
        double[] grr = {
            91.2, 91.7, 91.9, 91.7, 91.6, 91.3, 91.0, 91.5, 91.8, 91.9, 91.8, 92.4, 92.6, 92.5, 92.7, 92.6, 92.5, 93.6,
            94.0, 93.8, 93.7, 93.7, 93.8, 93.4
        };
        List<TrendChart.Month> months = new ArrayList<>();
        for (int i = 0; i < nrr.length; i++) {
            YearMonth month = YearMonth.of(2024, 11).plusMonths(i);
            double half = 4.2 - 0.06 * i;
            months.add(month(month, nrr[i], half, grr[i]));
        }
        return trend(months, "112.5%", "93.4%");
    }

    public static TrendChart.Month month(YearMonth month, double nrr, double half, double grr) {
        return new TrendChart.Month(
                letter(month), name(month), String.valueOf(month.getYear()), month.getMonthValue() == 1,
                nrr, nrr - half, nrr + half, grr);
    }

    public static TrendChart.Month empty(YearMonth month) {
        return new TrendChart.Month(
                letter(month), name(month), String.valueOf(month.getYear()), month.getMonthValue() == 1,
                null, null, null, null);
    }

    public static TrendChart trend(List<TrendChart.Month> months, String nrr, String grr) {
        return new TrendChart(
                months,
                List.of(new TrendChart.Level(100, "100 floor", true), new TrendChart.Level(110, "110 healthy", false)),
                new TrendChart.Name("NRR", nrr),
                new TrendChart.Name("GRR", grr),
                "band: 95% interval",
                "NRR and GRR of the last 24 months; last NRR " + nrr + ", GRR " + grr);
    }

    private static String letter(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.NARROW, Locale.ENGLISH);
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static ComponentsSection components() {
        return new ComponentsSection(
                new Heading("components", "Less churn, more expansion", "% of opening MRR; thin bars a year ago"),
                "Oct 26",
                "Oct 25",
                "Δ pp",
                List.of(
                        row("Expansion", 19.1, 17.7, true, "+19.1", "+17.7", Toned.good("+1.4")),
                        row("Contraction", 2.4, 2.4, false, "−2.4", "−2.4", Toned.plain("0.0")),
                        row("Churn", 4.2, 5.2, false, "−4.2", "−5.2", Toned.good("+1.0"))),
                row("NRR less 100", 0, 0, true, "+12.5", "+10.1", Toned.good("+2.4")));
    }

    private static ComponentsSection.Row row(
            String name, double now, double before, boolean good, String nowText, String beforeText, Toned delta) {
        return new ComponentsSection.Row(name, new PairedBar(now, before, good, 19.1), nowText, beforeText, delta);
    }

    private static MatrixSection matrix() {
        String cells = """
                Enterprise | 122.7 5.5 98.6 88 $1,266k | 114.4 7 94.7 58 $989k | 108.2† 9 97.5 21 $196k | 128.4† 18 97.5 24 $222k | 110.9† 12 100.0 2 $35k | 118.9 5 97.0 193 $2,709k
                Business | 119.1 8 92.9 107 $467k | 120.6 10 95.2 103 $399k | 102.6 10 86.6 86 $347k | 109.9 8 91.9 121 $406k | 102.2† 0 100.0 1 $0.8k | 113.6 5 91.9 418 $1,619k
                Team | 121.8 11 96.3 80 $99k | 110.1 8 94.1 116 $147k | 101.8 7 89.2 135 $164k | 100.9 4 89.1 420 $509k | 99.1† 16 92.4 9 $12k | 104.7 4 90.7 760 $931k
                Starter | 108.6† 18 95.2 20 $7k | 90.5 12 83.6 92 $36k | 85.0 6 81.6 269 $97k | 87.0 4 83.3 1,016 $337k | 91.1† 16 90.4 9 $4k | 87.2 4 83.2 1,406 $482k
                All tiers | 121.7 5 97.0 295 $1,839k | 115.0 6 94.5 369 $1,571k | 101.7 5 89.2 511 $804k | 104.4 5 89.8 1,581 $1,475k | 106.3† 12 97.4 21 $52k | 112.5 2.7 93.4 2,777 $5,740k
                """;
        return new MatrixSection(
                new Heading(
                        "segments",
                        "Enterprise and Business compound; Starter shrinks in the two channels it lives on",
                        "NRR, %, by tier at opening and channel of first touch; GRR, customers (n), opening MRR. Bars start"
                                + " at 100; the line is the 95% interval."),
                "Tier at opening",
                Stream.of("Sales", "Partner", "Marketplace", "Self-serve", "Unassigned", "All channels")
                        .map(name -> new MatrixSection.Column(name, name.startsWith("All")))
                        .toList(),
                cells.lines().map(ExampleView::matrixRow).toList(),
                "Same scale, 75 to 145, in every cell.",
                new MatrixSection.Legend(
                        new IntervalBar(120, 110.0, 130.0, false, SCALE),
                        new IntervalBar(80, 76.0, 84.0, false, SCALE),
                        new IntervalBar(108, 98.0, 118.0, false, SCALE)));
    }

    private static MatrixSection.Row matrixRow(String line) {
        String[] parts = line.split("\\|");
        List<MatrixSection.Cell> cells = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            cells.add(cell(parts[i].trim().split(" "), i == parts.length - 1));
        }
        return new MatrixSection.Row(parts[0].trim(), parts[0].startsWith("All"), cells);
    }

    private static MatrixSection.Cell cell(String[] words, boolean total) {
        boolean small = words[0].endsWith("†");
        double nrr = Double.parseDouble(words[0].replace("†", ""));
        double half = Double.parseDouble(words[1]);
        return new MatrixSection.Cell(
                total, small, words[0],
                half == 0
                        ? new IntervalBar(nrr, null, null, small, SCALE)
                        : new IntervalBar(nrr, nrr - half, nrr + half, small, SCALE),
                "GRR " + words[2], "n " + words[3], words[4]);
    }

    private static ReconciliationSection reconciliation() {
        String rows = """
                Opening, 31 Oct 2025;2,708,549.81;1,619,262.13;931,081.31;481,515.42;5,740,408.67;2,777
                Expansion;593,208.33;352,172.60;130,337.38;19,138.04;1,094,856.35;(1,388)
                Contraction;−37,606.80;−45,324.65;−34,072.11;−19,106.63;−136,110.19;(397)
                Churn;−42,750.15;−86,364.64;−52,080.88;−61,636.49;−242,832.16;−250
                Retained: numerator of NRR;3,221,401.19;1,839,745.44;975,265.70;419,910.34;6,456,322.67;2,527
                New;454,427.22;454,167.40;312,593.89;151,610.87;1,372,799.38;931
                Returned;0.00;9,729.95;11,361.00;4,710.55;25,801.50;34
                Closing, 31 Oct 2026;3,675,828.41;2,303,642.79;1,299,220.59;576,231.76;7,854,923.55;3,490
                """;
        return new ReconciliationSection(
                new Heading(
                        "reconciliation",
                        "Every dollar from opening to closing is accounted for, in every tier",
                        "All customers, $ of MRR. Expansion to churn: tier at opening; new and returned: tier at close."
                                + " Customers in brackets stay in the count."),
                List.of(new ReconciliationSection.Block(
                        "$ of MRR at the rate of 31 Oct 2025",
                        List.of("Enterprise", "Business", "Team", "Starter", "All tiers", "Customers"),
                        rows.lines().map(ExampleView::reconciliationRow).toList())));
    }

    private static ReconciliationSection.Row reconciliationRow(String line) {
        List<String> parts = List.of(line.split(";"));
        List<ReconciliationSection.Amount> amounts = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            amounts.add(new ReconciliationSection.Amount(parts.get(i), i == parts.size() - 2));
        }
        String name = parts.getFirst();
        return new ReconciliationSection.Row(name, name.startsWith("Retained") || name.startsWith("Closing"), amounts);
    }

    private static MethodSection method() {
        String settings = """
                measurement point-to-point;cohort active-at-open;returned counted;win-back excluded
                base contracted-mrr;averaging none;grr per-unit;grain parent
                currency-mode constant;attribution open;grace-days 0;usage-months 3
                zone UTC;fiscal-year-start 1;small-units 30;currency USD
                """;
        return new MethodSection(
                new Heading("method", "How the figure is made", "Version 1"),
                List.of(
                        "Customers, at parent level, with MRR at close of 31 October 2025. NRR is their MRR at close of 31"
                                + " October 2026 over their opening MRR. GRR counts each at no more than its opening. New"
                                + " and returned customers are left out. MRR is the monthly equivalent of recurring charges"
                                + " less recurring discounts; usage is the mean of the last three full months.",
                        "Not counted: one-time fees, services, tax, trials, goodwill credits. A paused customer is"
                                + " contraction and keeps its logo."),
                new Heading(
                        "settings",
                        "Every setting is at its default",
                        "Settings of method v1; SHA-256 9f2c41ab 07de5c18 e2b94f60 77a1d3c5 4be80f12 96c3a7d0 5f1e28b4 c06d93aa"),
                settings.lines()
                        .map(line -> Stream.of(line.split(";"))
                                .map(pair -> pair.split(" "))
                                .map(pair -> new MethodSection.Setting(pair[0], pair[1]))
                                .toList())
                        .toList());
    }
}
