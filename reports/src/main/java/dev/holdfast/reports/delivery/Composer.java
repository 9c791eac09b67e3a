package dev.holdfast.reports.delivery;

import dev.holdfast.reports.chart.Palette;
import dev.holdfast.reports.chart.Swatch;
import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.template.Template;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what messages say, as HTML and as plain text. The same input gives the same text. */
public final class Composer {
    private static final int ID_LENGTH = 16;

    private final Template template;

    private Composer(Template template) {
        this.template = template;
    }

    /** A composer with the bundled templates, in the standard look. */
    public static Composer of() {
        return of(Template.bundled());
    }

    /**
     * A composer with templates; it may be kept and used for any number of messages.
     *
     * @throws dev.holdfast.core.fault.Fault {@code TEMPLATE_INVALID} where a company's own do not fit what messages say: it is
     *     tried before there is something to send
     */
    public static Composer of(Template template) {
        Composer composer = new Composer(template);
        if (!template.look().templates().files().isEmpty()) {
            composer.statement(Invented.mail());
            composer.notice(Invented.notice());
        }
        return composer;
    }

    /** The message that brings a statement. */
    public Body statement(StatementMail mail) {
        String chart = contentId(mail.chart());
        Map<String, Object> model = Map.of(
                "view", mail.view(),
                "chart", chart,
                "intro", mail.intro(),
                "group", mail.group(),
                "attached",
                        mail.attachments().stream()
                                .map(document -> Attached.of(document, mail.locked()))
                                .toList(),
                "light", colours(palette()::light),
                "dark", colours(palette()::dark));
        return new Body(
                template.message("mail.ftlh", model),
                TextLines.wrapped(template.message("mail.ftl", model)),
                List.of(new Body.Picture(chart, mail.chart())));
    }

    /** The message that tells the owner something. */
    public Body notice(Notice notice) {
        Map<String, Object> model =
                Map.of("notice", notice, "light", colours(palette()::light), "dark", colours(palette()::dark));
        return new Body(
                template.message("notice.ftlh", model),
                TextLines.wrapped(template.message("notice.ftl", model)),
                List.of());
    }

    private Palette palette() {
        return template.look().palette();
    }

    /** Of its content: readers that keep pictures by their id never show another statement's. */
    private static String contentId(Document picture) {
        String hash = HexFormat.of().formatHex(MessageId.sha256().digest(picture.bytes()));
        return "chart-" + hash.substring(0, ID_LENGTH) + "@holdfast";
    }

    private static Map<String, String> colours(Function<Swatch, String> colour) {
        return Stream.of(Swatch.values())
                .collect(Collectors.toMap(swatch -> swatch.css().replace('-', '_'), colour));
    }
}
