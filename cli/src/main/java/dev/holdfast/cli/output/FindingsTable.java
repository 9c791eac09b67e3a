package dev.holdfast.cli.output;

import dev.holdfast.core.finding.Finding;
import dev.holdfast.core.finding.Findings;
import java.util.Locale;

/** Findings for the eye: severity, gate and count, then what is wrong, examples, and what to do. */
public final class FindingsTable {
    private static final String HEAD = "Severity";

    private FindingsTable() {}

    /** The table, a line for each part of a finding; empty where nothing was found. */
    public static String text(Findings findings) {
        if (findings.all().isEmpty()) {
            return "";
        }
        int gate = findings.all().stream()
                .mapToInt(finding -> finding.gate().length())
                .max()
                .orElse(0);
        int count = Math.max(
                "Count".length(),
                findings.all().stream()
                        .mapToInt(finding -> Long.toString(finding.count()).length())
                        .max()
                        .orElse(0));
        String row = "%-" + HEAD.length() + "s  %-" + gate + "s  %" + count + "s  %s\n";
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, row, HEAD, "Gate", "Count", "What is wrong"));
        for (Finding finding : findings.all()) {
            text.append(String.format(
                    Locale.ROOT, row, finding.severity().key(), finding.gate(), finding.count(), finding.what()));
            finding.examples().forEach(example -> text.append(String.format(Locale.ROOT, row, "", "", "", example)));
            if (finding.count() > finding.examples().size()
                    && !finding.examples().isEmpty()) {
                text.append(String.format(Locale.ROOT, row, "", "", "", "…"));
            }
            text.append(String.format(Locale.ROOT, row, "", "", "", "To do: " + finding.next() + "."));
        }
        return text.toString();
    }
}
