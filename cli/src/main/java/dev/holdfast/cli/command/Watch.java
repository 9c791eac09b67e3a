package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Surroundings;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far something is, and nothing anywhere else. */
final class Watch implements AutoCloseable {
    private static final int WIDTH = 79;

    private final @Nullable ProgressBar bar;
    private final Line line;

    private Watch(@Nullable ProgressBar bar, Line line) {
        this.bar = bar;
        this.line = line;
    }

    /** @param unit what is counted, in the plural */
    static Watch over(Surroundings surroundings, String task, String unit) {
        return over(surroundings, task, unit, 1);
    }

    /** @param size how much of what is counted makes one unit */
    static Watch over(Surroundings surroundings, String task, String unit, long size) {
        Line line = new Line(new PrintStream(surroundings.err(), true, StandardCharsets.UTF_8));
        if (!surroundings.isTerminal()) {
            return new Watch(null, line);
        }
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, size)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(line)
                .build();
        return new Watch(bar, line);
    }

    /** Shows that one thing is being done. */
    static <T> T during(Surroundings surroundings, String task, Supplier<T> work) {
        try (Watch watch = over(surroundings, task, "step")) {
            watch.of(1);
            T result = work.get();
            watch.at(1);
            return result;
        }
    }

    /** So much is done. */
    void at(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** So much is there to do. */
    void of(long all) {
        if (bar != null) {
            bar.maxHint(all);
        }
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            // The library clears on its own, but not a bar that was closed before it was drawn a second time.
            line.clear();
        }
    }

    /** One line of a terminal, blank again at the end; the library's own leaves an empty line behind. */
    private record Line(PrintStream terminal) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String bar) {
            terminal.print("\r" + bar);
        }

        @Override
        public void clear() {
            terminal.print("\r" + " ".repeat(WIDTH) + "\r");
        }

        @Override
        public void close() {
            terminal.flush();
        }
    }
}
