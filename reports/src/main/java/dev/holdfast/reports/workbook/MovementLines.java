package dev.holdfast.reports.workbook;

import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.money.Amount;
import dev.holdfast.reports.view.MovementColumn;
import dev.holdfast.reports.view.MovementColumn.Content;
import dev.holdfast.reports.view.UnitRows;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of {@code Movements} as the text of their sheet, in place of the two that show their looks.
 *
 * @param units how many
 */
record MovementLines(UnitRows rows, long units) {
    private static final Pattern STYLE = Pattern.compile("<c r=\"([A-Z])([56])\" s=\"([0-9]+)\"");
    private static final Pattern EXTENT = Pattern.compile("<dimension ref=\"[^\"]*\"/>");
    private static final char LAST = (char) ('A' + MovementColumn.ALL.size() - 1);

    /** The sheet with all of its rows. */
    void write(String sheet, Writer to) throws IOException {
        int begin = sheet.indexOf("<row r=\"" + Source.FIRST + "\"");
        int end = sheet.indexOf("</sheetData>");
        Map<String, String> styles = styles(sheet.substring(begin, end));
        to.write(EXTENT.matcher(sheet.substring(0, begin))
                .replaceFirst("<dimension ref=\"A1:" + LAST + (Source.FIRST - 1 + units) + "\"/>"));
        StringBuilder line = new StringBuilder();
        long number = Source.FIRST;
        for (UnitMovement unit : rows.movements()) {
            line.setLength(0);
            row(line, number++, unit, styles);
            to.append(line);
        }
        to.write(sheet.substring(end));
    }

    private static Map<String, String> styles(String looks) {
        Map<String, String> styles = new HashMap<>();
        Matcher matcher = STYLE.matcher(looks);
        while (matcher.find()) {
            styles.put(matcher.group(1) + matcher.group(2), matcher.group(3));
        }
        return styles;
    }

    private void row(StringBuilder line, long number, UnitMovement unit, Map<String, String> styles) {
        line.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < MovementColumn.ALL.size(); i++) {
            char column = (char) ('A' + i);
            switch (MovementColumn.ALL.get(i).content()) {
                case Content.Text(var words) -> text(line, column, number, words.of(unit, rows.names()), styles);
                case Content.Money(var amount) ->
                    amount.apply(unit).ifPresent(known -> number(line, column, number, plain(known), styles));
                case Content.Flag(var flag) -> number(line, column, number, flag.test(unit) ? "1" : "0", styles);
            }
        }
        line.append("</row>");
    }

    private static String plain(Amount amount) {
        return amount.decimal().stripTrailingZeros().toPlainString();
    }

    private static void number(StringBuilder line, char column, long number, String value, Map<String, String> styles) {
        begin(line, column, number, styles.getOrDefault(column + "5", "0")).append("><v>");
        line.append(value).append("</v></c>");
    }

    private static void text(StringBuilder line, char column, long number, String text, Map<String, String> styles) {
        String clean = CellText.of(text);
        if (!clean.isEmpty()) {
            String look = column + (CellText.readsAsFormula(clean) ? "6" : "5");
            begin(line, column, number, styles.getOrDefault(look, "0"))
                    .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            escape(line, clean);
            line.append("</t></is></c>");
        }
    }

    private static StringBuilder begin(StringBuilder line, char column, long number, String style) {
        return line.append("<c r=\"")
                .append(column)
                .append(number)
                .append("\" s=\"")
                .append(style)
                .append('"');
    }

    private static void escape(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '<' -> line.append("&lt;");
                case '>' -> line.append("&gt;");
                case '&' -> line.append("&amp;");
                default -> line.append(unit);
            }
        }
    }
}
