package dev.holdfast.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bars in the columns of tables, looked at as pixels of their middle row. */
class SmallBarsTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 20;
    private static final Frame FRAME = Frame.screen(WIDTH, HEIGHT);

    @Test
    void a_gain_is_right_of_the_line_and_a_loss_left_of_it() {
        int[] gain = pixels(new SignedBar(2, -2, 2), HEIGHT / 2);
        assertThat(where(gain, Swatch.GOOD_FILL).first()).isBetween(99, 102);
        assertThat(where(gain, Swatch.GOOD_FILL).last()).isBetween(196, 199);
        int[] loss = pixels(new SignedBar(-1, -2, 2), HEIGHT / 2);
        assertThat(where(loss, Swatch.BAD_FILL).first()).isBetween(49, 53);
        assertThat(where(loss, Swatch.BAD_FILL).last()).isBetween(96, 100);
        assertThat(where(loss, Swatch.GOOD_FILL)).isEmpty();
    }

    @Test
    void nothing_gained_or_lost_leaves_the_line_alone() {
        for (SignedBar bar : Set.of(new SignedBar(0, 0, 0), new SignedBar(0, -1, 3))) {
            assertThat(where(pixels(bar, HEIGHT / 2), Swatch.GOOD_FILL)).isEmpty();
            assertThat(where(pixels(bar, HEIGHT / 2), Swatch.BAD_FILL)).isEmpty();
        }
        assertThat(colours(pixels(new SplitBar(0, 0, 0, 0, 0), HEIGHT / 2))).hasSizeLessThan(5);
    }

    @Test
    void contraction_is_next_to_the_line_and_churn_beyond_it() {
        int[] row = pixels(new SplitBar(10, 5, 5, 10, 10), HEIGHT / 2);
        assertThat(where(row, Swatch.GOOD_FILL).first()).isBetween(99, 102);
        assertThat(where(row, Swatch.GOOD_FILL).last()).isBetween(196, 199);
        assertThat(where(row, Swatch.BAD_FILL).first()).isBetween(49, 53);
        assertThat(where(row, Swatch.BAD_FILL).last()).isBetween(96, 100);
        assertThat(where(row, Swatch.BAD_EDGE).first()).isLessThan(3);
    }

    @Test
    void a_share_is_as_long_as_it_is_large_and_the_year_before_lies_below() {
        ShareBar bar = new ShareBar(30.0, 60.0, 60);
        assertThat(where(pixels(bar, HEIGHT / 2 - 2), Swatch.BALANCE).last()).isBetween(98, 101);
        assertThat(where(pixels(bar, HEIGHT / 2 + 2), Swatch.PRIOR).last()).isBetween(196, 199);
        ShareBar none = new ShareBar(null, null, 60);
        assertThat(colours(pixels(none, HEIGHT / 2))).hasSize(1);
    }

    private static NavigableSet<Integer> where(int[] row, Swatch swatch) {
        int colour = FRAME.color(swatch).getRGB();
        return IntStream.range(0, row.length)
                .filter(x -> row[x] == colour)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> colours(int[] row) {
        return Arrays.stream(row).boxed().collect(Collectors.toSet());
    }

    private static int[] pixels(Chart chart, int y) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        chart.draw(graphics, FRAME);
        graphics.dispose();
        return image.getRGB(0, y, WIDTH, 1, null, 0, WIDTH);
    }
}
