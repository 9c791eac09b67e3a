package dev.holdfast.reports.template;

import dev.holdfast.core.fault.Fault;
import dev.holdfast.reports.chart.Chart;
import dev.holdfast.reports.view.StatementView;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Places a view in templates: the bundled ones, or a company's own instead of some of them. They can reach the view and
 * nothing else, and have to end within {@link Rendering#STANDARD limits}.
 */
public final class Template {
    private static final String PAGE = "statement.ftlh";
    private static final String STYLE = "statement.css.ftl";
    private static final Template BUNDLED = of(Look.STANDARD);

    private final Look look;
    private final Library library;
    private final Rendering rendering;

    private Template(Look look, Library library, Rendering rendering) {
        this.look = look;
        this.library = library;
        this.rendering = rendering;
    }

    /** The bundled template, in the standard look. */
    public static Template bundled() {
        return BUNDLED;
    }

    /**
     * The template of a company's look.
     *
     * @throws Fault {@code TEMPLATE_INVALID} with file, line and column where one of its own cannot be understood
     */
    public static Template of(Look look) {
        return of(look, Rendering.STANDARD);
    }

    static Template of(Look look, Rendering rendering) {
        OwnTemplates own = look.templates();
        Library library = own.files().isEmpty() ? Library.bundled() : Library.of(own.inForce());
        return new Template(look, library, rendering);
    }

    /** The look that it gives. */
    public Look look() {
        return look;
    }

    /**
     * The view as XHTML in a form.
     *
     * @throws Fault {@code TEMPLATE_INVALID} where a company's own template does not fit the view, does not end within the
     *     limits, or writes what is no statement in XHTML
     */
    public String xhtml(StatementView view, Form form) {
        Output rules = filled(STYLE, Map.of("paper", form.paper(), "token", tokens(form)));
        rules.requireRules();
        String style = form.prelude() + rules.text() + extra();
        String policy = form.policy().apply(style);
        Map<String, Object> model = new HashMap<>(Map.of(
                "view", view,
                "paper", form.paper(),
                "style", markup(style),
                "script", markup(form.script()),
                "policy", policy,
                "picture", picture(form.picture()),
                "footer", look.footer()));
        look.logo()
                .ifPresent(
                        logo -> model.put("logo", Map.of("source", logo.source(), "alternative", logo.alternative())));
        Output output = filled(PAGE, model);
        if (!look.templates().files().isEmpty()) {
            Xhtml.require(output, policy);
        }
        return output.text();
    }

    /**
     * A message in one of its forms.
     *
     * @param name the template's, such as {@code mail.ftlh}
     * @param model what it places
     * @throws Fault {@code TEMPLATE_INVALID} where a company's own template does not fit it, or does not end within the limits
     */
    public String message(String name, Map<String, Object> model) {
        return filled(name, model).text();
    }

    private Output filled(String name, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("t", Texts.of(look.templates().texts()));
        try {
            return rendering.of(library.getTemplate(name), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> tokens(Form form) {
        Map<String, String> tokens = new HashMap<>(form.tokens());
        tokens.put("page", look.paper().key());
        tokens.put("logo", form.paper() ? "18pt" : "24px");
        return tokens;
    }

    private String extra() {
        String rules = look.templates().files().getOrDefault(OwnTemplates.EXTRA, "");
        return rules.isEmpty() ? "" : "\n" + rules;
    }

    private static TemplateMethodModelEx picture(Function<Chart, String> form) {
        return arguments -> {
            if (arguments.size() == 1
                    && DeepUnwrap.unwrap((TemplateModel) arguments.getFirst()) instanceof Chart chart) {
                return markup(form.apply(chart));
            }
            throw new TemplateModelException("picture takes one chart");
        };
    }

    private static TemplateModel markup(String text) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(text);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("markup of " + text.length() + " characters was refused", e);
        }
    }
}
