package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.command.ExitCode;
import dev.holdfast.core.fault.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([0-9]+) \\| ([^|]+) \\| ([^|]+) \\|$");

    private record Row(String code, int exitCode) {}

    @Test
    void every_error_is_there_once_with_its_exit_code() throws IOException {
        List<Row> rows = ROW.matcher(Files.readString(Path.of("reference/errors.md")))
                .results()
                .map(row -> new Row(row.group(1), Integer.parseInt(row.group(2))))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorCode.values())
                        .map(code -> new Row(code.name(), ExitCode.of(code)))
                        .toList());
    }
}
