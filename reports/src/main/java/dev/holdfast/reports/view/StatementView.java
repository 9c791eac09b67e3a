package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Statement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that a statement prints, in the order of its pages.
 *
 * @param language the language of the text, as in {@code en}
 * @param dated the instant that documents carry as their date: the statement's own, never the clock's
 * @param identity what tells this statement from every other, the source of document ids
 * @param matrix null where there is one segment only, or more than a matrix can show
 * @param ranking null unless there are more segments than a matrix can show
 */
public record StatementView(
        String language,
        Instant dated,
        String identity,
        Masthead masthead,
        Lead lead,
        Headline headline,
        BridgeSection bridge,
        TrendSection trend,
        ComponentsSection components,
        @Nullable MatrixSection matrix,
        @Nullable RankingSection ranking,
        ReconciliationSection reconciliation,
        DataSection data,
        MethodSection method) {

    /** The text of a statement. */
    public static StatementView of(Statement statement) {
        Segments segments = Segments.of(statement);
        return new StatementView(
                "en",
                statement.provenance().knownAt(),
                statement.provenance().fingerprint().hex()
                        + statement.provenance().inputDigest(),
                Masthead.of(statement),
                new Lead(statement.commentary().lead(), statement.commentary().leadRest()),
                Headline.of(statement),
                BridgeSection.of(statement),
                TrendSection.of(statement),
                ComponentsSection.of(statement),
                segments.fitMatrix() ? MatrixSection.of(statement, segments) : null,
                segments.needRanking() ? RankingSection.of(statement, segments) : null,
                ReconciliationSection.of(statement),
                DataSection.of(statement),
                MethodSection.of(statement));
    }
}
