package dev.holdfast.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Everything;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class BrowserTest {
    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static final int DESKTOP = 1280;
    private static final String STATEMENTS = "dev.holdfast.reports.html.Shown#statements";

    @TempDir
    private Path folder;

    @Test
    void a_click_on_a_cell_shows_its_own_bridge_and_trend_beside_the_matrix() {
        Page page = CHROMIUM.open(Everything.issued(), folder, DESKTOP);
        Locator cell =
                page.locator("table.matrix tbody tr").first().locator("td").nth(1);
        assertThat(page.locator(".panel").isVisible()).isFalse();

        cell.click();

        Locator panel = page.locator(".panel");
        assertThat(panel.isVisible()).isTrue();
        assertThat(panel.getAttribute("aria-label")).isEqualTo("Enterprise · Sales");
        assertThat(panel.locator("h3").innerText()).startsWith("Enterprise · Sales compounds: 122.8%");
        assertThat(panel.innerText()).contains("30 customers", "opening $136k", "GRR 99.4%", "Interval 116.0 to 129.6");
        assertThat(panel.locator("svg"))
                .satisfies(charts -> assertThat(charts.count()).isEqualTo(2));
        assertThat(panel.locator("svg text").allTextContents()).contains("Opening", "136", "All 110.9", "NRR 122.8");
        assertThat(panel.locator("svg [stroke-dasharray].s-muted").count()).isPositive();
        assertThat(cell.locator("button").getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(cell.locator("button").getAttribute("aria-controls")).isEqualTo(panel.getAttribute("id"));
        assertThat(cell.evaluate("cell => getComputedStyle(cell).outline")).isEqualTo("rgb(22, 32, 46) solid 2px");
        assertThat(page.locator("[role=status]").innerText())
                .isEqualTo(panel.locator("h3").innerText());
        assertThat(box(panel).x)
                .isGreaterThan(box(page.locator("table.matrix")).x + box(page.locator("table.matrix")).width);

        page.locator("table.matrix tbody tr").nth(3).locator("td").nth(2).click();

        assertThat(panel.getAttribute("aria-label")).isEqualTo("Starter · Self-serve");
        assertThat(page.locator("[aria-expanded=true]").count()).isEqualTo(1);
        assertThat(page.locator(".chosen").count()).isEqualTo(1);
    }

    @Test
    void escape_and_close_shut_the_panel_and_give_the_focus_back() {
        Page page = CHROMIUM.open(Everything.issued(), folder, DESKTOP);
        Locator cell = page.locator("table.matrix tbody td").nth(7);
        String name = String.valueOf(cell.locator("button").getAttribute("aria-label"));
        cell.click();
        assertThat(focused(page)).isEqualTo(name.replaceFirst("^[^,]+, (.+): bridge and trend$", "$1"));

        page.keyboard().press("Escape");

        assertThat(page.locator(".panel").isVisible()).isFalse();
        assertThat(focused(page)).isEqualTo(name);
        assertThat(page.locator("[aria-expanded=true], .chosen").count()).isZero();

        cell.click();
        page.locator(".panel .close").click();

        assertThat(page.locator(".panel").isVisible()).isFalse();
        assertThat(focused(page)).isEqualTo(name);

        cell.click();
        cell.click();

        assertThat(page.locator(".panel").isVisible()).isFalse();
    }

    @Test
    void the_keyboard_leads_from_cell_to_cell_and_opens_them() {
        Page page = CHROMIUM.open(Everything.issued(), folder, DESKTOP);
        assertThat(page.locator(".opens[tabindex='0']").count()).isEqualTo(1);
        page.locator("table.matrix thead button").last().focus();
        page.keyboard().press("Tab");
        assertThat(focused(page)).contains("Enterprise · Marketplace");

        page.keyboard().press("ArrowRight");
        assertThat(focused(page)).contains("Enterprise · Sales");
        page.keyboard().press("ArrowDown");
        assertThat(focused(page)).contains("Business · Sales");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(focused(page)).contains("Business · Marketplace");
        page.keyboard().press("ArrowUp");
        assertThat(focused(page)).contains("Enterprise · Marketplace");

        page.keyboard().press("Enter");
        assertThat(page.locator(".panel h3").innerText()).startsWith("Enterprise · Marketplace");
        page.keyboard().press("Escape");
        assertThat(focused(page)).contains("Enterprise · Marketplace");

        page.keyboard().press("Space");
        assertThat(page.locator(".panel").isVisible()).isTrue();
    }

    @Test
    void the_path_of_a_segment_leads_to_its_tier() {
        Page page = CHROMIUM.open(Everything.issued(), folder, DESKTOP);
        page.locator("table.matrix tbody td").first().click();

        page.locator(".panel .path button").click();

        assertThat(page.locator(".panel h3").innerText()).startsWith("Enterprise compounds");
        assertThat(page.locator(".chosen").innerText()).contains("114.9");
        page.keyboard().press("Escape");
        assertThat(focused(page)).contains("114.9, Enterprise: bridge and trend");
    }

    @Test
    void a_row_of_a_ranking_opens_too() {
        Page page = CHROMIUM.open(Shown.RANKED, folder, DESKTOP);

        page.locator("table.ranking tbody tr").nth(21).locator("td").last().click();

        assertThat(page.locator(".panel h3").innerText())
                .startsWith(page.locator("table.ranking tbody tr")
                        .nth(21)
                        .locator("th")
                        .innerText()
                        .strip()
                        .replaceAll("\\s*\n\\s*", " · "));
        page.keyboard().press("Escape");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.locator("table.ranking tbody tr").nth(20).getAttribute("class"))
                .contains("chosen");
    }

    @Test
    void a_head_sorts_by_value_and_sums_stay_at_the_foot() {
        Page page = CHROMIUM.open(Everything.issued(), folder, DESKTOP);
        Locator table = page.locator("table.matrix");
        List<String> original = column(table, "td:nth-child(2) .ratio");

        Locator head = table.locator("thead th").nth(1);
        head.locator("button").click();

        assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(page.locator("[role=status]").innerText()).isEqualTo("Sorted by Marketplace, descending");
        assertThat(column(table, "td:nth-child(2) .ratio"))
                .containsExactlyElementsOf(sumLast(original, upwards().reversed()));

        head.locator("button").click();
        assertThat(head.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(column(table, "td:nth-child(2) .ratio")).containsExactlyElementsOf(sumLast(original, upwards()));

        head.locator("button").click();
        assertThat(head.getAttribute("aria-sort")).isNull();
        assertThat(column(table, "td:nth-child(2) .ratio")).isEqualTo(original);
    }

    @Test
    void a_minus_sign_counts_and_months_are_in_their_order() {
        Page page = CHROMIUM.open(Everything.issued(), folder, DESKTOP);
        Locator table = page.locator("table.restatements");

        table.locator("thead th", new Locator.LocatorOptions().setHasText("Δ pp"))
                .locator("button")
                .press("Enter");
        assertThat(column(table, "td:nth-child(4)"))
                .hasSize(4)
                .isSortedAccordingTo(upwards().reversed())
                .anyMatch(text -> text.startsWith("−"))
                .anyMatch(text -> text.startsWith("+"));

        table.locator("thead th").first().locator("button").press("Space");
        assertThat(column(table, "th")).containsExactly("Jan 2025", "Jun 2025", "Feb 2026", "Sep 2026");
        table.locator("thead th").first().locator("button").press("Space");
        assertThat(column(table, "th")).containsExactly("Sep 2026", "Feb 2026", "Jun 2025", "Jan 2025");
        assertThat(page.locator("[aria-sort]").count()).isEqualTo(1);
    }

    @Test
    void both_lists_of_a_ranking_are_sorted_as_one() {
        Page page = CHROMIUM.open(Shown.RANKED, folder, DESKTOP);

        page.locator("table.ranking")
                .last()
                .locator("thead th", new Locator.LocatorOptions().setHasText("Cust."))
                .locator("button")
                .click();

        List<String> counts =
                page.locator("table.ranking tbody td:nth-child(5)").allInnerTexts();
        assertThat(counts).hasSize(40).isSortedAccordingTo(upwards().reversed());
        assertThat(page.locator("table.ranking").first().locator("tbody tr").count())
                .isEqualTo(20);
        page.locator("table.ranking thead th", new Page.LocatorOptions().setHasText("Opening"))
                .first()
                .locator("button")
                .click();
        assertThat(page.locator("table.ranking tbody td:nth-child(6)").allInnerTexts())
                .isSortedAccordingTo(upwards().reversed());
    }

    @Test
    void bars_and_months_say_their_values_on_hover() {
        Page page = CHROMIUM.open(Everything.issued(), folder, DESKTOP);
        Locator tip = page.locator(".tip");

        page.locator("#bridge svg.desktop .spot").nth(3).hover();
        assertThat(told(tip)).isEqualTo("Churn · 69 cust.\n−32.7 $ thousand, −4.7% of opening");
        page.locator("#trend svg.desktop .spot").last().hover();
        assertThat(told(tip)).matches("Oct 2026 · 588 customers\nNRR 110\\.9%, interval ±\\d\\.\\d\nGRR 94\\.1%");
        assertInside(page, tip);
        page.locator("#trend svg.desktop .spot").nth(22).hover();
        assertThat(told(tip)).contains("On today’s data NRR 110.0%");
        page.keyboard().press("Escape");
        assertThat(tip.isVisible()).isFalse();
        page.locator("#trend svg.desktop .spot").nth(3).hover();
        page.locator("h1").hover();
        assertThat(tip.isVisible()).isFalse();
        assertThat(page.locator(".marker").count()).isZero();
    }

    @Test
    void bars_and_months_say_their_values_on_focus_and_to_screen_readers() {
        for (int width : new int[] {360, 768, DESKTOP}) {
            Page page = CHROMIUM.open(Everything.issued(), folder, width);
            Locator tip = page.locator(".tip");
            Locator bridge = page.locator("#bridge svg:visible");
            assertThat(bridge.getAttribute("role")).isEqualTo("group");
            assertThat(bridge.locator(".spot[tabindex='0']").count()).isEqualTo(1);

            bridge.locator(".spot[tabindex='0']").focus();
            page.keyboard().press("ArrowRight");
            assertThat(focused(page)).isEqualTo("Price · 435 cust., +115.7 $ thousand, +16.7% of opening");
            assertThat(told(tip)).startsWith("Price · 435 cust.");
            assertInside(page, tip);
            page.keyboard().press("End");
            assertThat(focused(page)).startsWith("Closing");
            assertInside(page, tip);
            page.keyboard().press("Tab");
            assertThat(focused(page)).startsWith("Oct 2026 · 588 customers, NRR 110.9%");
            page.keyboard().press("ArrowLeft");
            assertThat(focused(page)).startsWith("Sep 2026");
            assertInside(page, tip);
            page.keyboard().press("Home");
            assertThat(focused(page)).startsWith("Nov 2024");
            assertInside(page, tip);
            page.keyboard().press("Escape");
            assertThat(tip.isVisible()).isFalse();
        }
    }

    @Test
    void the_charts_of_a_panel_say_their_values_too() {
        Page page = CHROMIUM.open(Everything.issued(), folder, 390);
        page.locator("table.matrix tbody td").nth(1).click();

        page.locator(".panel svg").last().locator(".spot").last().focus();

        assertThat(told(page.locator(".tip"))).startsWith("Oct 2026 · 30 customers\nNRR 122.8%, interval ±6.8");
        assertInside(page, page.locator(".tip"));
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel").isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel").isVisible()).isFalse();
    }

    @ParameterizedTest
    @MethodSource(STATEMENTS)
    void with_scripts_off_everything_can_be_read(Statement statement) {
        Page page = CHROMIUM.open(statement, folder, DESKTOP, false);
        Document source = Jsoup.parse(page.content());
        source.select("template, script, style, svg").remove();

        String shown = words(page.locator("body").innerText());
        List<String> written = source.select("h1, h2, p, th, td").stream()
                .filter(element ->
                        element.select("p").size() <= 1 && !element.text().isBlank())
                .map(element -> words(element.text()))
                .toList();
        assertThat(written).hasSizeGreaterThan(100);
        assertThat(written.stream().filter(text -> !shown.contains(text))).isEmpty();
        assertThat(page.locator("button").count()).isZero();
        assertThat(CHROMIUM.requests()).hasSize(1);
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(STATEMENTS)
    void asks_for_nothing_but_itself_and_the_browser_has_nothing_to_say(Statement statement) {
        Page page = CHROMIUM.open(statement, folder, DESKTOP);
        for (Locator button : page.locator("main button:visible").all()) {
            button.click();
        }
        page.locator(".theme").click();

        assertThat(CHROMIUM.requests())
                .allSatisfy(request -> assertThat(request)
                        .matches(Pattern.quote(
                                        folder.resolve("statement.html").toUri().toString()) + "|data:font/woff2;.*"));
        assertThat(CHROMIUM.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(STATEMENTS)
    void nothing_is_wider_than_the_screen(Statement statement) {
        Page page = CHROMIUM.open(statement, folder, DESKTOP);
        List<String> wide = new ArrayList<>();
        for (boolean open : new boolean[] {false, true}) {
            if (open && page.locator(".opens").count() > 0) {
                page.locator(".opens").first().click();
            }
            for (int width : new int[] {360, 390, 719, 720, 768, 1024, 1179, 1180, DESKTOP, 1600}) {
                page.setViewportSize(width, 900);
                Object room = page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]");
                if (room instanceof List<?> sizes && number(sizes.get(0)) > number(sizes.get(1))) {
                    wide.add("at " + width + (open ? " with a panel: " : ": ") + room);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void text_in_charts_keeps_its_size() {
        Page page = CHROMIUM.open(Everything.issued(), folder, DESKTOP);
        page.locator(".opens").first().click();
        for (int width : new int[] {360, 390, 768, DESKTOP, 1600}) {
            page.setViewportSize(width, 900);
            assertThat(number(page.evaluate("Math.min(...[...document.querySelectorAll('svg:has(text)')]"
                            + ".filter(svg => svg.getBoundingClientRect().width)"
                            + ".map(svg => 12 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width))")))
                    .as("at " + width)
                    .isGreaterThanOrEqualTo(11.9);
        }
    }

    @Test
    void it_is_dark_where_the_reader_likes_it_dark_and_a_button_changes_that() {
        Page page = CHROMIUM.open(Everything.issued(), folder, DESKTOP);
        assertThat(paper(page)).isEqualTo("rgb(255, 255, 255)");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(paper(page)).isEqualTo("rgb(16, 22, 31)");
        page.locator(".theme").click();
        assertThat(paper(page)).isEqualTo("rgb(255, 255, 255)");
        page.locator(".theme").click();
        assertThat(paper(page)).isEqualTo("rgb(16, 22, 31)");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(paper(page)).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void it_prints_without_what_only_a_screen_needs() throws IOException {
        Page page = CHROMIUM.open(Everything.issued(), folder, DESKTOP);
        page.locator(".opens").first().click();

        try (PDDocument printed = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            assertThat(printed.getNumberOfPages()).isBetween(4, 8);
            assertThat(printed.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("110.9%", "Enterprise · Marketplace", "Confidential: board of Northwind Cloud, Inc.")
                    .doesNotContain("Theme", "Close ×", "Choose a segment");
        }
    }

    private static void assertInside(Page page, Locator locator) {
        BoundingBox box = box(locator);
        assertThat(box.x).isNotNegative();
        assertThat(box.y).isNotNegative();
        assertThat(box.x + box.width).isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(box.y + box.height).isLessThanOrEqualTo(page.viewportSize().height);
    }

    private static BoundingBox box(Locator locator) {
        BoundingBox box = locator.boundingBox();
        assertThat(box).isNotNull();
        return box;
    }

    private static String told(Locator tip) {
        return String.join("\n", tip.locator("p").allInnerTexts());
    }

    private static Object paper(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')"));
    }

    private static List<String> column(Locator table, String cells) {
        return table.locator("tbody tr " + cells).allInnerTexts();
    }

    private static List<String> sumLast(List<String> texts, Comparator<String> order) {
        List<String> sorted = new ArrayList<>(texts.subList(0, texts.size() - 1));
        sorted.sort(order);
        sorted.add(texts.getLast());
        return sorted;
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\u200b·]+", "").toLowerCase(Locale.ROOT);
    }

    private static Comparator<String> upwards() {
        return Comparator.comparingDouble(BrowserTest::number);
    }

    /** The number in a text: {@code −$1,266k}, {@code 108.2†}. */
    private static double number(Object text) {
        String digits = text.toString().replace('−', '-').replaceAll("[^0-9.-]", "");
        return Double.parseDouble(digits) * (text.toString().endsWith("k") ? 1000 : 1);
    }
}
