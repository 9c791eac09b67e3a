package dev.holdfast.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.Chart;
import dev.holdfast.reports.html.HtmlDocument;
import dev.holdfast.reports.pdf.PdfDocument;
import dev.holdfast.reports.template.OwnTemplates;
import dev.holdfast.reports.template.PaperSize;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.Name;
import dev.holdfast.reports.view.PanelsSection;
import dev.holdfast.reports.view.StatementView;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents print the numbers of the view: each of them, and no other. */
class PrintedNumbersTest {
    private static final Pattern NUMBER = Pattern.compile("[−+±]?\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final List<String> READ_ALOUD = List.of("aria-label", "title", "data-value", "data-name");

    static Stream<Statement> printed() {
        return Stream.of(Everything.issued(), Everything.defined(), Histories.northwind(), Histories.withoutCohort());
    }

    @ParameterizedTest
    @MethodSource("dev.holdfast.reports.document.Extremes#statements")
    void html_holds_every_number_of_the_view_and_no_other(Statement statement) {
        StatementView view = StatementView.of(statement);
        byte[] bytes = new HtmlDocument(Template.bundled()).render(view);
        Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        page.select("style, script").remove();
        ticks(page).remove();
        String words = words(page);
        assertThat(without(numbers(words), explained(view))).isEmpty();
        assertThat(words)
                .contains(texts(view, false)
                        .filter(text -> NUMBER.matcher(text).find())
                        .map(PrintedNumbersTest::spaced)
                        .toList());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("printed")
    void pdf_holds_every_number_of_the_view_and_no_other(Statement statement) throws IOException {
        StatementView view = StatementView.of(statement);
        byte[] screen = new HtmlDocument(Template.bundled()).render(view);
        Set<String> explained = explained(view);
        explained.addAll(
                ticks(Jsoup.parse(new String(screen, StandardCharsets.UTF_8))).eachText());
        byte[] bytes =
                new PdfDocument(Template.bundled(), PaperSize.A4).render(view, "{}\n".getBytes(StandardCharsets.UTF_8));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(pdf).replaceAll("\\d+ / \\d+", "");
            assertThat(without(numbers(text), explained)).isEmpty();
            assertThat(without(numbers(texts(view, false).collect(Collectors.joining("\n"))), numbers(text)))
                    .isEmpty();
        }
    }

    /** All that is shown, or read aloud. */
    private static String words(Document page) {
        page.select("template").forEach(Element::unwrap);
        page.select("svg text, p").forEach(text -> text.appendText(" "));
        String attributes = page.getAllElements().stream()
                .flatMap(element -> READ_ALOUD.stream().map(element::attr))
                .collect(Collectors.joining("\n"));
        return spaced(page.text() + "\n" + attributes);
    }

    /** What a chart writes beside its axis. */
    private static Elements ticks(Document page) {
        return page.select("svg text:matchesOwn(^\\d+$)");
    }

    private static Set<String> explained(StatementView view) {
        return numbers(Stream.concat(texts(view, true), OwnTemplates.NONE.labels().stream())
                .collect(Collectors.joining("\n")));
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> numbers, Set<String> known) {
        Set<String> rest = new TreeSet<>(numbers);
        rest.removeAll(known);
        return rest;
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    /**
     * The texts of the view.
     *
     * @param all with those of charts, which leave out what finds no room, and of what is there for a screen or a program
     */
    private static Stream<String> texts(@Nullable Object of, boolean all) {
        return switch (of) {
            case String text -> Stream.of(text);
            case List<?> list -> list.stream().flatMap(one -> texts(one, all));
            case Name name when !all -> Stream.of(name.brief());
            case Chart chart when !all -> Stream.of();
            case PanelsSection panels when !all -> Stream.of();
            case Record record ->
                Stream.of(record.getClass().getRecordComponents())
                        .filter(field -> all
                                || !Set.of("identity", "documentTitle", "id", "tone")
                                        .contains(field.getName()))
                        .flatMap(field -> texts(value(record, field), all));
            case null, default -> Stream.of();
        };
    }

    private static @Nullable Object value(Record of, RecordComponent field) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
