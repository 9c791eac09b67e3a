package dev.holdfast.reports.document;

import dev.holdfast.core.statement.Statement;
import dev.holdfast.reports.chart.Palette;
import dev.holdfast.reports.chart.Png;
import dev.holdfast.reports.data.MailJson;
import dev.holdfast.reports.data.MovementsCsv;
import dev.holdfast.reports.data.StatementJson;
import dev.holdfast.reports.document.Documents.Document;
import dev.holdfast.reports.html.HtmlDocument;
import dev.holdfast.reports.pdf.PdfDocument;
import dev.holdfast.reports.template.Template;
import dev.holdfast.reports.view.MailView;
import dev.holdfast.reports.view.StatementView;
import dev.holdfast.reports.view.UnitRows;
import dev.holdfast.reports.workbook.WorkbookDocument;
import java.util.List;

/**
 * Renders statements. It reads no clock, no file and no network; the same statement in the same look always gives the
 * same bytes.
 */
public final class Renderer {
    /** The name of the workbook with a row for each unit. */
    public static final String UNITS = "movements.xlsx";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PdfDocument pdf;
    private final HtmlDocument html;

    private final Palette palette;

    private Renderer(Template template) {
        this.palette = template.look().palette();
        this.pdf = new PdfDocument(template, template.look().paper());
        this.html = new HtmlDocument(template);
    }

    /** A renderer with the bundled templates, in the standard look. */
    public static Renderer of() {
        return of(Template.bundled());
    }

    /** A renderer with templates; it may be kept and used for any number of statements. */
    public static Renderer of(Template template) {
        return new Renderer(template);
    }

    /**
     * {@code statement.pdf}, which holds {@code statement.json}; {@code statement.html}; {@code statement.xlsx}; and
     * {@code statement.json}. None of them tells of units beyond those printed. For its e-mail {@code mail.json} and {@code mail.png}.
     */
    public Documents render(Statement statement) {
        StatementView view = StatementView.of(statement);
        byte[] json = StatementJson.bytes(statement);
        return new Documents(
                List.of(
                        new Document("statement.pdf", "application/pdf", pdf.render(view, json)),
                        new Document("statement.html", "text/html", html.render(view)),
                        new Document("statement.xlsx", XLSX, WorkbookDocument.bytes(statement, view)),
                        new Document("statement.json", "application/json", json)),
                List.of(
                        new Document(Documents.MAIL, "application/json", MailJson.bytes(MailView.of(statement, view))),
                        new Document(
                                Documents.MAIL_CHART,
                                "image/png",
                                Png.of(view.trend().chart().forMail(), Png.MAIL.in(palette)))));
    }

    /**
     * What tells of every unit: {@value MovementsCsv#NAME}, and {@value #UNITS}, which is
     * {@code statement.xlsx} with a row for each. Both are written
     * one row at a time.
     */
    public static List<Streamed> units(Statement statement, UnitRows rows) {
        StatementView view = StatementView.of(statement);
        return List.of(
                new Streamed(
                        MovementsCsv.NAME,
                        "text/csv",
                        to -> MovementsCsv.write(rows, statement.windows().close(), to)),
                new Streamed(UNITS, XLSX, to -> WorkbookDocument.write(statement, view, rows, to)));
    }
}
