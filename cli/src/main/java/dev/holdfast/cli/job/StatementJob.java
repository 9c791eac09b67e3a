package dev.holdfast.cli.job;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.Presentation;
import dev.holdfast.core.statement.Tolerance;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.check.GateSettings;
import dev.holdfast.persistence.query.Measuring;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.Register;
import dev.holdfast.reports.document.Renderer;
import dev.holdfast.reports.document.Streamed;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From the warehouse to a folder with documents: a draft of what a run would issue now, or, as known when a run prepared its
 * statement, that very statement again.
 *
 * @param definitions published definitions to show the period under besides
 * @param presentation how it is told
 * @param gates how severe what the checks find is
 */
public record StatementJob(
        Company company,
        Method method,
        List<Preset> definitions,
        Close close,
        Optional<Instant> knownAt,
        Tolerance tolerance,
        Presentation presentation,
        GateSettings gates) {
    /**
     * The statement of a warehouse.
     *
     * @param desk of the register; empty where there is none
     */
    public Composed measure(Composing composing, Optional<RunDesk> desk) {
        Optional<Composed> prepared = desk.flatMap(
                with -> prepared(with.register()).map(statement -> new Reproducing(with).sealed(statement)));
        return prepared.orElseGet(() -> draft(composing, desk.map(RunDesk::register)));
    }

    private Optional<Prepared> prepared(Register register) {
        return knownAt.flatMap(at -> register.now().issued(close, at));
    }

    private Composed draft(Composing composing, Optional<Register> register) {
        MeasureJob measuring = composing.measuring();
        Instant at = knownAt.orElseGet(() ->
                measuring.database().read(sql -> new Measuring(sql, measuring.now(), measuring.version()).knowable()));
        Prepared.Inputs inputs = new Prepared.Inputs(
                company,
                tolerance,
                definitions.stream().map(Preset::name).toList(),
                Optional.empty(),
                Optional.empty(),
                presentation,
                gates);
        return composing.compose(new Order(method, close, at, register.map(kept -> kept.asOf(at)), inputs));
    }

    /** Its documents in a folder, each whole or not there. */
    public static List<Path> publish(Composed composed, Renderer renderer, OutputFolder folder) {
        return folder.stream(Stream.concat(
                        renderer.render(composed.statement()).statement().stream()
                                .map(Streamed::of),
                        composed.ofUnits().stream())
                .toList());
    }
}
