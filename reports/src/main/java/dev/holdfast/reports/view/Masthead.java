package dev.holdfast.reports.view;

import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Provenance;
import dev.holdfast.core.statement.Statement;

/**
 * What stands on the head and foot of each page.
 *
 * @param title what the document is
 * @param documentTitle the title shown by a window or a library: what, whose, and when
 * @param scope company, window and currency
 * @param issue which statement, and when it was issued
 * @param provenance method, fingerprint and known-at
 * @param confidential to whom the statement is confidential
 * @param rounding how its figures are rounded
 */
public record Masthead(
        String title,
        String documentTitle,
        String scope,
        String issue,
        String provenance,
        String confidential,
        String rounding) {

    private static final double VERSION_WIDTH = 40;
    private static final double CONFIDENTIAL_WIDTH = 280;
    private static final double GUTTER = 12;

    static Masthead of(Statement statement) {
        Notation notation = statement.notation();
        Provenance provenance = statement.provenance();
        String company = statement.company().name();
        String title = "Net Revenue Retention";
        String close = notation.longDay(statement.windows().close().day());
        String mode = statement.method().value(Setting.CURRENCY_MODE);
        String span = " · twelve months to " + close + " · " + statement.currency() + ", " + mode + " currency";
        String method = "Method v" + Fit.oneLine(provenance.methodVersion(), VERSION_WIDTH) + " · "
                + provenance.fingerprint().brief() + " · known at "
                + notation.time(provenance.knownAt(), statement.method().zone());
        return new Masthead(
                title,
                company + ": " + title + ", "
                        + notation.month(statement.windows().close()),
                Fit.oneLine(company, Fit.PAGE - GUTTER - Fit.regularWidth(span) - Fit.regularWidth(method)) + span,
                issue(statement),
                method,
                Fit.oneLine(statement.company().confidentiality(), CONFIDENTIAL_WIDTH),
                "Rounded one by one; exact in statement.json, inside the PDF");
    }

    private static String issue(Statement statement) {
        String standing = statement
                .seal()
                .map(seal -> seal.issuedAt()
                        .map(at -> "issued "
                                + statement
                                        .notation()
                                        .time(at, statement.method().zone()))
                        .orElse("run " + seal.run() + " · for approval, not issued"))
                .orElse("DRAFT, not issued");
        return "Statement " + statement.windows().close().month() + " · " + standing;
    }
}
