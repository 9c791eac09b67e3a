package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The two streams a command writes to, always UTF-8. */
final class Console {
    private final OutputStream out;
    private final PrintWriter err;

    Console(Surroundings surroundings) {
        this.out = surroundings.out();
        this.err = new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8);
    }

    /**
     * Writes figures. A reader that has gone, such as {@code head}, has seen what it wanted: nothing is wrong.
     *
     * @throws Fault {@code OUTPUT_UNWRITABLE} when stdout cannot take them, such as a full disk
     */
    void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException broken) {
            String reason = String.valueOf(broken.getMessage());
            if (!reason.toLowerCase(Locale.ROOT).contains("pipe")) {
                throw new Fault(
                        ErrorCode.OUTPUT_UNWRITABLE,
                        "stdout cannot be written: " + reason,
                        "Send it somewhere else, or make room there",
                        broken);
            }
        }
    }

    /** Says something beside the figures. */
    void say(String line) {
        err.println(line);
    }

    /** For help and version, which picocli writes itself. */
    PrintWriter out() {
        return new PrintWriter(out, false, StandardCharsets.UTF_8);
    }

    PrintWriter err() {
        return err;
    }
}
