package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.docs.Snippets.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureOutputPageTest {
    private static final Path PAGE = Path.of("reference/measure-output.md");

    @Test
    void every_call_prints_what_the_page_shows(@TempDir Path folder) throws IOException {
        Program program = new Program(folder);
        Iterator<Block> blocks = new Snippets(PAGE).blocks().iterator();
        Files.writeString(folder.resolve("customers.csv"), blocks.next().text());
        Files.writeString(folder.resolve("items.csv"), blocks.next().text());
        for (String[] call : blocks.next().calls()) {
            Program.Ended ended = program.run(call);
            assertThat(ended.exitCode()).as(ended.err()).isZero();
        }
        while (blocks.hasNext()) {
            String[] call = blocks.next().calls().getFirst();
            assertThat(program.run(call))
                    .isEqualTo(new Program.Ended(0, blocks.next().text(), ""));
        }
    }
}
