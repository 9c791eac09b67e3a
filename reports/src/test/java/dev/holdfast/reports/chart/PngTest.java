package dev.holdfast.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.reports.document.Everything;
import dev.holdfast.reports.view.StatementView;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PngTest {
    private static final TrendChart CHART =
            StatementView.of(Everything.issued()).trend().chart().forMail();

    @Test
    void has_two_pixels_for_one_and_letters_in_ink_on_white() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(CHART, Png.MAIL)));
        assertThat(image.getWidth()).isEqualTo(1072);
        assertThat(image.getHeight()).isEqualTo(480);
        assertThat(image.getRGB(1, 1)).isEqualTo(0xffffffff);
        Label name = TrendLayout.of(CHART, Png.MAIL).labels().stream()
                .filter(label -> label.text().equals("NRR 110.9%"))
                .findFirst()
                .orElseThrow();
        assertThat(inkIn(image, name.box(Png.MAIL))).isBetween(0.1, 0.5);
    }

    @Test
    void is_the_same_for_the_same_chart() {
        assertThat(Png.of(CHART, Png.MAIL)).isEqualTo(Png.of(CHART, Png.MAIL));
    }

    @Test
    void points_to_no_section_of_the_statement() {
        assertThat(CHART.ring()).isEqualTo("restated since");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EAST_ASIAN")
    void draws_letters_as_wide_as_they_are_measured(Face face) {
        String text = "NRR 110.9%";
        Rectangle2D bounds = Outlines.of(face, text, 100, 10, 50).getBounds2D();
        assertThat(bounds.getX()).isBetween(10.0, 25.0);
        assertThat(bounds.getWidth()).isCloseTo(face.width(text, 100), within(20.0));
        assertThat(bounds.getMaxY()).isCloseTo(50, within(3.0));
        assertThat(bounds.getMinY()).isBetween(-25.0, -15.0);
    }

    /** The share of a box, in pixels of the frame, that is darker than half. */
    private static double inkIn(BufferedImage image, Box box) {
        int dark = 0;
        int all = 0;
        for (int x = (int) (2 * box.x()); x < 2 * box.right() && x < image.getWidth(); x++) {
            for (int y = (int) (2 * box.y()); y < 2 * box.bottom(); y++) {
                all++;
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return (double) dark / all;
    }
}
