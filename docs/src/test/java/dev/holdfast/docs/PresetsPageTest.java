package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.method.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PresetsPageTest {
    private static final Path PAGE = Path.of("reference/presets.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void each_preset_is_there_with_what_the_program_knows_of_it() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Stream.concat(
                                Preset.all().stream().map(PresetsPageTest::meaning),
                                Preset.all().stream().map(PresetsPageTest::origin))
                        .toList());
    }

    private static String meaning(Preset preset) {
        String settings = preset.settings().entrySet().stream()
                .map(set -> "`" + set.getKey().key() + "=" + set.getValue() + "`")
                .collect(Collectors.joining(" "));
        return "| `" + preset.name() + "` | " + preset.measures() + " | "
                + (settings.isEmpty() ? "the defaults" : settings) + " |";
    }

    private static String origin(Preset preset) {
        return "| `" + preset.name() + "` | " + preset.company() + ", " + preset.filing() + ", filed in "
                + preset.year() + ": " + preset.source() + " | " + preset.differs() + " |";
    }

    /** A preset without settings of its own shows which of another method's it sets all the same. */
    @Test
    void the_settings_that_a_preset_sets_and_leaves_are_told_apart() throws IOException {
        Method own = Method.standard()
                .with(Setting.MEASUREMENT, "cohort-flows")
                .with(Setting.RETURNED, "lost")
                .with(Setting.WIN_BACK, "included")
                .with(Setting.COHORT, "survivors")
                .with(Setting.BASE, "window-revenue")
                .with(Setting.AVERAGING, "chained")
                .with(Setting.GRR, "of-totals")
                .with(Setting.GRAIN, "customer")
                .with(Setting.CURRENCY_MODE, "spot")
                .with(Setting.ATTRIBUTION, "close");
        Preset plain = Preset.all().stream()
                .filter(preset -> preset.settings().isEmpty())
                .findFirst()
                .orElseThrow();
        Method set = plain.on(own);

        assertThat(codes("A preset sets "))
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .filter(setting -> !set.value(setting).equals(own.value(setting)))
                        .map(Setting::key)
                        .toList());
        assertThat(codes("It leaves "))
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .filter(setting -> setting != Setting.GRAIN)
                        .filter(setting -> set.value(setting).equals(own.value(setting)))
                        .map(Setting::key)
                        .toList());
    }

    /** What stands as code in the sentence that begins so. */
    private static List<String> codes(String beginning) throws IOException {
        String page = Files.readString(PAGE).replace('\n', ' ');
        int from = page.indexOf(beginning);
        assertThat(from).as(beginning).isNotNegative();
        return CODE.matcher(page.substring(from, page.indexOf(". ", from)))
                .results()
                .map(code -> code.group(1))
                .toList();
    }
}
