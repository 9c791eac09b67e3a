package dev.holdfast.cli.command;

import java.util.concurrent.CountDownLatch;

/**
 * For a command that runs until it is told to stop: by SIGTERM, by Ctrl-C, or by the interruption of its thread. What it does
 * then still happens, and the program ends with 0, as nothing went wrong.
 */
final class StopSignal implements AutoCloseable {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::endAll, "stop-signal");

    private StopSignal() {}

    static StopSignal listening() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    void await() {
        try {
            asked.await();
        } catch (InterruptedException told) {
            // That is a way to ask for it.
        }
    }

    /** Everything that was to be done is done. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The hook runs.
        }
    }

    private void endAll() {
        asked.countDown();
        try {
            ended.await();
            // Otherwise the exit code would be that of the signal.
            Runtime.getRuntime().halt(ExitCode.DONE);
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }
}
