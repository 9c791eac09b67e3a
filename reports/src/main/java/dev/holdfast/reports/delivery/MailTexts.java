package dev.holdfast.reports.delivery;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.template.TextTemplate;
import dev.holdfast.reports.view.Headline.Figure;
import dev.holdfast.reports.view.MailView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The subject and the introduction that a company gives its e-mails. Both may name values, as in {@code ${month}}, and choose
 * between texts, as in {@code <#if group == "board">…<#else>…</#if>}; they can do nothing else.
 */
public final class MailTexts {
    /** The subject where a company gives none. */
    public static final String DEFAULT_SUBJECT = "Net Revenue Retention, ${month}: ${nrr}";

    /** The values that texts may name, in the order in which they are told. */
    public static final List<String> VALUES = List.of(
            "company", "month", "close", "nrr", "grr", "logo_retention", "closing_mrr", "message", "run", "group");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]+");

    private final TextTemplate subject;
    private final TextTemplate intro;

    private MailTexts(TextTemplate subject, TextTemplate intro) {
        this.subject = subject;
        this.intro = intro;
    }

    /**
     * The texts of a company.
     *
     * @param subject of every message, not empty
     * @param intro stands above what every message says; may be empty; an empty line begins a paragraph
     * @throws Fault {@code CONFIG_INVALID} when one of them cannot be understood, with the place in it
     */
    public static MailTexts of(String subject, String intro) {
        TextTemplate template = parse(subject);
        if (subject.isBlank()) {
            throw new Fault(
                    ErrorCode.CONFIG_INVALID, "the subject is empty", "Write one, or leave it out for the usual one");
        }
        return new MailTexts(template, parse(intro));
    }

    /** One text, tried out; see {@link #of}. */
    static TextTemplate parse(String source) {
        return TextTemplate.parse(source, VALUES);
    }

    /** What the texts of a statement's message can name. */
    public static Map<String, String> values(MailView view, String group) {
        MailView.Names names = view.names();
        List<String> figures = view.figures().stream().map(Figure::value).toList();
        Map<String, String> values = new HashMap<>(Map.of(
                "company", names.company(),
                "month", names.month(),
                "close", names.close(),
                "message", (view.lead().message() + " " + view.lead().rest()).strip(),
                "run", names.run(),
                "group", group));
        List<String> keys = List.of("nrr", "grr", "logo_retention", "closing_mrr");
        for (int i = 0; i < keys.size(); i++) {
            values.put(keys.get(i), figures.get(i));
        }
        return values;
    }

    /** The subject, on one line whatever the values hold. */
    public String subject(Map<String, String> values) {
        return oneLine(subject.fill(values));
    }

    /** The introduction's paragraphs, each on its own lines; none where there is no introduction. */
    public List<String> intro(Map<String, String> values) {
        return intro
                .fill(values)
                .lines()
                .collect(Collectors.joining("\n"))
                .transform(text -> List.of(text.strip().split("\n\\s*\n")))
                .stream()
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    /** Without line breaks and control characters, which could begin another header. */
    static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
