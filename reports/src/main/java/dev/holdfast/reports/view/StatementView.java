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
 * @param walk null where there is no statement before this one, or no figure on the way
 * @param matrix null where there is one segment only, or more than a matrix can show
 * @param implies null where there is no figure
 * @param contribution null where the method does not print it, and where all is one tier
 * @param tiers null where there is one only
 * @param models null where nothing was compared
 * @param migration null where all is one tier, or more than there is room for
 * @param gains null where nobody gained
 * @param losses null where nobody lost
 * @param cohorts null where nobody began in the time that is looked at
 * @param concentration null where nobody paid at open
 * @param grace null where nothing is in grace
 * @param renewals null where no term is known
 * @param quarter the components of every segment; null but at the end of a fiscal quarter
 * @param events what happened and has no room at the trend; null where nothing is left
 * @param ranking null unless there are more segments than a matrix can show
 * @param panels the segments that can be looked at one by one; on a screen only
 * @param adjustments null where none was entered
 * @param restatements null where there is no earlier statement
 * @param amendment null where the method is that of the statement before
 * @param definitions null where no other definition was asked for
 * @param signOff null for a draft
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
        @Nullable WalkSection walk,
        ComponentsSection components,
        @Nullable ImpliesSection implies,
        @Nullable MatrixSection matrix,
        @Nullable RankingSection ranking,
        @Nullable ContributionSection contribution,
        @Nullable TiersSection tiers,
        @Nullable ModelsSection models,
        @Nullable MigrationSection migration,
        @Nullable MoversSection gains,
        @Nullable MoversSection losses,
        @Nullable CohortsSection cohorts,
        @Nullable ConcentrationSection concentration,
        @Nullable GraceSection grace,
        @Nullable RenewalsSection renewals,
        @Nullable TiersSection quarter,
        @Nullable EventsSection events,
        PanelsSection panels,
        ReconciliationSection reconciliation,
        LedgerSection ledger,
        DataSection data,
        @Nullable AdjustmentsSection adjustments,
        @Nullable RestatementsSection restatements,
        @Nullable AmendmentSection amendment,
        @Nullable DefinitionsSection definitions,
        MethodSection method,
        @Nullable SignOffSection signOff) {

    /** The text of a statement. */
    public static StatementView of(Statement statement) {
        Segments segments = Segments.of(statement);
        TrendSection trend = TrendSection.of(statement);
        return new StatementView(
                "en",
                statement.provenance().knownAt(),
                statement.provenance().fingerprint().hex()
                        + statement.provenance().inputDigest(),
                Masthead.of(statement),
                new Lead(statement.commentary().lead(), statement.commentary().leadRest()),
                Headline.of(statement),
                BridgeSection.of(statement),
                trend,
                WalkSection.of(statement),
                ComponentsSection.of(statement),
                ImpliesSection.of(statement),
                segments.fitMatrix() ? MatrixSection.of(statement, segments) : null,
                segments.needRanking() ? RankingSection.of(statement, segments) : null,
                ContributionSection.of(statement),
                TiersSection.of(statement),
                ModelsSection.of(statement, segments),
                MigrationSection.of(statement),
                MoversSection.gains(statement),
                MoversSection.losses(statement),
                CohortsSection.of(statement),
                ConcentrationSection.of(statement),
                GraceSection.of(statement),
                RenewalsSection.of(statement),
                TiersSection.ofSegments(statement),
                EventsSection.of(statement, trend.chart()),
                PanelsSection.of(statement, segments),
                ReconciliationSection.of(statement),
                LedgerSection.of(statement),
                DataSection.of(statement),
                AdjustmentsSection.of(statement),
                RestatementsSection.of(statement),
                AmendmentSection.of(statement),
                DefinitionsSection.of(statement),
                MethodSection.of(statement),
                SignOffSection.of(statement));
    }
}
