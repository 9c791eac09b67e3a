package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.holdfast.cli.command.ExitCode;
import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.ConfigurationFile;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.ErrorCode.Kind;
import dev.holdfast.docs.Snippets.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schedulers are told of exit codes is what the program ends with. */
class SchedulerPagesTest {
    private static final Path HOW_TO = Path.of("how-to");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @ParameterizedTest
    @CsvSource({
        "systemd-timer, RestartPreventExitStatus=(.+)",
        "kubernetes-cronjob, values: \\[(.+)]",
        "kubernetes-cronjob, '(?m)^\\| ([0-9, ]{5,}) \\|'",
        "airflow, '(?m)^\\| ([0-9, ]{5,}) \\|'"
    })
    void what_a_retry_does_not_mend_is_not_retried(String page, String setting) throws IOException {
        assertThat(numbers(page, setting)).containsExactlyElementsOf(codes(false));
    }

    @Test
    void what_a_retry_may_mend_is_retried() throws IOException {
        assertThat(numbers("airflow", "RETRY = \\{(.+)}")).containsExactlyElementsOf(codes(true));
    }

    @Test
    void the_program_reads_the_configuration_of_the_cluster(@TempDir Path folder) throws IOException {
        List<JsonNode> resources = new ArrayList<>();
        for (Block block : new Snippets(HOW_TO.resolve("kubernetes-cronjob.md")).blocks()) {
            if (block.language().equals("yaml")) {
                resources.add(new YAMLMapper().readTree(block.text()));
            }
        }
        assertThat(resources)
                .extracting(resource -> resource.path("kind").asText())
                .containsExactly("ConfigMap", "CronJob");
        Path file = folder.resolve(ConfigurationFile.NAME);
        Files.writeString(
                file,
                resources.getFirst().path("data").path(ConfigurationFile.NAME).asText());

        Configuration read = ConfigurationFile.read(file);

        assertThat(read.company().name()).isEqualTo("Fennmoor");
        assertThat(read.delivery()).isPresent();
    }

    private static List<Integer> numbers(String page, String setting) throws IOException {
        Matcher found = Pattern.compile(setting).matcher(Files.readString(HOW_TO.resolve(page + ".md")));
        assertThat(found.find()).as("%s: %s", page, setting).isTrue();
        return NUMBER.matcher(found.group(1))
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .toList();
    }

    private static List<Integer> codes(boolean retried) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> retried == (code.kind() == Kind.TEMPORARY || code.kind() == Kind.PARTIAL))
                .map(ExitCode::of)
                .distinct()
                .sorted()
                .toList();
    }
}
