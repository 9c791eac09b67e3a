package dev.holdfast.cli.command;

import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.RegisterDoor;
import dev.holdfast.persistence.register.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "register",
        header = "What was said: lists and shows statements, takes in earlier ones, adjusts, exports.",
        description = {
            "",
            "The register is append-only: the database refuses to change or erase what is in it, to everybody."
        },
        subcommands = {
            RegisterListCommand.class,
            RegisterShowCommand.class,
            RegisterAdjustCommand.class,
            RegisterImportCommand.class,
            RegisterExportCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {"  holdfast register list", "  holdfast register show 2026-10"})
final class RegisterCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before its subcommands are called
    private Holdfast holdfast;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call
    private CommandSpec spec;

    /** What is done with a register. */
    interface Work<T> {
        T on(Register register);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    Holdfast holdfast() {
        return holdfast;
    }

    /** Works on the register that is there. */
    <T> T existing(Work<T> work) {
        try (RegisterDoor door = new Door(holdfast.configuration(), holdfast.surroundings()).openRegister(false)) {
            return work.on(door.existing());
        }
    }

    /** Works on the register, made where it is missing. */
    <T> T made(Work<T> work) {
        try (RegisterDoor door = new Door(holdfast.configuration(), holdfast.surroundings()).openRegister(true)) {
            return work.on(door.register());
        }
    }
}
