package dev.holdfast.reports.template;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What templates call as {@code t("Definition")}: the text, or the company's words for it. Each <code>{}</code> in it stands
 * for one more argument.
 */
final class Texts {
    private static final Pattern LABEL = Pattern.compile("\\bt\\(\"((?:[^\"\\\\]|\\\\.)*)\"");

    private Texts() {}

    /** The texts that templates call for, each once, in their order. */
    static List<String> labels(Collection<String> templates) {
        return templates.stream()
                .flatMap(template -> LABEL.matcher(template).results())
                .map(label -> label.group(1).replaceAll("\\\\(.)", "$1"))
                .distinct()
                .toList();
    }

    static TemplateMethodModelEx of(Map<String, String> own) {
        return arguments -> {
            if (arguments.isEmpty()) {
                throw new TemplateModelException("t takes a text, and a value for each {} in it");
            }
            String text = String.valueOf(arguments.getFirst());
            String said = own.getOrDefault(text, text);
            for (Object value : arguments.subList(1, arguments.size())) {
                said = said.replaceFirst("\\{}", Matcher.quoteReplacement(String.valueOf(value)));
            }
            return said;
        };
    }
}
