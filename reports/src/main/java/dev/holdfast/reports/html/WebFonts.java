package dev.holdfast.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The faces as a page carries them, inside its stylesheet: Latin, and the few Greek letters that figures use. */
final class WebFonts {
    private static final String FOLDER = "/dev/holdfast/reports/fonts/ibm-plex-sans-";

    private WebFonts() {}

    /** A part of the alphabet that has a file of its own. */
    private enum Script {
        LATIN(
                "latin",
                "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,"
                        + "U+2193,U+2212,U+2215"),
        LATIN_EXTENDED("latin-ext", "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20C0"),
        GREEK("greek", "U+0370-03FF");

        private final String file;
        private final String range;

        Script(String file, String range) {
            this.file = file;
            this.range = range;
        }
    }

    static String rules() {
        return Stream.of(Script.values())
                .flatMap(script -> IntStream.of(400, 600).mapToObj(weight -> rule(script, weight)))
                .collect(Collectors.joining());
    }

    private static String rule(Script script, int weight) {
        return "@font-face{font-family:\"IBM Plex Sans\";font-weight:%s;src:url(data:font/woff2;base64,%s) format(\"woff2\");unicode-range:%s}\n"
                .formatted(weight, encoded(script, weight), script.range);
    }

    private static String encoded(Script script, int weight) {
        String resource = FOLDER + script.file + "-" + weight + "-normal.woff2";
        try (InputStream in = WebFonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no font at " + resource);
            }
            return Base64.getEncoder().encodeToString(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
