package dev.holdfast.cli.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.Journal;
import java.io.FilterOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The log of a job on stderr, as long as it is open. Every line bears the run's id. What it says of data are hashes and
 * counts: figures and names are for the documents and the report.
 */
final class Log implements AutoCloseable {
    private static final String OURS = "dev.holdfast";

    private final Logger ours;
    private final @Nullable OutputStreamAppender<ILoggingEvent> appender;

    /** Where libraries' warnings went before. */
    private final List<Appender<ILoggingEvent>> plain;

    private Log(
            Logger ours, @Nullable OutputStreamAppender<ILoggingEvent> appender, List<Appender<ILoggingEvent>> plain) {
        this.ours = ours;
        this.appender = appender;
        this.plain = plain;
    }

    /** Opens the log in a form. Where a command calls another that opens it too, it is one log. */
    static Log open(Surroundings surroundings, LogFormat format) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger ours = context.getLogger(OURS);
        if (ours.getAppender(OURS) != null) {
            return new Log(ours, null, List.of());
        }
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setName(OURS);
        appender.setContext(context);
        appender.setEncoder(encoder(context, format));
        appender.setOutputStream(new Unclosed(surroundings.err()));
        appender.start();
        ours.setLevel(Level.INFO);
        ours.setAdditive(false);
        ours.addAppender(appender);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        List<Appender<ILoggingEvent>> plain = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(plain::add);
        plain.forEach(root::detachAppender);
        root.addAppender(appender);
        return new Log(ours, appender, plain);
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
        Encoder<ILoggingEvent> encoder = format == LogFormat.JSON ? json() : text(context);
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private static JsonEncoder json() {
        JsonEncoder json = new JsonEncoder();
        json.setWithSequenceNumber(false);
        json.setWithNanoseconds(false);
        json.setWithThreadName(false);
        json.setWithContext(false);
        json.setWithMarkers(false);
        json.setWithArguments(false);
        json.setWithMessage(false);
        json.setWithFormattedMessage(true);
        return json;
    }

    private static PatternLayoutEncoder text(LoggerContext context) {
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(context);
        text.setCharset(StandardCharsets.UTF_8);
        text.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level %X{" + Journal.RUN + ":--} %msg%n");
        return text;
    }

    @Override
    public void close() {
        if (appender != null) {
            ours.detachAppender(appender);
            Logger root = ours.getLoggerContext().getLogger(Logger.ROOT_LOGGER_NAME);
            root.detachAppender(appender);
            plain.forEach(root::addAppender);
            ours.setLevel(null);
            ours.setAdditive(true);
            appender.stop();
        }
        MDC.remove(Journal.RUN);
    }

    /** Stays open when the appender stops: it is the program's stderr. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void close() {
            // The program goes on.
        }
    }
}
