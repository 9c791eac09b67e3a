package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a statement stands to those before it.
 *
 * @param isFirst whether there is none before it
 * @param walk from the statement of the month before; empty where there is none, or no figure on the way
 * @param restatements of the closes in the trend whose figures differ visibly today, oldest first
 * @param amendment where the method is another than before
 */
public record Past(
        boolean isFirst, Optional<Walk> walk, List<Restatement> restatements, Optional<Amendment> amendment) {
    public Past {
        restatements = List.copyOf(restatements);
    }

    /** @param shareMonths whether figures a month apart share the months between; averages and those of two years do not */
    static Past of(
            StatementWindows windows,
            Function<dev.holdfast.core.time.Window, Figures> figure,
            boolean shareMonths,
            Evidence evidence) {
        Retention anew = figure.apply(windows.monthAgo()).nrr();
        Walk.Stops stops = new Walk.Stops(
                evidence.before().map(Figures::nrr).orElse(anew),
                anew,
                figure.apply(windows.overlap()).nrr(),
                figure.apply(windows.headline()).nrr());
        return new Past(
                evidence.reported().stream()
                        .noneMatch(reported -> reported.close().compareTo(windows.close()) < 0),
                // What another method does could not be told from late data.
                evidence.reported(windows.monthAgo().close())
                        .filter(from -> shareMonths
                                && (evidence.amendment().isEmpty()
                                        || evidence.before().isPresent()))
                        .flatMap(from -> Walk.of(from, stops)),
                evidence.restatements(),
                evidence.amendment());
    }
}
