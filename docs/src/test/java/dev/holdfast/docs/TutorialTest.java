package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.docs.Snippets.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TutorialTest {
    @Tag("slow")
    @Test
    void every_step_of_the_tutorial_does_what_the_page_says(@TempDir Path folder) throws IOException {
        Program program = new Program(folder);
        List<Block> blocks = new Snippets(Path.of("tutorial/first-statement.md")).blocks();
        Files.createDirectory(folder.resolve("exports"));
        Files.writeString(folder.resolve("exports/customers.csv"), blocks.get(0).text());
        Files.writeString(folder.resolve("exports/items.csv"), blocks.get(1).text());

        for (Block block : blocks.subList(2, blocks.size())) {
            Program.Ended ended = program.run(block.calls().getFirst());

            assertThat(ended.exitCode()).as(ended.err()).isZero();
            String shown = block.text().substring(block.text().indexOf('\n') + 1);
            if (!shown.isEmpty()) {
                assertThat(ended.err() + ended.out()).isEqualTo(shown);
            }
        }
        assertThat(folder.resolve("december")).isDirectoryContaining("glob:**.pdf");
    }
}
