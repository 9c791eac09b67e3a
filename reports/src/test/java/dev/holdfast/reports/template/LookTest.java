package dev.holdfast.reports.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.reports.chart.Palette;
import dev.holdfast.reports.chart.Palette.Accent;
import dev.holdfast.reports.chart.Palette.Ground;
import dev.holdfast.reports.chart.Swatch;
import dev.holdfast.reports.delivery.Composer;
import dev.holdfast.reports.document.Documents;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.document.Renderer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookTest {
    private static final Palette FOREST = Palette.STANDARD
            .with(Accent.GOOD, Ground.LIGHT, "#0b6e4f")
            .with(Accent.BAD, Ground.LIGHT, "#9b2226")
            .with(Accent.ACTUAL, Ground.LIGHT, "#5c4d7d")
            .with(Accent.GOOD, Ground.DARK, "#74c69d");

    @TempDir
    private Path folder;

    @Test
    void a_logo_and_a_footer_stand_on_every_page() throws IOException {
        Look look = new Look(
                Palette.STANDARD,
                Optional.of(Logo.read(picture("png", 120, 60, BufferedImage.TYPE_INT_ARGB), "Northwind & Sons")),
                "Northwind Cloud, Inc. · <1 Main Street>",
                PaperSize.A4,
                OwnTemplates.NONE);
        Documents documents = Renderer.of(Template.of(look)).render(Histories.northwind());
        try (PDDocument pdf = Loader.loadPDF(documents.named("statement.pdf").bytes())) {
            for (PDPage page : pdf.getPages()) {
                PDImageXObject image = images(page).getFirst();
                assertThat(image.getWidth()).isEqualTo(120);
                assertThat(image.getHeight()).isEqualTo(60);
            }
            assertThat(new PDFTextStripper().getText(pdf).split("<1 Main Street>", -1))
                    .hasSize(pdf.getNumberOfPages() + 1);
            // 18 points high and 36 wide, from the left margin: red as the logo in its middle, and paper beside it.
            BufferedImage drawn = new PDFRenderer(pdf).renderImage(0);
            List<Integer> columns = new ArrayList<>();
            for (int x = 0; x < 200; x++) {
                for (int y = 20; y < 64; y++) {
                    if (drawn.getRGB(x, y) == Color.RED.getRGB()) {
                        columns.add(x);
                    }
                }
            }
            assertThat(columns).isNotEmpty().allMatch(x -> x >= 35 && x <= 73);
            assertThat(columns.stream().filter(x -> x == 50).count()).isBetween(16L, 19L);
        }
        Document page = page(documents);
        Element logo = Objects.requireNonNull(page.expectFirst("header img.logo"));
        assertThat(logo.attr("alt")).isEqualTo("Northwind & Sons");
        assertThat(logo.attr("src")).startsWith("data:image/png;base64,");
        assertThat(page.expectFirst("footer .own").text()).isEqualTo("Northwind Cloud, Inc. · <1 Main Street>");
    }

    @Test
    void the_same_look_gives_the_same_bytes() throws IOException {
        Path file = picture("jpeg", 900, 700, BufferedImage.TYPE_INT_RGB);
        byte[] first = documents(look(FOREST, Logo.read(file, "N")))
                .named("statement.pdf")
                .bytes();
        assertThat(documents(look(FOREST, Logo.read(file, "N")))
                        .named("statement.pdf")
                        .bytes())
                .isEqualTo(first);
    }

    @Test
    void a_large_logo_becomes_small_and_loses_what_is_no_picture() throws IOException {
        Logo logo = Logo.read(picture("jpeg", 1600, 1200, BufferedImage.TYPE_INT_RGB), "N");
        byte[] png = Base64.getDecoder().decode(logo.source().replaceFirst("^data:image/png;base64,", ""));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getHeight()).isEqualTo(300);
        assertThat(image.getWidth()).isEqualTo(400);
    }

    @Test
    void what_is_no_logo_is_told() throws IOException {
        assertThatThrownBy(() -> Logo.read(folder.resolve("none.png"), "N"))
                .hasMessage("CONFIG_INVALID: company.logo: " + folder.resolve("none.png")
                        + " cannot be read. Correct the name of the file, or its rights.");
        Path svg = Files.writeString(folder.resolve("logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        assertThatThrownBy(() -> Logo.read(svg, "N"))
                .hasMessage("CONFIG_INVALID: company.logo: " + svg + " is no PNG and no JPEG. Save the logo as PNG.");
        Path gif = picture("gif", 10, 10, BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() -> Logo.read(gif, "N")).hasMessageContaining("is no PNG and no JPEG");
        Path wide = picture("png", 4001, 10, BufferedImage.TYPE_INT_RGB);
        assertThatThrownBy(() -> Logo.read(wide, "N"))
                .hasMessageContaining("has 4001 × 10 pixels. Take one of at most 4000");
        Path large = Files.write(folder.resolve("large.png"), new byte[1_000_001]);
        assertThatThrownBy(() -> Logo.read(large, "N"))
                .hasMessageContaining("has 1000001 bytes. Take one of at most 1000000");
        byte[] whole = Files.readAllBytes(picture("png", 40, 40, BufferedImage.TYPE_INT_RGB));
        Path broken = Files.write(folder.resolve("broken.png"), java.util.Arrays.copyOf(whole, 60));
        assertThatThrownBy(() -> Logo.read(broken, "N")).hasMessageContaining("is a broken picture");
    }

    @Test
    void a_footer_that_does_not_fit_is_refused() {
        assertThat(Look.requireFooter(" Northwind ")).isEqualTo("Northwind");
        assertThatThrownBy(() -> Look.requireFooter("Northwind ".repeat(20)))
                .hasMessageMatching(
                        "CONFIG_INVALID: the footer is \\d+ points wide, and 520 fit on a page. Shorten it.");
        assertThatThrownBy(() -> Look.requireFooter("one\ntwo")).hasMessageContaining("has 2 lines");
    }

    @Test
    void colours_of_its_own_are_in_every_document_and_the_standard_ones_are_gone() throws IOException {
        Documents documents = documents(look(FOREST, null));
        String style = page(documents).expectFirst("style").data();
        assertThat(style).contains("--good:#0b6e4f;", "--good-fill:#0b6e4f;", "--bad:#9b2226;", "--balance:#5c4d7d;");
        assertThat(style).contains("--good:#74c69d;", "--bad:" + Swatch.BAD.dark() + ";");
        assertThat(style).doesNotContain(Swatch.GOOD.light(), Swatch.BAD.light(), Swatch.BALANCE.light());
        try (PDDocument pdf = Loader.loadPDF(documents.named("statement.pdf").bytes())) {
            BufferedImage drawn = new PDFRenderer(pdf).renderImage(0, 2);
            assertThat(count(drawn, "#5c4d7d")).isGreaterThan(1_000);
            assertThat(count(drawn, "#0b6e4f")).isGreaterThan(100);
            assertThat(count(drawn, Swatch.BALANCE.light())).isZero();
            assertThat(count(drawn, Swatch.GOOD_FILL.light())).isZero();
            assertThat(count(drawn, Swatch.BAD_FILL.light())).isZero();
        }
    }

    @Test
    void messages_have_the_colours_too() {
        Template template = Template.of(look(FOREST, null));
        Documents documents = Renderer.of(template).render(Histories.northwind());
        var view = dev.holdfast.reports.data.MailJson.read(
                documents.named(Documents.MAIL).bytes());
        String html = Composer.of(template)
                .statement(new dev.holdfast.reports.delivery.StatementMail(
                        view, documents.named(Documents.MAIL_CHART), List.of(), "board", List.of(), false))
                .html();
        assertThat(html).contains("color:#0b6e4f;", ".good { color: #74c69d").doesNotContain(Swatch.GOOD.light());
    }

    @Test
    void a_template_of_messages_that_does_not_fit_is_told_before_there_is_a_message() {
        Look look = new Look(
                Palette.STANDARD,
                Optional.empty(),
                "",
                PaperSize.A4,
                new OwnTemplates(Map.of("notice.ftl", "\n${notice.headlin}"), Map.of()));
        Template template = Template.of(look);
        assertThatThrownBy(() -> Composer.of(template))
                .hasMessage("TEMPLATE_INVALID: notice.ftl, line 2, column 3: there is no notice.headlin."
                        + " docs/reference/templates.md lists what there is.");
    }

    @Test
    void the_page_is_printed_on_the_companys_paper() {
        Look look = new Look(Palette.STANDARD, Optional.empty(), "", PaperSize.LETTER, OwnTemplates.NONE);
        String style = page(Renderer.of(Template.of(look)).render(Histories.northwind()))
                .expectFirst("style")
                .data();
        assertThat(style).contains("@page { size: letter;");
    }

    private static Look look(Palette palette, @org.jspecify.annotations.Nullable Logo logo) {
        return new Look(palette, Optional.ofNullable(logo), "", PaperSize.A4, OwnTemplates.NONE);
    }

    private static Documents documents(Look look) {
        return Renderer.of(Template.of(look)).render(Histories.northwind());
    }

    private static Document page(Documents documents) {
        return Jsoup.parse(new String(documents.named("statement.html").bytes(), StandardCharsets.UTF_8));
    }

    private static long count(BufferedImage image, String hex) {
        int rgb = Color.decode(hex).getRGB();
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                count += image.getRGB(x, y) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    private static List<PDImageXObject> images(PDPage page) throws IOException {
        List<PDImageXObject> images = new ArrayList<>();
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                images.add(image);
            }
        }
        return images;
    }

    private Path picture(String format, int width, int height, int type) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        Path file = folder.resolve("picture." + format);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }
}
