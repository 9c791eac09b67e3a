package dev.holdfast.cli.job;

import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.statement.Identities;
import dev.holdfast.core.statement.Measurement;
import dev.holdfast.persistence.database.Database;
import dev.holdfast.persistence.query.Measuring;
import dev.holdfast.persistence.query.Progress;
import dev.holdfast.persistence.query.Request;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures, and lets nobody see a figure that contradicts itself.
 *
 * @param now when it is asked
 * @param version of Holdfast
 */
public record MeasureJob(Database database, Instant now, String version) {
    /**
     * The windows of a request, whose identities hold.
     *
     * @throws dev.holdfast.core.fault.Fault {@code IDENTITY_BROKEN}; {@code NO_DATA} when the first window is empty at
     *     both closes; those of {@link Measuring#measure}
     */
    public Measurement measure(Request request, Progress progress) {
        Measurement measured = forStatement(request, progress, null);
        Identities.requireData(measured.tallies().total(request.headline()), request.headline());
        return measured;
    }

    /**
     * As above, for a statement or a part of one, where a window may be empty: the statement says so. Hands over what
     * the units behind the first window did in it, ordered by id.
     */
    Measurement forStatement(Request request, Progress progress, @Nullable Consumer<UnitMovement> units) {
        Measurement measured = database.read(sql -> new Measuring(sql, now, version).measure(request, progress, units));
        Identities.check(measured);
        return measured;
    }

    /** The SQL that would measure it where the data lies. */
    public String sql(Request request) {
        return database.read(sql -> new Measuring(sql, now, version).text(request));
    }
}
