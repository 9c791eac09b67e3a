package dev.holdfast.reports.html;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.StatementView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser that opens statements from files, one for each class of tests. Where there is none, each test is skipped, and at
 * the end it is said how many were. Another than {@code /usr/bin/chromium} is named by {@code -Dholdfast.browser=PATH}.
 */
final class Chromium implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Path PROGRAM = Path.of(System.getProperty("holdfast.browser", "/usr/bin/chromium"));
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final HtmlDocument RENDERER = new HtmlDocument(Template.bundled());

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private int skipped;

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!Files.isExecutable(PROGRAM)) {
            skipped++;
            Assumptions.abort("no Chromium at " + PROGRAM);
        }
        if (browser == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            List<String> arguments = new ArrayList<>(QUIET);
            if (System.getProperty("user.name").equals("root")) {
                arguments.add("--no-sandbox");
            }
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(arguments));
        }
        complaints.clear();
        requests.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (skipped > 0) {
            System.err.println("\n" + skipped + " browser checks were SKIPPED: no Chromium at " + PROGRAM
                    + ". Install one, or name one with -Dholdfast.browser=PATH\n");
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    /** Opens a statement in a window of a width. */
    Page open(Statement statement, Path folder, int width) {
        return open(statement, folder, width, true);
    }

    Page open(Statement statement, Path folder, int width, boolean scripts) {
        BrowserContext context = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(scripts));
        open.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(file(statement, folder).toUri().toString());
        return page;
    }

    /** What the browser had to say since the test began: errors, warnings, breaches of the page's policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What was asked for since the test began, the file itself first. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private static Path file(Statement statement, Path folder) {
        try {
            return Files.write(folder.resolve("statement.html"), RENDERER.render(StatementView.of(statement)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
