package dev.holdfast.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.Swatch;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.Headline;
import dev.holdfast.reports.view.MatrixSection;
import dev.holdfast.reports.view.StatementView;
import dev.holdfast.reports.view.WalkSection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlDocumentTest {
    private static final HtmlDocument RENDERER = new HtmlDocument(Template.bundled());

    @Test
    void asks_nothing_of_any_network() {
        Document page = page(Histories.northwind());
        assertThat(page.select("[src], [srcset], [action], [poster], [data], [xlink:href], [ping], [formaction]"))
                .isEmpty();
        assertThat(page.select("[href]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(page.select(address)).hasSize(1));
        String style = page.expectFirst("style").data();
        assertThat(style).doesNotContain("@import").doesNotContain("http");
        assertThat(style.replaceAll("url\\(data:[a-z0-9/]+;base64,[A-Za-z0-9+/=]+\\)", ""))
                .doesNotContain("url(");
        assertThat(page.select("iframe, object, embed, link, img, base, form")).isEmpty();
        assertThat(script(page)).doesNotContain("fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon");
    }

    @Test
    void runs_one_script_that_makes_no_markup_of_text() {
        Document page = page(Histories.northwind());
        assertThat(page.select("script")).hasSize(1);
        assertThat(script(page))
                .startsWith("/*<![CDATA[*/\n'use strict';")
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
                .doesNotContain("localStorage", "sessionStorage", "cookie", "location");
        assertThat(script(page).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(12 * 1024);
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @Test
    void allows_its_own_stylesheet_and_script_and_nothing_else() throws Exception {
        Document page = page(Histories.northwind());
        assertThat(page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + sha256(page.expectFirst("style").data()) + "'; script-src 'sha256-" + sha256(script(page))
                        + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page.select("[style]")).isEmpty();
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    private static String script(Document page) {
        return page.expectFirst("script").data();
    }

    @Test
    void without_a_script_nothing_is_shown_that_needs_one() {
        for (Statement statement : List.of(Everything.issued(), Histories.vast(), Histories.doubled())) {
            Document page = page(statement);
            page.select("template").remove();
            assertThat(page.select("button, input, details, [hidden], [aria-expanded], [role=status]"))
                    .isEmpty();
        }
    }

    @Test
    void names_a_waiting_panel_for_each_cell_that_opens_one() {
        Document page = page(Histories.northwind());
        assertThat(page.select("table.matrix td[data-panel]").eachAttr("data-panel"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(page.select("template").eachAttr("data-panel"));
        assertThat(page.select("table.matrix td:not([data-panel])").eachText())
                .singleElement()
                .asString()
                .startsWith(
                        page.select("table.matrix tr.sum td:last-child .ratio").text());
        assertThat(page.select("template svg"))
                .allMatch(chart -> !chart.attr("aria-label").isEmpty());
    }

    @Test
    void says_the_values_of_each_bar_and_month() {
        Document page = page(Everything.issued());
        for (String screen : List.of("desktop", "tablet", "phone")) {
            assertThat(page.select("#bridge svg." + screen + " .spot")).hasSize(8);
            assertThat(page.select("#trend svg." + screen + " .spot")).hasSize(24);
        }
        assertThat(page.select("#trend svg.desktop .spot")
                        .eachAttr("data-value")
                        .getLast())
                .matches("Oct 2026 · 588 customers\nNRR 110\\.9%, interval ±[0-9.]+\nGRR 94\\.1%");
    }

    @Test
    void holds_every_figure() {
        StatementView view = StatementView.of(Histories.northwind());
        String text = page(Histories.northwind()).text();
        assertThat(text)
                .contains(
                        view.lead().message(),
                        view.lead().rest(),
                        view.headline().value());
        assertThat(text)
                .contains(view.headline().figures().stream()
                        .map(Headline.Figure::value)
                        .toList());
        assertThat(text)
                .contains(Objects.requireNonNull(view.matrix()).rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(MatrixSection.Cell::nrr)
                        .toList());
        assertThat(text).contains(view.method().paragraphs());
    }

    @Test
    void shows_markup_in_names_as_text() {
        Document page = page(Histories.vast());
        assertThat(page.select("b")).isEmpty();
        assertThat(page.title()).startsWith("A <b>very</b> long & \"quoted\" name");
        assertThat(page.text()).contains("Tier <0>");
        assertThat(page.select("th span[title]").eachAttr("title"))
                .contains("Tier <0> with a name far beyond the forty characters & more");
    }

    @Test
    void shows_markup_in_what_people_wrote_as_text() {
        String words = "<b>bold</b> & \"quoted\" <script>alert(1)</script>";
        Document page = page(Everything.saying(words));
        assertThat(page.select("b, body script")).isEmpty();
        assertThat(page.expectFirst(".adjustments td.words").text()).isEqualTo(words);
        assertThat(page.expectFirst(".restatements td.words").text()).startsWith(words + "; issued before");
        assertThat(page.expectFirst("#amendment h2").text()).endsWith(words);
        assertThat(page.expectFirst("#ledger").text()).contains("Adjustment 3: " + words);
        assertThat(page.expectFirst("#signs .strong").text()).isEqualTo(words);
    }

    @Test
    void holds_every_section_once_and_in_order() {
        assertThat(page(Everything.issued()).select("main [id]").eachAttr("id"))
                .containsExactly(
                        "answer",
                        "bridge",
                        "trend",
                        "walk",
                        "components",
                        "implies",
                        "segments",
                        "contribution",
                        "tiers",
                        "models",
                        "migration",
                        "gains",
                        "losses",
                        "cohorts",
                        "concentration",
                        "renewals",
                        "reconciliation",
                        "ledger",
                        "data",
                        "method",
                        "adjustments",
                        "restatements",
                        "amendment",
                        "settings",
                        "signs");
        assertThat(page(Histories.northwind()).select("main [id]").eachAttr("id"))
                .containsExactly(
                        "answer",
                        "bridge",
                        "trend",
                        "components",
                        "implies",
                        "segments",
                        "contribution",
                        "tiers",
                        "migration",
                        "gains",
                        "losses",
                        "cohorts",
                        "concentration",
                        "reconciliation",
                        "data",
                        "ledger",
                        "method",
                        "settings");
    }

    @Test
    void the_page_has_every_word_that_its_script_asks_for_and_no_other() {
        Document page = page(Histories.northwind());
        String script = script(page);
        List<String> asked = Pattern.compile("word\\([^)]*?\\)")
                .matcher(script)
                .results()
                .flatMap(call ->
                        Pattern.compile("'([a-z]+)'").matcher(call.group()).results())
                .map(word -> word.group(1))
                .toList();
        // The order of a table is a word too.
        assertThat(Stream.concat(asked.stream(), Stream.of("ascending", "descending"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        page.select("#words [data-word]").eachAttr("data-word"));
        assertThat(page.select("#words [data-word]").eachText()).doesNotContain("");
    }

    @Test
    void leads_to_each_page_that_is_there() {
        assertThat(page(Everything.issued()).select("nav a").eachText())
                .containsExactly("Answer", "Where", "Who and when", "Trust");
        assertThat(page(Everything.issued()).select("nav a").eachAttr("href"))
                .containsExactly("#answer", "#segments", "#gains", "#reconciliation");
    }

    @Test
    void sorts_no_table_with_a_sum_among_its_rows_or_two_rows_of_heads() {
        for (Statement statement : List.of(Everything.issued(), Histories.northwind())) {
            assertThat(page(statement).select("table.sortable")).isNotEmpty().allSatisfy(table -> {
                assertThat(table.select("thead tr")).hasSize(1);
                assertThat(table.select("thead [colspan], tbody [colspan]")).isEmpty();
            });
        }
    }

    @Test
    void holds_every_row_of_past_and_ledger() {
        StatementView view = StatementView.of(Everything.issued());
        String text = page(Everything.issued()).text();
        WalkSection walk = Objects.requireNonNull(view.walk());
        assertThat(text)
                .contains(walk.rows().stream()
                        .map(row -> row.name() + " " + row.value().text())
                        .toList());
        assertThat(text).contains(walk.sum().name() + " " + walk.sum().value().text());
        assertThat(text)
                .contains(view.ledger().tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .map(row -> row.name() + " " + row.amount())
                        .toList());
        assertThat(text)
                .contains(Objects.requireNonNull(view.adjustments()).rows().stream()
                        .map(row -> String.join(
                                " ",
                                row.number(),
                                row.close(),
                                row.amount(),
                                row.reason(),
                                row.author(),
                                row.evidence(),
                                row.entered()))
                        .toList());
        assertThat(text)
                .contains(Objects.requireNonNull(view.restatements()).rows().stream()
                        .map(row -> String.join(
                                " ",
                                row.month(),
                                row.first(),
                                row.today(),
                                row.difference().text(),
                                row.cause(),
                                row.found()))
                        .toList());
        assertThat(text)
                .contains(Objects.requireNonNull(view.amendment()).rows().stream()
                        .map(row -> String.join(
                                " ",
                                row.month(),
                                row.nrrBefore(),
                                row.nrr(),
                                row.difference().text(),
                                row.grrBefore(),
                                row.grr(),
                                row.grrDifference().text()))
                        .toList());
        assertThat(text).contains("Approved 3 Nov 2026, 05:55 UTC S. Whitfield, Chief Financial Officer");
    }

    @Test
    void draws_a_walk_in_levels_gains_and_losses() {
        assertThat(page(Everything.issued()).select("table.walk tr").stream()
                        .map(row -> row.expectFirst("rect").className()))
                .containsExactly("f-prior", "f-bad-fill", "f-good-fill", "f-bad-fill", "f-good-fill", "f-balance");
    }

    @Test
    void draws_a_ring_on_each_month_restated_and_one_beside_the_words() {
        Document page = page(Everything.issued());
        int without =
                page(Histories.northwind()).select("#trend svg.desktop circle").size();
        assertThat(page.select("#trend svg.desktop circle.s-ink")).hasSize(4 + 1);
        assertThat(page.select("#trend svg.desktop circle").size() - without).isEqualTo(2 * (4 + 1));
        for (String screen : List.of("desktop", "tablet", "phone")) {
            assertThat(page.select("#trend svg." + screen + " text").eachText()).contains("restated, see Restatements");
        }
    }

    @Test
    void draws_the_plan_below_the_line_that_it_is_of() {
        List<Element> shapes =
                page(Everything.issued()).expectFirst("#trend svg.desktop").getAllElements();
        List<Integer> plans = IntStream.range(0, shapes.size())
                .filter(i -> shapes.get(i).is("rect.f-paper"))
                .boxed()
                .toList();
        assertThat(plans).isNotEmpty();
        assertThat(shapes.subList(plans.getLast(), shapes.size())).anyMatch(shape -> shape.is("path.s-ink"));
        assertThat(shapes.subList(0, plans.getLast())).noneMatch(shape -> shape.is("path.s-ink"));
    }

    @Test
    void heads_every_table_and_describes_every_large_chart() {
        Document page = page(Everything.issued());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("th")).isNotEmpty().allMatch(head -> head.hasAttr("scope"));
        assertThat(page.select("svg"))
                .isNotEmpty()
                .allMatch(svg -> svg.attr("role").equals("img")
                        ? !svg.attr("aria-label").isEmpty()
                        : svg.attr("aria-hidden").equals("true"));
        assertThat(page.select("svg[role=img].desktop")).hasSize(2);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void draws_in_classes_that_have_a_colour_for_light_and_for_dark() {
        Document page = page(Histories.northwind());
        assertThat(page.select("svg [fill], svg [stroke]")).isEmpty();
        String style = page.expectFirst("style").data();
        for (Swatch swatch : Swatch.values()) {
            assertThat(style)
                    .contains(
                            "--" + swatch.css() + ":" + swatch.light(),
                            "--" + swatch.css() + ":" + swatch.dark(),
                            ".f-" + swatch.css() + "{fill:var(--" + swatch.css() + ")}");
        }
    }

    @Test
    void keeps_chart_text_as_text() {
        Document page = page(Histories.northwind());
        assertThat(page.select("svg.desktop text").eachText()).contains("Opening", "Retained", "110 healthy");
    }

    private static Document page(Statement statement) {
        return Jsoup.parse(new String(RENDERER.render(StatementView.of(statement)), StandardCharsets.UTF_8));
    }
}
