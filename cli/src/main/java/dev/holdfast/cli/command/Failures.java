package dev.holdfast.cli.command;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells an error as one line that names its code and the next step, and maps it to the exit code. */
final class Failures {
    private final Console console;
    private final boolean trace;

    Failures(Console console, boolean trace) {
        this.console = console;
        this.trace = trace;
    }

    int report(Throwable error) {
        Fault fault = fault(error);
        console.fail(fault);
        if (trace) {
            console.trace(error);
        }
        return ExitCode.of(fault.code());
    }

    /** Whatever happened, as a fault. */
    static Fault fault(Throwable error) {
        return error instanceof Fault known ? known : unknown(error);
    }

    /** The fault behind arguments that picocli could not take. */
    static Fault usage(ParameterException error) {
        if (error.getCause() instanceof Fault fault) {
            return fault;
        }
        String help = "See '" + error.getCommandLine().getCommandSpec().qualifiedName() + " --help'";
        if (unmatched(error) instanceof UnmatchedArgumentException unmatched) {
            return new Fault(ErrorCode.USAGE, unknownArgument(unmatched), suggestion(unmatched, help), error);
        }
        return new Fault(ErrorCode.USAGE, sentence(error), help, error);
    }

    // Of a misspelt option picocli may say first that the right one is missing.
    private static ParameterException unmatched(ParameterException error) {
        List<String> unmatched = error.getCommandLine().getUnmatchedArguments();
        return unmatched.isEmpty() ? error : new UnmatchedArgumentException(error.getCommandLine(), unmatched);
    }

    private static String unknownArgument(UnmatchedArgumentException error) {
        CommandLine command = error.getCommandLine();
        List<String> unmatched = error.getUnmatched();
        boolean wantsCommand = command.getParent() == null && !error.isUnknownOption();
        return wantsCommand
                ? "'" + unmatched.getFirst() + "' is not a command"
                : "'" + String.join(" ", unmatched) + "' means nothing to '"
                        + command.getCommandSpec().qualifiedName() + "'";
    }

    private static String suggestion(UnmatchedArgumentException error, String help) {
        List<String> similar = error.getSuggestions();
        return similar.isEmpty() ? help : "Did you mean " + String.join(" or ", similar) + "? " + help;
    }

    // picocli's words, without a full stop of their own.
    private static String sentence(ParameterException error) {
        String message = String.valueOf(error.getMessage()).strip();
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    // An exception's text may hold a customer's name, so it is shown only to who asks for the trace.
    private static Fault unknown(Throwable error) {
        String place = Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.holdfast"))
                .findFirst()
                .map(frame -> " in " + frame.getFileName() + ", line " + frame.getLineNumber())
                .orElse("");
        return new Fault(
                ErrorCode.INTERNAL,
                "unexpected " + error.getClass().getSimpleName() + place,
                "This is a defect of Holdfast: run it again with --debug and report what it prints",
                error);
    }
}
