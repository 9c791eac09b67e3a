package dev.holdfast.cli.job;

import dev.holdfast.core.balance.Question;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.balance.UnitMovements;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Preset;
import dev.holdfast.core.statement.Evidence;
import dev.holdfast.core.statement.LedgerControl;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.statement.Naming;
import dev.holdfast.core.statement.OtherDefinition;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.StatementWindows;
import dev.holdfast.core.time.Window;
import dev.holdfast.persistence.query.CustomerNames;
import dev.holdfast.persistence.query.Engine;
import dev.holdfast.persistence.query.Knowing;
import dev.holdfast.persistence.query.Measuring;
import dev.holdfast.persistence.query.Progress;
import dev.holdfast.persistence.query.Request;
import dev.holdfast.reports.data.MovementsCsv;
import dev.holdfast.reports.view.UnitRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Makes statements: measures, and adds what the register and the ledger say. */
public record Composing(MeasureJob measuring, Engine engine, Progress progress) {
    /**
     * The statement of an order.
     *
     * @throws dev.holdfast.core.fault.Fault of measuring, of the ledger's controls, or where figures contradict themselves
     */
    Composed compose(Order order) {
        StatementWindows windows =
                new StatementWindows(order.close(), order.method().calendar());
        UnitMovements.Packing packing = new UnitMovements.Packing();
        Annexing.Seen seen = new Annexing.Seen();
        Measurement measured = measuring.forStatement(
                new Request(
                        order.method(),
                        order.close(),
                        windows.all(),
                        windows.question(),
                        engine,
                        Optional.of(Knowing.at(order.knownAt())),
                        true),
                progress,
                unit -> {
                    packing.add(unit);
                    seen.accept(unit);
                });
        UnitMovements movements = packing.all();
        Map<String, String> names = names(order, measured.method(), movements);
        List<LedgerControl> controls = measuring
                .database()
                .read(sql -> new Measuring(sql, order.knownAt(), measuring.version())
                        .ledger(order.close(), order.knownAt()));
        Precedents.Found found = order.past()
                .map(past -> new Precedents(this, order, windows, measured, past).find(controls))
                .orElseGet(() -> new Precedents.Found(
                        Evidence.withoutPast(controls, order.inputs().tolerance()), List.of()));
        Statement statement = Statement.of(
                order.inputs().company(),
                windows,
                measured,
                found.evidence()
                        .under(definitions(order, windows.headline(), measured.method()))
                        .with(new Annexing(this, order, windows).annex(measured, seen, movements, names)));
        Map<String, String> called = new Naming(order.inputs().presentation().names(), Map.of()).called(names);
        UnitRows rows = new UnitRows(movements, unit -> called.getOrDefault(unit, ""));
        return new Composed(
                statement.beside(MovementsCsv.file(rows, order.close())), movements, called, found.restatements());
    }

    /** What units were called then, where they are customers, so that the list of them comes out the same again. */
    private Map<String, String> names(Order order, Method settled, UnitMovements movements) {
        if (!settled.grain().isOfCustomers()) {
            return Map.of();
        }
        return measuring.database().read(sql -> new CustomerNames(sql, Knowing.at(order.knownAt())).of(ids(movements)));
    }

    private static Iterable<String> ids(UnitMovements movements) {
        return () -> StreamSupport.stream(movements.spliterator(), false)
                .map(UnitMovement::unit)
                .iterator();
    }

    /** The headline's period under other definitions, on the same data. */
    private List<OtherDefinition> definitions(Order order, Window headline, Method settled) {
        return order.inputs().definitions().stream()
                .map(Preset::of)
                .map(preset -> OtherDefinition.of(preset, settled, figures(order, headline, preset.on(settled))))
                .toList();
    }

    private Figures figures(Order order, Window headline, Method method) {
        Request request = new Request(
                method,
                order.close(),
                List.of(headline),
                Question.by(Set.of()),
                engine,
                Optional.of(Knowing.at(order.knownAt())),
                false);
        return Figures.of(
                measuring.forStatement(request, progress, null).tallies().total(headline), method);
    }
}
