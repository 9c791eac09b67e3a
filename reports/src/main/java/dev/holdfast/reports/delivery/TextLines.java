package dev.holdfast.reports.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks plain text into lines that every reader shows whole. */
final class TextLines {
    private static final int WIDTH = 76;

    private TextLines() {}

    /** The text, its long lines broken at spaces and continued under their own beginning; a long word stays whole. */
    static String wrapped(String text) {
        return text.strip().lines().map(TextLines::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String line) {
        String text = line.replace('\u00a0', ' ').stripTrailing();
        String indent = " ".repeat(text.length() - text.stripLeading().length());
        if (length(text) <= WIDTH) {
            return text;
        }
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder(indent);
        for (String word : text.strip().split(" +", -1)) {
            boolean first = current.length() == indent.length();
            if (!first && length(current) + 1 + length(word) > WIDTH) {
                lines.add(current.toString());
                current = new StringBuilder(indent).append(word);
            } else {
                current.append(first ? "" : " ").append(word);
            }
        }
        lines.add(current.toString());
        return String.join("\n", lines);
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
