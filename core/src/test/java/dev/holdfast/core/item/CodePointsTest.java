package dev.holdfast.core.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {
    /** Around each place where UTF-16 and code points could part: ASCII, surrogates, just below and above them. */
    private static final int[] ALPHABET = {
        'a', 'b', 'Z', 0, 0x7F, 0x80, 0xE4, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFF5E, 0xFFFF, 0x10000, 0x1F60A, 0x1F60B,
        0x103FF, 0x10400, 0x10FFFF
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a       | b
            a       | aa
            Z       | a
            z       | ä
            Pro     | pro
            \uFF5E  | \uD83D\uDE0A
            """)
    void the_first_comes_before_the_second(String first, String second) {
        assertThat(CodePoints.ORDER.compare(first, second)).isNegative();
        assertThat(CodePoints.ORDER.compare(second, first)).isPositive();
        assertThat(CodePoints.ORDER.compare(first, first)).isZero();
    }

    @Test
    void names_order_as_their_utf8_bytes_do() {
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            String left = name(random);
            String right = name(random);

            assertThat(Integer.signum(CodePoints.ORDER.compare(left, right)))
                    .as("%s and %s", left, right)
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(
                            left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            name.appendCodePoint(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return name.toString();
    }
}
