package dev.holdfast.persistence.load;

import dev.holdfast.persistence.load.Progress.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.LongConsumer;

/** Adds up the bytes read of all files. */
final class BytesRead implements LongConsumer {
    private final Progress progress;
    private final long total;
    private long done;

    BytesRead(List<ContractFile> files, Progress progress) {
        this.progress = progress;
        this.total = files.stream().mapToLong(BytesRead::size).sum();
        progress.at(Step.READING, 0, total);
    }

    @Override
    public void accept(long more) {
        done += more;
        progress.at(Step.READING, Math.min(done, total), total);
    }

    void end() {
        progress.at(Step.READING, total, total);
    }

    /** 0 where it is not known, as with a pipe. */
    private static long size(ContractFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
