package dev.holdfast.reports.view;

import dev.holdfast.core.statement.Seal;
import dev.holdfast.core.statement.Statement;
import java.util.List;

/**
 * All that the e-mail of a statement says of it: the message, four figures, what its chart shows, and what stands below. It
 * is kept with the statement, so that a message sent later says what was issued.
 *
 * @param language the language of the text, as in {@code en}
 * @param title what, and of when
 * @param subtitle whose, over which time, in which currency
 * @param figures four figures, the one that matters most first
 * @param chart what the picture shows
 * @param notes what else a reader must know, such as that months were restated; may be empty
 * @param foot how the message may be used and where its figures are from, a sentence each
 * @param names by which subjects and introductions call the statement
 */
public record MailView(
        String language,
        String title,
        String subtitle,
        Lead lead,
        List<Headline.Figure> figures,
        Picture chart,
        List<Note> notes,
        List<String> foot,
        Names names) {

    /**
     * The chart's words.
     *
     * @param title its message
     * @param subtitle what is shown: unit, window, months
     * @param key what the signs in it mean; empty where there is nothing to explain
     * @param alternative the picture in words, for those who do not see it
     */
    public record Picture(String title, String subtitle, String key, String alternative) {}

    /** A short note with the word that it is found by. */
    public record Note(String name, String text) {}

    /**
     * What a statement is called by.
     *
     * @param month such as {@code October 2026}
     * @param close the last day, such as {@code 2026-10-31}
     * @param run such as {@code 2026-10.1}; empty for a draft
     */
    public record Names(String company, String month, String close, String run) {}

    public MailView {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        foot = List.copyOf(foot);
    }

    /** What the e-mail of a statement says; the view is that statement's. */
    public static MailView of(Statement statement, StatementView view) {
        MailWords words = new MailWords(statement);
        Names names = new Names(
                statement.company().name(),
                statement.notation().month(statement.windows().close()),
                statement.windows().close().day().toString(),
                statement.seal().map(Seal::run).orElse(""));
        return new MailView(
                view.language(),
                view.masthead().title() + ", " + names.month(),
                words.scope(),
                view.lead(),
                words.figures(),
                new Picture(
                        view.trend().heading().title(),
                        view.trend().heading().subtitle(),
                        view.trend().chart().band().isEmpty() ? "" : "The band is the 95% interval.",
                        view.trend().chart().summary()),
                words.notes(view),
                words.foot(view),
                names);
    }
}
