package dev.holdfast.cli.output;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of one length as lines: the first column to the left, all others to the right, each as wide as it needs. */
record TextTable(List<List<String>> rows) {
    private static final String GAP = "  ";

    List<String> lines() {
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> {
                    String space = " ".repeat(widths.get(column) - width(row.get(column)));
                    return column == 0 ? row.get(column) + space : space + row.get(column);
                })
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
