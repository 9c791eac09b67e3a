package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.docs.Snippets.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLinePageTest {
    private static final Path PAGE = Path.of("reference/command-line.md");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^Commands:\n(.*?)^$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)  +[A-Z]");
    private static final Pattern HEADING = Pattern.compile("(?m)^(##+) `holdfast ([a-z ]+)`$");

    /** A command as it is called, such as {@code register list}, and how deep its heading is. */
    private record Command(String heading, String name) {}

    @TempDir
    private Path folder;

    @Test
    void the_help_of_every_command_is_there_as_it_is() throws IOException {
        List<String> help = new Snippets(PAGE)
                .blocks().stream()
                        .filter(block -> block.language().equals("text"))
                        .map(Block::text)
                        .toList();
        List<Command> commands = commands();
        assertThat(help).hasSize(1 + commands.size());
        assertThat(help.getFirst()).isEqualTo(help(""));
        for (Command command : commands) {
            assertThat(help.get(1 + commands.indexOf(command))).isEqualTo(help(command.name()));
        }
    }

    @Test
    void every_command_has_its_heading() throws IOException {
        assertThat(HEADING.matcher(Files.readString(PAGE))
                        .results()
                        .map(heading -> new Command(heading.group(1), heading.group(2))))
                .containsExactlyElementsOf(commands());
    }

    @Test
    void the_configuration_is_there_as_init_writes_it() throws IOException {
        Program.Ended ended = new Program(folder).run("init", "--db", "embedded");
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(new Snippets(PAGE).blocks())
                .contains(new Block("yaml", Files.readString(folder.resolve("holdfast.yaml"))));
    }

    private List<Command> commands() {
        return below("")
                .flatMap(name -> Stream.concat(
                        Stream.of(new Command("##", name)), below(name).map(nested -> new Command("###", nested))))
                .toList();
    }

    private Stream<String> below(String command) {
        return COMMANDS.matcher(help(command))
                .results()
                .flatMap(list -> COMMAND.matcher(list.group(1)).results())
                .map(found -> (command + " " + found.group(1)).strip());
    }

    private String help(String command) {
        Program.Ended ended =
                new Program(folder).run((command + " --help").strip().split(" "));
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).isEmpty();
        return ended.out();
    }
}
