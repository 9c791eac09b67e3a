package dev.holdfast.core.balance;

/**
 * A unit's balance as a line of text: values with tabs between them, as PostgreSQL's COPY writes and reads them, so that an
 * auditor needs no program of ours to look at them.
 */
final class UnitLines {
    private UnitLines() {}

    static void append(StringBuilder line, UnitBalance balance) {
        escape(line, balance.unit());
        line.append('\t').append(balance.opening());
        line.append('\t').append(balance.closing());
        line.append('\t').append(balance.paused() ? 't' : 'f').append('\t');
        escape(line, balance.tier());
        line.append('\t');
        escape(line, balance.channel());
        line.append('\n');
    }

    static UnitBalance read(String line) {
        String[] values = line.split("\t", -1);
        return new UnitBalance(
                raw(values[0]),
                Long.parseLong(values[1]),
                Long.parseLong(values[2]),
                values[3].equals("t"),
                raw(values[4]),
                raw(values[5]));
    }

    private static void escape(StringBuilder line, String value) {
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            switch (unit) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(unit);
            }
        }
    }

    private static String raw(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            value.append(unit == '\\' ? unescaped(text.charAt(++i)) : unit);
        }
        return value.toString();
    }

    private static char unescaped(char letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
