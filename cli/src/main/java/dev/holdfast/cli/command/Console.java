package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two streams a command writes to, always UTF-8. */
final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final OutputStream out;
    private final PrintWriter err;
    private final AtomicBoolean logged;
    private final boolean figures;

    Console(Surroundings surroundings) {
        this(
                surroundings.out(),
                new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8),
                new AtomicBoolean(),
                true);
    }

    private Console(OutputStream out, PrintWriter err, AtomicBoolean logged, boolean figures) {
        this.out = out;
        this.err = err;
        this.logged = logged;
        this.figures = figures;
    }

    /** The same, with nothing on stdout but a report. */
    Console withoutFigures() {
        return new Console(out, err, logged, false);
    }

    /** From now on, what is said are lines of the log. */
    void sayAsLog() {
        logged.set(true);
    }

    /**
     * Writes figures. A reader that has gone, such as {@code head}, has seen what it wanted: nothing is wrong.
     *
     * @throws Fault {@code OUTPUT_UNWRITABLE} when stdout cannot take them, such as a full disk
     */
    void print(String text) {
        if (figures) {
            report(text);
        }
    }

    /** Writes what a program reads, as {@link #print} does. */
    void report(String text) {
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
        if (logged.get()) {
            LOG.info(line);
        } else {
            err.println(line);
        }
    }

    /** Says that something failed. A log holds nothing of a customer, and what is wrong with data names customers. */
    void fail(Fault fault) {
        if (!logged.get()) {
            err.println(fault.getMessage());
        } else if (isOfData(fault)) {
            LOG.atError()
                    .addKeyValue("code", fault.code())
                    .log("{}: what is wrong with the data is on stdout. {}.", fault.code(), fault.next());
        } else {
            LOG.atError().addKeyValue("code", fault.code()).log(fault.getMessage());
        }
    }

    /** Shows where something failed. */
    void trace(Throwable error) {
        if (logged.get()) {
            LOG.error("where it failed", error);
        } else {
            error.printStackTrace(err);
        }
    }

    boolean isLogged() {
        return logged.get();
    }

    /** Whether it names customers, or their amounts. */
    private static boolean isOfData(Fault fault) {
        return fault.code().kind() == ErrorCode.Kind.DATA_GATE || fault.code().kind() == ErrorCode.Kind.IDENTITY;
    }

    /** For help and version, which picocli writes itself. */
    PrintWriter out() {
        return new PrintWriter(out, false, StandardCharsets.UTF_8);
    }

    PrintWriter err() {
        return err;
    }
}
