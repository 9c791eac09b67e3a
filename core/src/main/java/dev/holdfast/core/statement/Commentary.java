package dev.holdfast.core.statement;

import dev.holdfast.core.figure.Difference;
import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Method;
import java.util.List;
import java.util.Optional;

/**
 * The words of a statement, chosen by rules from its figures.
 *
 * @param lead the bold first sentence of the page
 * @param leadRest what follows it
 */
public record Commentary(
        String lead,
        String leadRest,
        Heading bridge,
        Heading trend,
        Heading components,
        Heading matrix,
        Heading reconciliation,
        Heading dataRead,
        Heading method,
        Heading settings,
        Optional<Heading> walk,
        Heading ledger,
        Optional<Heading> restated,
        Optional<Heading> amendment,
        Optional<Heading> definitions,
        Optional<Heading> implies,
        Optional<Heading> contribution,
        Optional<Heading> tiers,
        Optional<Heading> models,
        Optional<Heading> migration,
        Optional<Heading> gains,
        Optional<Heading> losses,
        Optional<Heading> cohorts,
        Optional<Heading> concentration,
        Optional<Heading> grace,
        Optional<Heading> renewals) {

    /**
     * What the rules look at.
     *
     * @param change NRR less that of a year ago
     */
    record Story(
            StatementWindows windows,
            Figures headline,
            Figures yearAgo,
            Trend trend,
            Matrix matrix,
            DataRead dataRead,
            Method method,
            Past past,
            Ledger ledger,
            List<OtherDefinition> definitions,
            Disclosures disclosures,
            Difference change,
            Optional<Contribution> contribution,
            Migration migration,
            Annex annex) {}

    static Commentary of(Story story, Notation notation) {
        LeadWords lead = new LeadWords(story, notation);
        SectionWords sections = new SectionWords(story, notation);
        TrendWords trend = new TrendWords(story, notation);
        MatrixWords matrix = new MatrixWords(story, notation);
        PastWords past = new PastWords(story, notation);
        WhereWords where = new WhereWords(story, notation);
        WhoWords who = new WhoWords(story, notation);
        return new Commentary(
                lead.first(),
                lead.rest(),
                new BridgeWords(story, notation).heading(),
                trend.heading(),
                sections.components(),
                matrix.heading(),
                sections.reconciliation(),
                sections.dataRead(),
                sections.method(),
                sections.settings(),
                past.walk(),
                past.ledger(),
                past.restated(),
                past.amendment(),
                new DefinitionWords(story, notation).heading(),
                new ImpliesWords(story).heading(),
                where.contribution(),
                where.tiers(),
                where.models(),
                where.migration(),
                who.gains(),
                who.losses(),
                who.cohorts(),
                who.concentration(),
                who.grace(),
                who.renewals());
    }
}
