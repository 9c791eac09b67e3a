package dev.holdfast.reports.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A chart as a picture, for readers that draw none. It has twice the pixels of its frame, for sharp screens. */
public final class Png {
    /** The frame in an e-mail, in pixels: lettered larger than elsewhere, as a phone shows it at two thirds of its width. */
    public static final Frame MAIL = Frame.picture(536, 240, 14);

    private static final int SCALE = 2;

    private Png() {}

    /** The picture, on light paper; the same chart in the same frame always gives the same bytes. */
    public static byte[] of(Chart chart, Frame frame) {
        BufferedImage image = new BufferedImage(
                (int) (frame.width() * SCALE), (int) (frame.height() * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(frame.color(Swatch.PAPER));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        chart.draw(graphics, frame);
        graphics.dispose();
        return bytes(image);
    }

    /** In memory: image files would else pass through a temporary folder. */
    private static byte[] bytes(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("every Java writes PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
