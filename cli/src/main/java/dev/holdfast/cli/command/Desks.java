package dev.holdfast.cli.command;

import dev.holdfast.cli.config.Configuration;
import dev.holdfast.cli.config.HistoryMode;
import dev.holdfast.cli.config.Surroundings;
import dev.holdfast.cli.job.CheckJob;
import dev.holdfast.cli.job.Composed;
import dev.holdfast.cli.job.Composing;
import dev.holdfast.cli.job.Dispatch;
import dev.holdfast.cli.job.Door;
import dev.holdfast.cli.job.Journal;
import dev.holdfast.cli.job.MeasureJob;
import dev.holdfast.cli.job.OutputFolder;
import dev.holdfast.cli.job.RegisterDoor;
import dev.holdfast.cli.job.RehearseJob;
import dev.holdfast.cli.job.RunDesk;
import dev.holdfast.cli.job.RunOrder;
import dev.holdfast.cli.job.StatementJob;
import dev.holdfast.cli.output.Checked;
import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import dev.holdfast.core.finding.Findings;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.history.HistoryCopy;
import dev.holdfast.persistence.query.Engine;
import dev.holdfast.persistence.query.Measuring;
import dev.holdfast.persistence.query.Progress;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.reports.document.Renderer;
import dev.holdfast.reports.template.Template;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lays out what a configuration names: the warehouse, our copy of it, and the register. */
record Desks(Configuration configuration, Surroundings surroundings, Engine engine) {
    private static final String HISTORY = "holdfast_history";

    /** What is done at a desk. */
    interface Work<T> {
        T at(RunDesk desk);
    }

    /** Opens all, works, and closes all. The register is made where it is missing. */
    <T> T run(Path out, Journal journal, Progress progress, Work<T> work) {
        Template template = configuration.template();
        Optional<Dispatch> dispatch = Dispatch.of(configuration.delivery(), template, surroundings);
        Door door = new Door(configuration, surroundings);
        try (Database warehouse = door.openToMeasure();
                RegisterDoor kept = door.openRegister(warehouse)) {
            requireHistory(warehouse);
            Register register = kept.register();
            boolean copied = configuration.warehouse().history() == HistoryMode.COPY;
            Database history = kept.database().beside(HISTORY);
            return work.at(new RunDesk(
                    copied ? history : warehouse,
                    copied ? Optional.of(new HistoryCopy(warehouse, history)) : Optional.empty(),
                    register,
                    new OutputFolder(out),
                    surroundings.clock(),
                    Version.number(),
                    engine,
                    journal,
                    Renderer.of(template),
                    dispatch,
                    progress));
        }
    }

    /** Opens what is known of the past, looks at it, and closes it. Nothing is made or copied. */
    <T> T review(Progress progress, Work<T> work) {
        return measuring(
                true, (measured, kept) -> work.at(desk(measured, kept.existing(), surroundings.folder(), progress)));
    }

    private RunDesk desk(Database measured, Register register, Path folder, Progress progress) {
        return new RunDesk(
                measured,
                Optional.empty(),
                register,
                new OutputFolder(folder),
                surroundings.clock(),
                Version.number(),
                engine,
                new Journal(surroundings.steps(), surroundings.clock()),
                Renderer.of(),
                Optional.empty(),
                progress);
    }

    /** The draft of a statement: of the views as they are now or, as known at an instant, of our copy of them. */
    Composed draft(StatementJob job, Progress progress) {
        return measuring(job.knownAt().isPresent(), (measured, kept) -> {
            Composing composing = new Composing(
                    new MeasureJob(measured, surroundings.clock().instant(), Version.number()), engine, progress);
            Optional<RunDesk> desk = Register.find(kept.database())
                    .map(register -> desk(measured, register, surroundings.folder(), progress));
            return job.measure(composing, desk);
        });
    }

    /** The messages that a run would send now, as files; nothing is entered or sent. */
    List<Path> rehearse(RunOrder order, Path out, Progress progress, Consumer<Findings> found) {
        Template template = configuration.template();
        Dispatch dispatch = Dispatch.of(configuration.delivery(), template, surroundings)
                .orElseThrow(() -> new Fault(
                        ErrorCode.DELIVERY_UNKNOWN,
                        "the configuration has no delivery:, so nothing would be sent",
                        "Say who receives statements: see docs/how-to/adding-a-board-member.md"));
        return measuring(
                false,
                (measured, kept) -> new RehearseJob(
                                new Composing(
                                        new MeasureJob(
                                                measured, surroundings.clock().instant(), Version.number()),
                                        engine,
                                        progress),
                                Register.find(kept.database()),
                                dispatch,
                                Renderer.of(template),
                                order,
                                found)
                        .write(new OutputFolder(out)));
    }

    /** What is found in the data of a close, as known at an instant or, where none is given, now. */
    Checked check(Method method, Close close, Optional<Instant> knownAt) {
        return measuring(knownAt.isPresent(), (measured, kept) -> {
            Instant now = surroundings.clock().instant();
            Instant at =
                    knownAt.orElseGet(() -> measured.read(sql -> new Measuring(sql, now, Version.number()).knowable()));
            Optional<RegisterReader> past = Register.find(kept.database()).map(register -> register.asOf(at));
            CheckJob checking =
                    new CheckJob(measured, past, configuration.policy().gates(), now);
            return new Checked(close, at, checking.look(method, close, at));
        });
    }

    /** Measures in the warehouse, or in our copy of it where the past is asked for and only the copy knows it. */
    <T> T measure(boolean past, Function<Database, T> work) {
        if (past && configuration.warehouse().history() == HistoryMode.COPY) {
            return measuring(true, (measured, kept) -> work.apply(measured));
        }
        try (Database warehouse = new Door(configuration, surroundings).openToMeasure()) {
            return work.apply(warehouse);
        }
    }

    private interface InBoth<T> {
        T in(Database measured, RegisterDoor kept);
    }

    private <T> T measuring(boolean past, InBoth<T> work) {
        Door door = new Door(configuration, surroundings);
        try (Database warehouse = door.openToMeasure();
                RegisterDoor kept = door.openRegister(warehouse)) {
            boolean copied = past && configuration.warehouse().history() == HistoryMode.COPY;
            Database measured = copied ? kept.database().beside(HISTORY) : warehouse;
            if (copied) {
                measured.requireSchema();
            }
            return work.in(measured, kept);
        }
    }

    private void requireHistory(Database warehouse) {
        if (configuration.warehouse().history() == HistoryMode.UNDECIDED && warehouse.hasViews()) {
            throw new Fault(
                    ErrorCode.HISTORY_UNDECIDED,
                    "the warehouse '" + warehouse.schema()
                            + "' is made of views, and it is not said who keeps what their" + " rows said before",
                    "Set warehouse.history: copy where the rows behind them are overwritten, or source where their"
                            + " recorded_at and superseded_at tell it all");
        }
    }
}
