package dev.holdfast.core.statement;

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
        Optional<Heading> definitions) {

    /** What the rules look at. */
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
            List<OtherDefinition> definitions) {}

    static Commentary of(Story story, Notation notation) {
        LeadWords lead = new LeadWords(story, notation);
        SectionWords sections = new SectionWords(story, notation);
        TrendWords trend = new TrendWords(story, notation);
        MatrixWords matrix = new MatrixWords(story);
        PastWords past = new PastWords(story, notation);
        return new Commentary(
                lead.first(),
                lead.rest(),
                sections.bridge(),
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
                new DefinitionWords(story, notation).heading());
    }
}
