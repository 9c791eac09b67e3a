package dev.holdfast.cli.output;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.method.Column;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a statement says, in a few lines. */
public final class Headline {
    private Headline() {}

    /** Company, close, the four figures and the message. */
    public static String text(Statement statement) {
        Notation notation = statement.notation();
        Figures headline = statement.headline();
        String interval = headline.halfWidth95()
                .map(half -> " ± " + notation.percentNumber(half) + " pp")
                .orElse("");
        return """
                %s, %s, trailing 12 months

                  NRR     %s%s
                  GRR     %s
                  Logos   %s
                  %s     %s

                %s

                """.formatted(
                        statement.company().name(),
                        notation.longDay(statement.windows().close().day()),
                        percent(notation, headline.nrr()),
                        interval,
                        percent(notation, headline.grr()),
                        percent(notation, headline.logoRetention()),
                        notation.balance(),
                        notation.headline(headline.tally().amount(Column.CLOSING)),
                        statement.commentary().lead());
    }

    /** Where its documents are, one a line. */
    public static String paths(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String percent(Notation notation, Retention figure) {
        return figure.ratio().map(notation::percent).orElse("no cohort");
    }
}
