package dev.holdfast.reports.view;

import dev.holdfast.core.figure.Figures;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.Provenance;
import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.view.MailView.Note;
import java.util.ArrayList;
import java.util.List;

/** What an e-mail says otherwise than the page, which has other room. */
record MailWords(Statement statement) {
    private static final char NO_BREAK = '\u00a0';

    String scope() {
        return statement.company().name() + " · twelve months to "
                + statement.notation().longDay(statement.windows().close().day()) + " · " + statement.currency() + ", "
                + statement.method().value(Setting.CURRENCY_MODE) + " currency";
    }

    List<Headline.Figure> figures() {
        Print print = new Print(statement.notation());
        OtherFigures others = new OtherFigures(statement, print);
        Figures now = statement.headline();
        Headline.Figure gross = others.gross();
        return List.of(
                new Headline.Figure(
                        "NRR, 12 months",
                        print.percent(now.nrr()),
                        others.change(now.nrr(), statement.yearAgo().nrr(), " pp on a year"),
                        Headline.ends(now, print)
                                .map(ends -> "95% interval " + ends.replace(' ', NO_BREAK))
                                .orElse("")),
                new Headline.Figure(gross.label(), gross.value(), gross.change(), gross()),
                others.logos(),
                others.closing());
    }

    private String gross() {
        return statement.method().hasGrrOfTotals() ? "NRR, at most 100%" : "without expansion";
    }

    /** Where the statement has it: what was restated, how the ledger stands, and whether the method changed. */
    List<Note> notes(StatementView view) {
        List<Note> notes = new ArrayList<>();
        RestatementsSection restatements = view.restatements();
        if (restatements != null) {
            notes.add(new Note("Restated", restated(restatements)));
        }
        if (!view.ledger().tables().isEmpty()) {
            notes.add(new Note("Ledger", sentence(view.ledger().heading().title())));
        }
        AmendmentSection amendment = view.amendment();
        if (amendment != null) {
            notes.add(new Note("Method", sentence(amendment.heading().title())));
        }
        return notes;
    }

    private static String restated(RestatementsSection section) {
        String all = sentence(section.heading().title());
        if (section.rows().isEmpty()) {
            return all;
        }
        RestatementsSection.Row last = section.rows().getLast();
        return all + " " + last.month() + ": " + last.first() + " first reported, " + last.today()
                + " on today’s data.";
    }

    List<String> foot(StatementView view) {
        List<String> foot = new ArrayList<>();
        foot.add(sentence(statement.company().confidentiality()));
        foot.add(sentence(view.masthead().issue()));
        SignOffSection signOff = view.signOff();
        if (signOff != null) {
            SignOffSection.Sign last = signOff.rows().getLast().getLast();
            foot.add(sentence(last.act() + " by " + last.name() + last.office()));
        }
        Provenance provenance = statement.provenance();
        foot.add(sentence("Method v" + provenance.methodVersion() + ", fingerprint "
                + provenance.fingerprint().brief() + "; data known at "
                + statement
                        .notation()
                        .time(provenance.knownAt(), statement.method().zone())));
        return foot;
    }

    private static String sentence(String text) {
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }
}
