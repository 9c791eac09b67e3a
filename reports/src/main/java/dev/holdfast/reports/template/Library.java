package dev.holdfast.reports.template;

import freemarker.core.ParseException;
import freemarker.core.TemplateElement;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.tree.TreeNode;
import org.jspecify.annotations.Nullable;

/**
 * Templates that know each other and nothing else, all of them read and understood. Each can be stopped: FreeMarker looks
 * in every loop and call whether its thread is to end. Of a regular expression that is given to replace or split the result is
 * not waited for, while its thread runs on.
 */
@SuppressWarnings("deprecation") // There is no other way to see what a template is made of.
final class Library extends Configuration {
    /** What would leave the sandbox, and what could not be stopped: texts run as templates, and loops inside an expression. */
    private static final Pattern REFUSED =
            Pattern.compile("(\\?\\s*(?:eval|interpret|new|api|matches)\\b|->|\\.\\.(?![\\w(\"'\\[{*<!.$@+-]))");

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern VALUE_IN_TEXT = Pattern.compile("(?<!^)[$#]\\{");

    private final Map<String, Template> templates = new HashMap<>();

    private static final class Bundled {
        private static final Library ALL = of(BundledTemplates.texts());
    }

    private Library() {
        super(VERSION_2_3_34);
    }

    /** The bundled templates, understood once. */
    static Library bundled() {
        return Bundled.ALL;
    }

    /**
     * The templates of some texts, by name.
     *
     * @throws dev.holdfast.core.fault.Fault {@code TEMPLATE_INVALID} with file, line and column
     */
    static Library of(Map<String, String> texts) {
        Library library = new Library();
        Sandbox.close(library);
        texts.forEach((name, text) -> library.templates.put(name, library.parsed(name, text)));
        return library;
    }

    private Template parsed(String name, String text) {
        try {
            Template template = new Template(name, new StringReader(text), this);
            refuse(name, root(template));
            _CoreAPI.addThreadInterruptedChecks(template);
            return template;
        } catch (ParseException e) {
            throw TemplateFaults.of(name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateElement root(Template template) {
        return template.getRootTreeNode();
    }

    private static void refuse(String file, TemplateElement element) {
        if (element.isLeaf() && element.getDescription().startsWith("text ")) {
            return;
        }
        Matcher refused = REFUSED.matcher(withoutTexts(element.getDescription()));
        if (refused.find()) {
            throw TemplateFaults.at(
                    file,
                    element.getBeginLine(),
                    element.getBeginColumn(),
                    (refused.group().equals("..") ? "a range without an end" : refused.group())
                            + " is not there for templates",
                    "Say it without; docs/reference/templates.md tells what templates may do",
                    null);
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            TreeNode child = element.getChildAt(i);
            refuse(file, (TemplateElement) child);
        }
    }

    /** An instruction without its plain texts. One with values in a text stays as it is: there, quotes are in quotes. */
    private static String withoutTexts(String instruction) {
        return VALUE_IN_TEXT.matcher(instruction).find()
                ? instruction
                : TEXT.matcher(instruction).replaceAll("\"\"");
    }

    /** One of these templates, in whatever language and encoding it is asked for. */
    @Override
    public @Nullable Template getTemplate(
            String name,
            @Nullable Locale locale,
            @Nullable Object condition,
            @Nullable String encoding,
            boolean parsed,
            boolean mayBeMissing)
            throws IOException {
        Template template = templates.get(name);
        if (template != null && parsed) {
            return template;
        }
        if (mayBeMissing) {
            return null;
        }
        throw new TemplateNotFoundException(
                name,
                condition,
                parsed ? "there is no template " + name : name + " cannot be included without being understood");
    }
}
