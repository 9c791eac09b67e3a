package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.docs.Snippets.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLinePageTest {
    private static final Path PAGE = Path.of("reference/command-line.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)  +[A-Z]");
    private static final Pattern HEADING = Pattern.compile("(?m)^## `holdfast ([a-z]+)`$");

    @TempDir
    private Path folder;

    @Test
    void the_help_of_every_command_is_there_as_it_is() throws IOException {
        List<String> help = new Snippets(PAGE)
                .blocks().stream()
                        .filter(block -> block.language().equals("text"))
                        .map(Block::text)
                        .toList();
        assertThat(help.getFirst()).isEqualTo(help("--help"));
        List<String> commands = commands();
        for (String command : commands) {
            assertThat(help.get(1 + commands.indexOf(command))).isEqualTo(help(command, "--help"));
        }
        assertThat(help).hasSize(1 + commands.size());
    }

    @Test
    void every_command_has_its_heading() throws IOException {
        assertThat(HEADING.matcher(Files.readString(PAGE)).results().map(heading -> heading.group(1)))
                .containsExactlyElementsOf(commands());
    }

    @Test
    void the_configuration_is_there_as_init_writes_it() throws IOException {
        Program.Ended ended = new Program(folder).run("init", "--db", "embedded");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(new Snippets(PAGE).blocks())
                .contains(new Block("yaml", Files.readString(folder.resolve("holdfast.yaml"))));
    }

    private List<String> commands() {
        return COMMAND.matcher(help("--help"))
                .results()
                .map(command -> command.group(1))
                .toList();
    }

    private String help(String... call) {
        Program.Ended ended = new Program(folder).run(call);
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).isEmpty();
        return ended.out();
    }
}
