package dev.holdfast.reports.template;

import dev.holdfast.core.fault.Fault;
import freemarker.core.Environment;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template has written: no more than a limit, and with the template that each line is from. */
final class Output extends Writer {
    private static final Pattern MARKUP = Pattern.compile("[<&]");

    /** Characters that XML 1.0 does not allow; nobody sees them, and a name may hold one. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringBuilder text = new StringBuilder();
    private final NavigableMap<Integer, String> templates = new TreeMap<>();
    private final int limit;
    private int line = 1;

    /** More was written than there may be. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** An output of at most so many characters. */
    Output(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(char[] letters, int from, int count) throws IOException {
        write(new String(letters, from, count));
    }

    @Override
    public void write(String part) throws IOException {
        if (text.length() + part.length() > limit) {
            throw new TooLong();
        }
        Environment environment = Environment.getCurrentEnvironment();
        if (environment != null) {
            templates.putIfAbsent(line, environment.getCurrentTemplate().getName());
        }
        text.append(part);
        line += (int) part.chars().filter(letter -> letter == '\n').count();
    }

    /** The template that a line of the text is from. */
    String template(int ofLine) {
        Map.Entry<Integer, String> entry = templates.floorEntry(ofLine);
        return entry == null ? "the template" : entry.getValue();
    }

    /**
     * Makes sure that the text can stand in a {@code style} as it is.
     *
     * @throws Fault {@code TEMPLATE_INVALID} where it has a sign that XHTML and HTML take otherwise
     */
    void requireRules() {
        requireRules(text.toString(), this::template);
    }

    /** As above, of a text and the file that each line of it is from. */
    static void requireRules(String rules, IntFunction<String> file) {
        Matcher sign = MARKUP.matcher(rules);
        if (sign.find()) {
            String before = rules.substring(0, sign.start());
            int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
            throw TemplateFaults.of(
                    file.apply(line) + " has a " + sign.group() + " in line " + line
                            + " of the rules, which cannot stand in a stylesheet inside a page",
                    "Write the rule without it",
                    null);
        }
    }

    /** All of it that XML allows. */
    String text() {
        return NO_XML.matcher(text).replaceAll("");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
