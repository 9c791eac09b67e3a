package dev.holdfast.reports.html;

import dev.holdfast.reports.chart.Palette;
import dev.holdfast.reports.chart.Swatch;
import dev.holdfast.reports.template.Form;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.StatementView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Renders a statement as one self-contained HTML file. */
public final class HtmlDocument {
    private static final Map<String, String> SIZES = Map.of(
            "hairline_width", "1px",
            "sum_width", "1px",
            "row", "var(--row)",
            "gutter", "var(--gutter)");

    // The page is well-formed XML too, in which a script may hold < and & only so.
    private static final String SCRIPT = "/*<![CDATA[*/\n" + resource("statement.js") + "/*]]>*/";

    private final Template template;

    /** A renderer that places views in the template. */
    public HtmlDocument(Template template) {
        this.template = template;
    }

    /** The bytes of the page in UTF-8; equal views give equal bytes. */
    public byte[] render(StatementView view) {
        Form form = new Form(
                false, tokens(), SvgMarkup::of, prelude(template.look().palette()), SCRIPT, HtmlDocument::policy);
        return template.xhtml(view, form).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> tokens() {
        Map<String, String> tokens = Stream.concat(
                        Arrays.stream(Swatch.values()).map(Swatch::css),
                        Stream.of("figure", "lead", "heading", "text", "leading"))
                .collect(Collectors.toMap(Function.identity(), name -> "var(--" + name + ")"));
        tokens.putAll(SIZES);
        return tokens;
    }

    private static String prelude(Palette palette) {
        return WebFonts.rules()
                + ":root{color-scheme:light dark;" + colours(palette::light) + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){"
                + colours(palette::dark)
                + "}}\n"
                + "@media screen{:root[data-theme=dark]{" + colours(palette::dark) + "}}\n"
                + Arrays.stream(Swatch.values())
                        .map(swatch -> ".f-%1$s{fill:var(--%1$s)}.s-%1$s{stroke:var(--%1$s)}\n".formatted(swatch.css()))
                        .collect(Collectors.joining());
    }

    private static String colours(Function<Swatch, String> colour) {
        return Arrays.stream(Swatch.values())
                .map(swatch -> "--" + swatch.css() + ":" + colour.apply(swatch))
                .collect(Collectors.joining(";"));
    }

    /** Nothing may be fetched, and no style applies and no script runs but the statement's own. */
    private static String policy(String style) {
        return "default-src 'none'; style-src 'sha256-" + sha256(style) + "'; script-src 'sha256-" + sha256(SCRIPT)
                + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String resource(String name) {
        try (InputStream in = HtmlDocument.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " beside " + HtmlDocument.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
