package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksTest {

    private static final Path PROJECT = Path.of("..");

    /** The pages at the root of the project and all below docs/, but for those of its tests. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(PROJECT);
                Stream<Path> docs = Files.find(PROJECT.resolve("docs"), 9, (file, attributes) -> true)) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.startsWith(PROJECT.resolve("docs/src")))
                    .filter(file -> !file.startsWith(PROJECT.resolve("docs/target")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_somewhere(Path page) throws IOException {
        assertThat(Page.read(page).brokenLinks()).isEmpty();
    }

    @Test
    void the_pages_at_the_root_are_among_them() throws IOException {
        assertThat(pages()).contains(PROJECT.resolve("CONTRIBUTING.md"), PROJECT.resolve("CHANGELOG.md"));
    }

    @Test
    void a_link_to_nowhere_is_seen(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("other.md"), "# A heading, with `code`\n");
        Page page = new Page(folder.resolve("page.md"), """
                # Here
                Good: [file](other.md), [heading](other.md#a-heading-with-code), [this page](#here),
                [elsewhere](https://example.org/x), [code](other.md "title"), `[not](a-link.md)`.
                Bad: [file](gone.md), [heading](other.md#gone), [this page](#gone), <img src="gone.png">.
                """);

        assertThat(page.brokenLinks()).containsExactly("gone.md", "other.md#gone", "#gone", "gone.png");
    }
}
