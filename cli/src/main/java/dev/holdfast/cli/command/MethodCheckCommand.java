package dev.holdfast.cli.command;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.method.Fingerprint;
import dev.holdfast.core.method.Method;
import dev.holdfast.persistence.register.RegisterReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "check",
        header = "Checks that the configured method is the one of the statement issued last.",
        description = {"", "Ends with 2 where it is another, as the next run would: that one needs --amend \"reason\"."
        },
        footerHeading = "%nExample:%n",
        footer = "  holdfast method check")
final class MethodCheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private MethodCommand parent;

    @Override
    public Integer call() {
        Method configured = parent.holdfast().configuration().method().requireCoherent();
        String said = new NamedMethods(parent.holdfast()).register(past -> check(past, configured));
        parent.holdfast().console().print(said + "\n");
        return ExitCode.DONE;
    }

    private static String check(RegisterReader past, Method configured) {
        Optional<Fingerprint> locked = past.lastMethod();
        if (locked.isEmpty()) {
            return "No statement is issued yet: the first one locks its method.";
        }
        Fingerprint issued = locked.get();
        Optional<Method> method = past.method(issued);
        if (configured.settledAs(issued, method)) {
            return "The method is that of the statement issued last: " + issued;
        }
        List<String> changes = method.map(
                        before -> configured.settledLike(before).changesSince(before))
                .orElse(List.of());
        throw new Fault(
                ErrorCode.METHOD_CHANGED,
                "the method is another than that of the statement issued last, " + issued.brief() + " ("
                        + (changes.isEmpty() ? "rules of another release" : String.join("; ", changes)) + ")",
                "Undo the change, or issue under it with: holdfast run --amend \"reason\"");
    }
}
