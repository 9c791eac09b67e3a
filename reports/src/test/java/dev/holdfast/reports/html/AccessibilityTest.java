package dev.holdfast.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.holdfast.core.statement.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of WCAG 2, A and AA, as far as a program can tell, by axe-core. */
@Tag("slow")
class AccessibilityTest {
    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static final String FIND = """
            () => axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}})
              .then(found => found.violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + ': ' + node.target + ' ' + node.failureSummary)))""";

    private record Look(int width, ColorScheme light) {}

    /** Colours are those of the light, whatever the width. */
    private static final List<Look> LOOKS = List.of(
            new Look(1280, ColorScheme.LIGHT), new Look(1280, ColorScheme.DARK), new Look(390, ColorScheme.DARK));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("dev.holdfast.reports.html.Shown#statements")
    void breaks_no_rule_on_any_screen_in_any_light_with_a_panel_where_there_is_one(Statement statement)
            throws IOException {
        Page page = CHROMIUM.open(statement, folder, 1280);
        page.evaluate(axe());
        List<String> broken = new ArrayList<>();
        Locator openers = page.locator(".opens");
        // Beside an open panel stands all that stands without one.
        if (openers.count() > 0) {
            openers.first().click();
            page.locator("main thead button").first().dispatchEvent("click");
            page.locator(".panel .spot").first().focus();
        }
        for (Look look : LOOKS) {
            page.setViewportSize(look.width, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.light));
            found(page).forEach(what -> broken.add(look + ": " + what));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void finds_what_is_broken() throws IOException {
        Page page = CHROMIUM.open(Shown.RANKED, folder, 1280);
        page.evaluate(axe());
        page.evaluate("document.querySelector('h1').style.color = '#ccc'");

        assertThat(found(page)).anySatisfy(what -> assertThat(what).startsWith("color-contrast: h1"));
    }

    private static List<String> found(Page page) {
        return page.evaluate(FIND) instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of("axe gave no list");
    }

    private static String axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
