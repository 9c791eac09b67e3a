package dev.holdfast.reports.template;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of a company's own that names values: {@code ${month}}, and {@code <#if group == "board">…<#else>…</#if>}. It has no
 * loops, calls or files, so filling it takes as long as it is.
 */
public final class TextTemplate {
    private static final Pattern MARK = Pattern.compile("\\$\\{|</?[#@]");
    private static final Pattern ALLOWED =
            Pattern.compile("\\$\\{ *(?<value>\\w+) *(\\?(upper_case|lower_case|cap_first))? *}"
                    + "|<#(if|elseif) +(?<tested>\\w+) *(\\?has_content|[!=]= *\"[^\"\\\\$#{}<>\n]*\") *>"
                    + "|<#else>|</#if>");
    private static final String NEXT =
            "Name values as in ${month}, and choose between texts as in <#if group == \"board\">…<#else>…</#if>";
    private static final int SHOWN = 40;

    private final Template template;

    private TextTemplate(Template template) {
        this.template = template;
    }

    /**
     * A text, once it is seen to be one that can be filled.
     *
     * @param known the values that it may name
     * @throws Fault {@code CONFIG_INVALID} with the place in the text
     */
    public static TextTemplate parse(String source, Collection<String> known) {
        checkMarks(source, known);
        Configuration configuration = Sandbox.configuration();
        configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
        try {
            return new TextTemplate(new Template("text", source, configuration));
        } catch (ParseException e) {
            throw fault(place(e.getLineNumber(), e.getColumnNumber()) + firstLine(e.getEditorMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkMarks(String source, Collection<String> known) {
        Matcher allowed = ALLOWED.matcher(source);
        for (MatchResult mark : MARK.matcher(source).results().toList()) {
            boolean understood = allowed.region(mark.start(), source.length()).lookingAt();
            String place = place(source, mark.start());
            if (!understood) {
                throw fault(place + "\"" + shown(source, mark.start()) + "\" is nothing that a text can hold", null);
            }
            for (String name : List.of("value", "tested")) {
                if (allowed.group(name) != null && !known.contains(allowed.group(name))) {
                    throw fault(
                            place + "there is no value " + allowed.group(name) + "; the values are "
                                    + String.join(", ", known),
                            null);
                }
            }
        }
    }

    /** The text with its values. */
    public String fill(Map<String, String> values) {
        StringWriter text = new StringWriter();
        try {
            template.process(values, text);
        } catch (TemplateException e) {
            throw new IllegalStateException("a value is missing: " + firstLine(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Fault fault(String what, @Nullable Throwable cause) {
        return new Fault(ErrorCode.CONFIG_INVALID, what, NEXT, cause);
    }

    private static String place(String source, int at) {
        String before = source.substring(0, at);
        long line = 1 + before.chars().filter(letter -> letter == '\n').count();
        return place(line, at - before.lastIndexOf('\n'));
    }

    private static String place(long line, long column) {
        return "line " + line + ", column " + column + " of the text: ";
    }

    private static String shown(String source, int at) {
        String rest = source.substring(at).lines().findFirst().orElse("");
        return rest.length() <= SHOWN ? rest : rest.substring(0, SHOWN) + "…";
    }

    private static String firstLine(@Nullable String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
