package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.job.ApproveJob;
import dev.holdfast.cli.job.ApproveJob.Approved;
import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.RegisterDoor;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "approve",
        header = "Enters that somebody stands for a prepared statement, which may then be issued.",
        description = {
            "",
            "With sign-off.approvals: one, it is approved by one person; with two, first reviewed by one and then approved"
                    + " by another. None of them is who prepared it. What is approved is the very content, by its hash;"
                    + " that, and nothing else, is issued by the next run, and the names are printed on it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  holdfast approve 2026-10.1 --as \"S. Whitfield, Chief Financial Officer\"",
            "  holdfast run --close 2026-10-31"
        })
final class ApproveCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private Holdfast holdfast;

    @Parameters(
            paramLabel = "RUN",
            showDefaultValue = Visibility.NEVER,
            description = "Such as 2026-10.1, or 2026-10 for the last run of that month.")
    private String run = "";

    @Option(
            names = "--as",
            paramLabel = "NAME",
            required = true,
            showDefaultValue = Visibility.NEVER,
            description = "Who stands for it, as it is printed.")
    private String name = "";

    @Override
    public Integer call() {
        if (name.isBlank()) {
            throw new Fault(ErrorCode.USAGE, "--as names nobody", "Write who stands for it, in quotes");
        }
        Configuration configuration = holdfast.configuration();
        try (RegisterDoor door = new Door(configuration, holdfast.surroundings()).openRegister(false)) {
            Approved approved = new ApproveJob(
                            door.existing(),
                            configuration.policy().approvals(),
                            run,
                            name.strip(),
                            holdfast.surroundings().clock().instant())
                    .approve();
            Console console = holdfast.console();
            console.say("Run " + approved.prepared().run() + " is "
                    + approved.signOff().role().key() + " by "
                    + approved.signOff().name()
                    + ". Content: SHA-256 " + approved.prepared().contentSha256());
            console.say(approved.missing()
                    .map(role -> "It waits to be " + role.key() + " by somebody else.")
                    .orElse("Next: holdfast run --close " + approved.prepared().close()));
        }
        return ExitCode.DONE;
    }
}
