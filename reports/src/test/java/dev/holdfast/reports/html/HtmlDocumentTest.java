package dev.holdfast.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.Swatch;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.Headline;
import dev.holdfast.reports.view.MatrixSection;
import dev.holdfast.reports.view.StatementView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlDocumentTest {
    private static final HtmlDocument RENDERER = new HtmlDocument(Template.bundled());

    @Test
    void asks_nothing_of_any_network() {
        Document page = page(Histories.northwind());
        assertThat(page.select("[src], [href], [srcset], [action], [poster], [data], [xlink:href]"))
                .isEmpty();
        String style = page.expectFirst("style").data();
        assertThat(style).doesNotContain("@import").doesNotContain("http");
        assertThat(style.replaceAll("url\\(data:[a-z0-9/]+;base64,[A-Za-z0-9+/=]+\\)", ""))
                .doesNotContain("url(");
        assertThat(page.select("script, iframe, object, embed, link, img")).isEmpty();
    }

    @Test
    void allows_its_own_stylesheet_and_nothing_else() throws Exception {
        Document page = page(Histories.northwind());
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(page.expectFirst("style").data().getBytes(StandardCharsets.UTF_8));
        assertThat(page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "';")
                .doesNotContain("unsafe");
        assertThat(page.select("[style]")).isEmpty();
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
    void heads_every_table_and_describes_every_large_chart() {
        Document page = page(Histories.northwind());
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
