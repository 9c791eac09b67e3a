package dev.holdfast.cli.config;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What is done to a database URL before it is used. */
public final class DatabaseUrl {
    private static final String EMBEDDED_IN = "embedded:";
    private static final Pattern PASSWORD = Pattern.compile("[?&]password=|//[^/?]*:[^/?]*@");

    private DatabaseUrl() {}

    /**
     * The URL with the folder of {@code embedded:DIR} told from a base folder.
     *
     * @throws Fault {@code DATABASE_URL} when it holds a password
     */
    public static String within(Path base, String url) {
        return url.startsWith(EMBEDDED_IN) && url.length() > EMBEDDED_IN.length()
                ? EMBEDDED_IN
                        + base.resolve(url.substring(EMBEDDED_IN.length())).normalize()
                : withoutPassword(url);
    }

    /** The URL with the folder of {@code embedded:DIR} told from another one that holds it, so that both can move. */
    public static String seenFrom(Path base, String url) {
        if (!url.startsWith(EMBEDDED_IN)) {
            return url;
        }
        Path folder = Path.of(url.substring(EMBEDDED_IN.length()));
        return EMBEDDED_IN + (folder.startsWith(base) ? base.relativize(folder) : folder);
    }

    /** The URL as it is, unless it holds a password, which then would stand in a file or a list of processes. */
    static String withoutPassword(String url) {
        if (PASSWORD.matcher(url).find()) {
            throw new Fault(
                    ErrorCode.DATABASE_URL,
                    "the database URL holds a password",
                    "Take it out and set the environment variable " + Surroundings.PASSWORD);
        }
        return url;
    }
}
