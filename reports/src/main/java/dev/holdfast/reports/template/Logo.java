package dev.holdfast.reports.template;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A company's logo, as a PNG in plain colours: whatever else its file held, such as where a photograph was taken, is left
 * out, and it has no more pixels than a sharp print needs.
 *
 * @param source the picture, as a {@code data:} address
 * @param alternative what it shows, in words
 */
public record Logo(String source, String alternative) {
    private static final long LARGEST = 1_000_000;
    private static final int WIDEST = 4_000;
    private static final int HEIGHT = 300;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /**
     * Reads a file.
     *
     * @param alternative the company's name
     * @throws Fault {@code CONFIG_INVALID} where it is not there, too large, or no PNG or JPEG
     */
    public static Logo read(Path file, String alternative) {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                throw fault(file + " has " + Files.size(file) + " bytes", "Take one of at most " + LARGEST, null);
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw fault(file + " cannot be read", "Correct the name of the file, or its rights", unreadable);
        }
        byte[] png = png(small(decoded(file, bytes)));
        return new Logo("data:image/png;base64," + Base64.getEncoder().encodeToString(png), alternative);
    }

    private static BufferedImage decoded(Path file, byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw fault(file + " is no PNG and no JPEG", "Save the logo as PNG", null);
            }
            try {
                reader.setInput(in, true, true);
                if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > WIDEST) {
                    throw fault(
                            file + " has " + reader.getWidth(0) + " × " + reader.getHeight(0) + " pixels",
                            "Take one of at most " + WIDEST + " each way",
                            null);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Fault fault) {
                throw fault;
            }
            // Readers answer a broken picture with whatever exception its parts run into.
            throw fault(
                    file + " is a broken picture, or one in colours for print", "Save the logo as PNG in RGB", broken);
        }
    }

    /** Halved until it is no more than twice as high as needed: one large step would pass pixels over. */
    private static BufferedImage small(BufferedImage image) {
        BufferedImage small = scaled(image, image.getWidth(), image.getHeight());
        while (small.getHeight() > HEIGHT) {
            int height = Math.max(HEIGHT, (small.getHeight() + 1) / 2);
            int width = Math.max(1, (int) Math.round((double) small.getWidth() * height / small.getHeight()));
            small = scaled(small, width, height);
        }
        return small;
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        boolean clear = image.getColorModel().hasAlpha();
        BufferedImage scaled =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    /** In memory: image files would else pass through a temporary folder. */
    private static byte[] png(BufferedImage image) {
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

    private static Fault fault(String what, String next, @Nullable Throwable cause) {
        return new Fault(ErrorCode.CONFIG_INVALID, "company.logo: " + what, next, cause);
    }
}
