package dev.holdfast.reports.template;

import dev.holdfast.reports.chart.Chart;
import dev.holdfast.reports.view.StatementView;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;

/** Places a view in the bundled templates. They can reach the view and nothing else. */
public final class Template {
    private static final String PAGE = "statement.ftlh";
    private static final String STYLE = "statement.css.ftl";

    private final Configuration configuration;

    private Template(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The bundled template. */
    public static Template bundled() {
        Configuration configuration = Sandbox.configuration();
        configuration.setClassForTemplateLoading(Template.class, "/dev/holdfast/reports/template");
        return new Template(configuration);
    }

    /** The view as XHTML in a form. */
    public String xhtml(StatementView view, Form form) {
        String style = form.prelude() + text(STYLE, Map.of("paper", form.paper(), "token", form.tokens()));
        return text(
                PAGE,
                Map.of(
                        "view", view,
                        "paper", form.paper(),
                        "style", markup(style),
                        "script", markup(form.script()),
                        "policy", form.policy().apply(style),
                        "picture", picture(form.picture())));
    }

    /**
     * A message in one of its forms.
     *
     * @param name the template's, such as {@code mail.ftlh}
     * @param model what it places
     */
    public String message(String name, Map<String, Object> model) {
        return text(name, model);
    }

    private String text(String name, Map<String, Object> model) {
        StringWriter text = new StringWriter();
        try {
            configuration.getTemplate(name).process(model, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + name + " does not fit the view: " + e.getMessage(), e);
        }
        return text.toString();
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
