package dev.holdfast.docs;

import dev.holdfast.reports.chart.Chart;
import dev.holdfast.reports.delivery.Attached;
import dev.holdfast.reports.delivery.Notice;
import dev.holdfast.reports.view.MailView;
import dev.holdfast.reports.view.StatementView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The records that templates can reach, field by field, with the words that their sources have for them. */
final class TemplateFields {
    private static final Path SOURCES = Path.of("../reports/src/main/java");
    private static final Set<String> OF_EVERY_RECORD = Set.of("toString", "hashCode");

    private TemplateFields() {}

    static String markdown() {
        Set<Class<?>> records = new LinkedHashSet<>();
        Stream.of(StatementView.class, MailView.class, Attached.class, Notice.class)
                .forEach(root -> collect(root, records));
        StringBuilder text = new StringBuilder();
        records.forEach(type -> append(type, text));
        return text.toString();
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType list) {
            Arrays.stream(list.getActualTypeArguments()).forEach(item -> collect(item, records));
        } else if (type instanceof Class<?> found && found.isRecord() && !isPicture(found) && records.add(found)) {
            Arrays.stream(found.getRecordComponents()).forEach(field -> collect(field.getGenericType(), records));
        }
    }

    private static void append(Class<?> type, StringBuilder text) {
        String doc = doc(type);
        text.append("\n### ").append(name(type)).append("\n\n");
        String about = plain(doc.split("@param", 2)[0]);
        text.append(about.isEmpty() ? "" : about + "\n\n").append("| field | holds | means |\n|---|---|---|\n");
        for (RecordComponent field : type.getRecordComponents()) {
            text.append("| `%s` | %s%s | %s |\n"
                    .formatted(
                            field.getName(),
                            holds(field.getGenericType()),
                            isNullable(field.getAnnotatedType()) ? ", or nothing" : "",
                            parameter(doc, field.getName())));
        }
        for (Method method : others(type)) {
            text.append("| `%s` | %s | %s |\n"
                    .formatted(method.getName(), holds(method.getGenericReturnType()), about(type, method)));
        }
    }

    /** What a record says of itself beside its components. */
    private static List<Method> others(Class<?> type) {
        List<String> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> !fields.contains(method.getName()) && !OF_EVERY_RECORD.contains(method.getName()))
                .sorted(java.util.Comparator.comparing(Method::getName))
                .toList();
    }

    private static String holds(Type type) {
        if (type instanceof ParameterizedType list
                && list.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            return "a list of "
                    + (list.getActualTypeArguments()[0] instanceof Class<?> item
                            ? many(item)
                            : "lists of "
                                    + many((Class<?>) ((ParameterizedType) list.getActualTypeArguments()[0])
                                            .getActualTypeArguments()[0]));
        }
        Class<?> one = (Class<?>) type;
        if (one == String.class) {
            return "a text";
        } else if (one == boolean.class) {
            return "yes or no";
        } else if (one == int.class || one == long.class || one == double.class) {
            return "a number";
        } else if (isPicture(one)) {
            return "a picture";
        }
        return one.isRecord() ? link(one) : "nothing to print";
    }

    private static String many(Class<?> item) {
        return item == String.class ? "texts" : isPicture(item) ? "pictures" : link(item);
    }

    private static String link(Class<?> type) {
        return "[%s](#%s)"
                .formatted(name(type), name(type).toLowerCase(Locale.ROOT).replace(".", ""));
    }

    private static boolean isPicture(Class<?> type) {
        return Chart.class.isAssignableFrom(type);
    }

    private static boolean isNullable(AnnotatedElement type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(mark -> mark.annotationType().getSimpleName().equals("Nullable"));
    }

    private static String name(Class<?> type) {
        return type.isMemberClass()
                ? name(type.getEnclosingClass()) + "." + type.getSimpleName()
                : type.getSimpleName();
    }

    /** The Javadoc of a record. */
    private static String doc(Class<?> type) {
        return comment(type, "(?:public )?record " + type.getSimpleName() + "\\(");
    }

    private static String about(Class<?> type, Method method) {
        return plain(comment(type, "public \\w+ " + method.getName() + "\\(\\)"));
    }

    private static String comment(Class<?> type, String declaration) {
        Matcher found = Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s+)*" + declaration)
                .matcher(source(type));
        return found.find() ? found.group(1).replaceAll("(?m)^\\s*\\* ?", "") : "";
    }

    private static String source(Class<?> type) {
        Class<?> top = type;
        while (top.isMemberClass()) {
            top = top.getEnclosingClass();
        }
        try {
            return Files.readString(SOURCES.resolve(top.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parameter(String doc, String name) {
        List<String> parts = new ArrayList<>(List.of(doc.split("@param\\s+")));
        return parts.stream()
                .skip(1)
                .filter(part -> part.matches("(?s)" + name + "\\s.*"))
                .map(part -> plain(part.substring(name.length())))
                .findFirst()
                .orElse("");
    }

    private static String plain(String doc) {
        return doc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link [^ }]*?#?(\\w+)(?: ([^}]*))?}", "$1")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }
}
