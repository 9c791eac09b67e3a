package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.persistence.load.Progress.Step;
import org.jspecify.annotations.Nullable;

/** Shows each step of a load as its own bar. */
final class LoadWatch implements AutoCloseable {
    private final Surroundings surroundings;
    private @Nullable Step step;
    private @Nullable Watch watch;

    LoadWatch(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    void at(Step current, long done, long total) {
        if (current != step || watch == null) {
            close();
            step = current;
            watch = switch (current) {
                case READING -> Watch.over(surroundings, "Reading", "kB", 1_000);
                case CHECKING -> Watch.over(surroundings, "Checking", "checks", 1);
                case STORING -> Watch.over(surroundings, "Storing", "tables", 1);
            };
        }
        watch.of(total);
        watch.at(done);
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
