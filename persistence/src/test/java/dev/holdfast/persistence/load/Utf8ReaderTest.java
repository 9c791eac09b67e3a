package dev.holdfast.persistence.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.persistence.contract.NotUtf8;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
    private static final List<String> PIECES = List.of("a", "é", "\u738B", "\uD83D\uDE80", "\uDBFF\uDFFF", ",", "\n");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 100, 70_000, 300_000})
    void no_byte_is_lost_or_changed(int size) throws IOException {
        Random random = new Random(size);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (bytes.size() < size) {
            if (random.nextInt(4) == 0) {
                bytes.write(0x80 + random.nextInt(0x80));
            } else {
                bytes.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThat(bytesOf(read(bytes.toByteArray(), random))).isEqualTo(bytes.toByteArray());
    }

    @Test
    void a_byte_order_mark_is_dropped_at_the_beginning_only() throws IOException {
        byte[] bytes = "\uFEFFa\uFEFFb".getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes, new Random(1))).isEqualTo("a\uFEFFb");
    }

    /** Reads from a source that gives a few bytes at a time. */
    private static String read(byte[] bytes, Random random) throws IOException {
        StringWriter text = new StringWriter();
        ByteArrayInputStream halting = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(5_000)));
            }
        };
        try (Utf8Reader reader = new Utf8Reader(halting)) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    private static byte[] bytesOf(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i < text.length()) {
            if (NotUtf8.isAt(text, i)) {
                bytes.write(text.charAt(i) & 0xFF);
                i++;
            } else {
                int point = text.codePointAt(i);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        return bytes.toByteArray();
    }
}
