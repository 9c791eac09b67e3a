package dev.holdfast.cli.job;

import dev.holdfast.core.method.Dimension;
import dev.holdfast.core.method.Method;
import dev.holdfast.core.statement.Company;
import dev.holdfast.core.statement.Evidence;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.core.statement.StatementWindows;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.query.Engine;
import dev.holdfast.persistence.query.Knowing;
import dev.holdfast.persistence.query.Progress;
import dev.holdfast.persistence.query.Request;
import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.document.Renderer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** From the warehouse to a folder with documents. */
public record StatementJob(Company company, Method method, Close close, Optional<Instant> knownAt) {
    /** The statement of a warehouse. */
    public Statement measure(MeasureJob measuring, Engine engine, Progress progress) {
        StatementWindows windows = new StatementWindows(close, method.calendar());
        Request request =
                new Request(method, close, windows.all(), EnumSet.allOf(Dimension.class), engine, knownAt.map(Knowing::at), true);
        Measurement measured = measuring.measure(request, progress);
        return Statement.of(company, windows, measured, Evidence.NONE);
    }

    /** Its documents in a folder, each whole or not there. */
    public static List<Path> publish(Statement statement, OutputFolder folder) {
        List<Document> documents = Renderer.of().render(statement).all();
        return folder.write(documents);
    }
}
