package dev.holdfast.reports.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.document.Histories;
import dev.holdfast.reports.view.Headline.Figure;
import dev.holdfast.reports.view.MailView;
import dev.holdfast.reports.view.Toned;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposerTest {
    private static final Pattern NUMBER = Pattern.compile("[+−$]*\\d[\\d.,]*[%kMB]*");
    private static final Notice NOTICE = new Notice(
            "The statement for October 2026 was not sent",
            List.of("The ledger differs by $18,533.99: beyond <tolerance>."),
            List.of(new Notice.Fact("Run", "2026-10.1"), new Notice.Fact("Sent to", "nobody")),
            List.of("Correct the ledger.", "Run it again."),
            "holdfast run --close 2026-10-31 --despite-ledger \"reason\"");

    static Stream<Statement> statements() {
        return Stream.of(
                Everything.issued(),
                Everything.waiting(),
                Everything.saying("<b>bold</b> & \"long\" ${x} ".repeat(9)),
                Histories.northwind(),
                Histories.withoutCohort(),
                Histories.vast());
    }

    @ParameterizedTest
    @MethodSource("statements")
    void says_in_both_forms_all_that_the_view_says(Statement statement) {
        MailView view = Letters.view(statement);
        Body body = Letters.body(view, "board", "Dear all,", "see <page> 2 & 3.");
        String html = flat(Jsoup.parse(body.html()).body().text());
        String text = flat(body.text());
        for (String said : said(view)) {
            assertThat(html).contains(flat(said));
            assertThat(text).contains(flat(said));
        }
        assertThat(List.of(html, text))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                "Dear all,",
                                "see <page> 2 & 3.",
                                "Northwind NRR 2026-10.pdf",
                                "You receive this as a member of the group “board”.")
                        .doesNotContain("null", "NaN"));
        assertThat(text).contains(flat(view.chart().alternative()));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void writes_no_number_that_the_view_does_not_have(Statement statement) {
        MailView view = Letters.view(statement);
        String said = flat(String.join(" ", said(view)) + " " + view.chart().alternative());
        String text =
                Letters.body(view, "board").text().replace("Northwind NRR 2026-10.pdf (the statement, 9 bytes)", "");
        assertThat(numbers(said)).containsAll(numbers(flat(text)));
    }

    @Test
    void asks_nothing_of_any_network_and_runs_nothing() {
        Body body = Letters.body(Letters.issued(), "board");
        Document html = Jsoup.parse(body.html());
        assertThat(html.select("script, link, iframe, object, embed, form, base, video, audio, svg"))
                .isEmpty();
        assertThat(html.select("[src], [href], [background], [srcset], [action]")
                        .eachAttr("src"))
                .containsExactly("cid:" + body.pictures().getFirst().id());
        assertThat(html.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(body.html())
                .doesNotContain("url(", "@import", "javascript:")
                .doesNotContainPattern("https?://(?!www\\.w3\\.org/1999/xhtml)");
    }

    @Test
    void describes_the_chart_in_words() {
        Document html = Jsoup.parse(Letters.body(Letters.issued(), "board").html());
        assertThat(html.select("img").attr("alt"))
                .isEqualTo(
                        "Trailing twelve months to October 2026: NRR 110.9%, GRR 94.1%; restated since: Jan 2025, Jun"
                                + " 2025, Feb 2026, Sep 2026");
    }

    @Test
    void tells_how_an_attachment_opens_and_no_group_where_there_is_none() {
        StatementMail locked = new StatementMail(
                Letters.issued(), Letters.chart(), List.of(), "", List.of(Letters.pdf("a.pdf")), true);
        Body body = Composer.of().statement(locked);
        assertThat(body.text())
                .contains("a.pdf (the statement, opens with your password, 9 bytes)")
                .doesNotContain("You receive this");
        StatementMail bare = new StatementMail(Letters.issued(), Letters.chart(), List.of(), "board", List.of(), true);
        assertThat(Composer.of().statement(bare).text()).doesNotContain("Attached");
        assertThat(Composer.of().statement(bare).html()).doesNotContain("Attached");
    }

    @Test
    void breaks_long_lines_of_text_at_spaces() {
        String word = "x".repeat(90);
        String text = Letters.body(Letters.issued(), "board", "word ".repeat(40) + word)
                .text();
        assertThat(text.lines().filter(line -> line.length() > 76)).containsExactly(word);
        assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
        assertThat(text).doesNotContain("\n\n\n");
    }

    @Test
    void tells_the_owner_what_happened_and_what_to_do() {
        Body body = Composer.of().notice(NOTICE);
        String html = flat(Jsoup.parse(body.html()).body().text());
        assertThat(body.pictures()).isEmpty();
        assertThat(List.of(html, flat(body.text())))
                .allSatisfy(form -> assertThat(form)
                        .contains(
                                NOTICE.headline(),
                                "beyond <tolerance>.",
                                "Sent to",
                                "nobody",
                                "What to do",
                                "Correct the ledger.",
                                "Run it again.",
                                "To send anyway",
                                NOTICE.anyway()));
    }

    @Test
    void leaves_out_of_a_notice_what_it_does_not_have() {
        Body body = Composer.of().notice(new Notice("It waits", List.of("For you."), List.of(), List.of(), ""));
        assertThat(body.text()).isEqualTo("""
                It waits

                For you.

                You receive this as the owner of these statements.
                """);
        assertThat(body.html()).doesNotContain("What to do", "To send anyway");
    }

    private static List<String> said(MailView view) {
        List<String> said = new ArrayList<>(List.of(
                view.title(),
                view.subtitle(),
                view.lead().message(),
                view.lead().rest(),
                view.chart().title(),
                view.chart().subtitle()));
        for (Figure figure : view.figures()) {
            said.addAll(List.of(figure.label(), figure.value(), figure.note()));
            said.add(figure.change().stream().map(Toned::text).collect(Collectors.joining()));
        }
        view.notes().forEach(note -> said.addAll(List.of(note.name(), note.text())));
        said.addAll(view.foot());
        return said;
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }
}
