package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How a job tells what it does while it does it. */
final class LogOptions {
    @Option(
            names = "--log",
            paramLabel = "FORM",
            showDefaultValue = Visibility.NEVER,
            converter = Reading.LogForm.class,
            description = "Tell each step on stderr: text or json, a line each with the run's id and no customer data."
                    + " Default: HOLDFAST_LOG, else none.")
    private @Nullable LogFormat format;

    /** The form that was asked for. */
    LogFormat format(Surroundings surroundings) {
        return Optional.ofNullable(format)
                .or(() -> surroundings.variable(Surroundings.LOG).map(LogOptions::read))
                .orElse(LogFormat.NONE);
    }

    private static LogFormat read(String name) {
        return Arrays.stream(LogFormat.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Fault(ErrorCode.USAGE, Surroundings.LOG + " is '" + name + "'", "Use none, text or json"));
    }
}
