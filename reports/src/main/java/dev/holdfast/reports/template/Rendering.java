package dev.holdfast.reports.template;

import dev.holdfast.core.fault.Fault;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fills a template within limits, so that one with an endless loop ends the work and not the machine.
 *
 * @param time the longest that a processor may work at it
 * @param letters the most characters that it may write
 */
record Rendering(Duration time, int letters) {
    static final Rendering STANDARD = new Rendering(Duration.ofSeconds(10), 20_000_000);

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String LOOP = "Look for a loop that does not end";

    /**
     * What a template writes.
     *
     * @throws Fault {@code TEMPLATE_INVALID} where it does not fit the model, or does not end within the limits
     */
    Output of(Template template, Map<String, Object> model) {
        Output output = new Output(letters);
        FutureTask<Output> task = new FutureTask<>(() -> {
            template.process(model, output);
            return output;
        });
        Thread thread = Thread.ofPlatform().daemon().name("template").start(task);
        try {
            return result(template.getName(), task, thread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + template.getName() + " was filled", e);
        } catch (ExecutionException e) {
            throw fault(template.getName(), Objects.requireNonNullElse(e.getCause(), e));
        } finally {
            thread.interrupt();
        }
    }

    /** The time that counts is the processor's: a machine may be busy with other work. */
    private Output result(String name, FutureTask<Output> task, Thread thread)
            throws InterruptedException, ExecutionException {
        while (true) {
            try {
                return task.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (THREADS.getThreadCpuTime(thread.threadId()) > time.toNanos()) {
                    throw TemplateFaults.of(name + " was stopped after " + time.toSeconds() + " seconds", LOOP, e);
                }
            }
        }
    }

    private RuntimeException fault(String name, Throwable cause) {
        return switch (cause) {
            case TemplateException e -> TemplateFaults.of(name, e);
            case Output.TooLong e ->
                TemplateFaults.of(
                        name + " was stopped when it had written " + letters / 1_000_000 + " million letters", LOOP, e);
            case IOException e -> TemplateFaults.of(name + ": " + e.getMessage(), "Correct the template", e);
            case StackOverflowError e ->
                TemplateFaults.of(name + " has macros that call each other without end", LOOP, e);
            case OutOfMemoryError e -> TemplateFaults.of(name + " needs more memory than there is", LOOP, e);
            case RuntimeException e -> e;
            default -> new IllegalStateException(name + " failed", cause);
        };
    }
}
