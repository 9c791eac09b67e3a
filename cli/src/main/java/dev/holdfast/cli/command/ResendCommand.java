package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.Dispatch;
import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.Journal;
import dev.holdfast.cli.job.Lookup;
import dev.holdfast.cli.job.RegisterDoor;
import dev.holdfast.cli.job.ResendJob;
import dev.holdfast.cli.job.Undelivered;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.persistence.register.Delivery;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.reports.delivery.Mailbox;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "resend",
        header = "Sends an issued statement to one address, once more or for the first time.",
        description = {
            "",
            "What is sent is what was issued, to the byte, also years later. Nobody else receives anything. The address need"
                    + " not be in the configuration. --received sends nothing: it enters that somebody has a message of"
                    + " which the register does not know whether it was received."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast resend 2026-10 --to \"A. Lindqvist <a.lindqvist@example.com>\"",
            "  holdfast resend 2026-10 --to auditor@example.com --group finance",
            "  holdfast resend 2026-10 --to a.lindqvist@example.com --received --as \"J. Park, Finance\""
        })
final class ResendCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Parameters(
            paramLabel = "RUN",
            showDefaultValue = Visibility.NEVER,
            description = "A month such as 2026-10, or a run such as 2026-10.1.")
    private String run = "";

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            required = true,
            showDefaultValue = Visibility.NEVER,
            description = "Who receives it.")
    private String to = "";

    @Option(
            names = "--group",
            paramLabel = "NAME",
            showDefaultValue = Visibility.NEVER,
            description = "Whose text and attachments it has. Default: the group of the address, else the PDF alone.")
    private @Nullable String group;

    @Option(names = "--received", description = "Send nothing: enter that it was received.")
    private boolean received;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            defaultValue = "holdfast resend",
            description = "With --received: who says so.")
    private String by = "";

    @Mixin
    private LogOptions log = new LogOptions();

    @Override
    public Integer call() {
        Surroundings surroundings = holdfast.surroundings();
        holdfast.openLog(log.format(surroundings));
        Configuration configuration = holdfast.configuration();
        Dispatch dispatch = Dispatch.of(configuration.delivery(), configuration.template(), surroundings)
                .orElseThrow(() -> new Fault(
                        ErrorCode.DELIVERY_UNKNOWN,
                        "the configuration has no delivery:",
                        "Say by which server mail goes, and who receives statements"));
        Mailbox mailbox = Mailbox.parse(to);
        try (RegisterDoor door = new Door(configuration, surroundings).openRegister(false)) {
            Register register = door.existing();
            ResendJob job = new ResendJob(
                    register,
                    dispatch,
                    new Journal(surroundings.steps(), surroundings.clock()),
                    issued(register),
                    mailbox);
            if (received) {
                job.received(by);
                holdfast.console().say("Entered that " + mailbox.address() + " has the statement of " + run + ".");
            } else {
                tell(job.send(Optional.ofNullable(group)));
            }
        }
        return ExitCode.DONE;
    }

    private String issued(Register register) {
        Lookup lookup = new Lookup(register.now());
        String found =
                lookup.imported(run).isPresent() ? "" : lookup.prepared(run).run();
        return register.now().statements().stream()
                .flatMap(statement -> statement.run().stream())
                .filter(found::equals)
                .findFirst()
                .orElseThrow(() -> new Fault(
                        ErrorCode.DELIVERY_UNKNOWN,
                        "the statement of " + run + " was not issued by this register, so there is nothing to send",
                        "'holdfast register list' shows what was issued"));
    }

    private void tell(Delivery sent) {
        Undelivered.of(List.of(sent)).ifPresent(fault -> {
            throw fault;
        });
        holdfast.console()
                .say("Sent the statement of run " + sent.run() + " to " + sent.recipient() + " as " + sent.messageId()
                        + ".");
    }
}
