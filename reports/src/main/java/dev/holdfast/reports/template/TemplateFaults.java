package dev.holdfast.reports.template;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with a template, in the words of {@code TEMPLATE_INVALID}: file, line and column come first. */
final class TemplateFaults {
    private static final String FIELDS = "docs/reference/templates.md lists what there is";
    private static final Pattern CLASS = Pattern.compile(" \\((?:wrapper|f\\.[a-z]+\\.|freemarker\\.)[^)]*\\)");
    private static final Pattern LEAD = Pattern.compile("^(?:Syntax error|Error) in template .*?:\n", Pattern.DOTALL);

    private TemplateFaults() {}

    static Fault at(String file, long line, long column, String what, String next, @Nullable Throwable cause) {
        return of(file + ", line " + line + ", column " + column + ": " + what, next, cause);
    }

    static Fault of(String what, String next, @Nullable Throwable cause) {
        return new Fault(ErrorCode.TEMPLATE_INVALID, what, next, cause);
    }

    /** A template that cannot be understood. */
    static Fault of(String file, ParseException e) {
        String words = LEAD.matcher(e.getEditorMessage()).replaceFirst("");
        return at(file, e.getLineNumber(), e.getColumnNumber(), sentence(words), "Correct the template there", e);
    }

    /** A template that does not fit what it is given. */
    static Fault of(String file, TemplateException e) {
        String name = e.getTemplateSourceName() == null ? file : e.getTemplateSourceName();
        String what = e instanceof InvalidReferenceException && e.getBlamedExpressionString() != null
                ? "there is no " + e.getBlamedExpressionString()
                : sentence(e.getMessageWithoutStackTop());
        return e.getLineNumber() == null
                ? of(name + ": " + what, FIELDS, e)
                : at(name, e.getLineNumber(), e.getColumnNumber(), what, FIELDS, e);
    }

    /** Its first paragraph on one line, without the names of classes. */
    private static String sentence(@Nullable String message) {
        String first = message == null ? "" : message.strip().split("\n\n|\n----| Help \\(| \\(Note ", 2)[0];
        String line = CLASS.matcher(first.replaceAll("\\s*\n\\s*", " ")).replaceAll("");
        return line.endsWith(".") || line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
    }
}
