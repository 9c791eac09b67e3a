package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegisterPageTest {
    private static final Path SCHEMA = Path.of("../persistence/src/main/resources/db/register/V1__register.sql");
    private static final Pattern TABLE = Pattern.compile("(?m)^create table (\\w+) \\($");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\|$");

    @Test
    void every_table_of_the_register_has_its_row_in_their_order() throws IOException {
        List<String> tables = names(TABLE, SCHEMA);

        assertThat(tables).isNotEmpty();
        assertThat(names(ROW, Path.of("explanation/register.md"))).containsExactlyElementsOf(tables);
    }

    private static List<String> names(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
