package dev.holdfast.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.cli.command.ExitCode;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.docs.Walkthrough.Step;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HowToTest {
    private static final Pattern ERROR = Pattern.compile("(?m)^([A-Z_]{5,}): ");

    @TempDir
    private Path folder;

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "first-issue",
                "restating-a-month",
                "changing-the-method",
                "tying-to-the-general-ledger",
                "adding-a-board-member",
                "a-failed-delivery",
                "data-gates",
                "own-look"
            })
    void every_step_prints_what_the_page_shows(String page) throws IOException {
        ImageIO.write(
                new BufferedImage(120, 40, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("logo.png").toFile());
        List<Step> steps;
        try (MailServer mail = new MailServer("ben.osie@fennmoor.example", "cleo@fennmoor.example")) {
            steps = new Walkthrough(Path.of("how-to", page + ".md"), folder, mail).take();
        }

        assertThat(steps).isNotEmpty();
        for (Step step : steps) {
            assertThat(step.isAsShown())
                    .as("%s prints:\n%s\nbut the page shows:\n%s", step.call(), step.printed(), step.shown())
                    .isTrue();
            assertThat(step.ended().exitCode()).as(step.call()).isEqualTo(exitCode(step.shown()));
        }
    }

    private static int exitCode(String shown) {
        return ERROR.matcher(shown)
                .results()
                .map(error -> ExitCode.of(ErrorCode.valueOf(error.group(1))))
                .findFirst()
                .orElse(0);
    }
}
