package dev.holdfast.cli.output;

import dev.holdfast.core.figure.Retention;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.time.Close;
import dev.holdfast.persistence.register.FoundRestatement;
import dev.holdfast.persistence.register.Issued;
import dev.holdfast.persistence.register.Prepared;
import dev.holdfast.persistence.register.RegisterReader;
import dev.holdfast.persistence.register.Run;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the register holds, for the eye. */
public final class RegisterTable {
    private static final Notation NOTATION = new Notation("", Notation.Scale.UNIT);
    private static final String NONE = "\u2013";

    private RegisterTable() {}

    /** Every statement, by month: what was issued, what was imported, and what waits. */
    public static String list(RegisterReader register, ZoneId zone) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Month", "Run", "Issued", "NRR", "GRR", "Method", "Restated"));
        List<FoundRestatement> restatements = register.restatements();
        List<Issued> statements = register.statements();
        statements.forEach(issued -> rows.add(row(issued, restatements, zone)));
        waiting(register, statements)
                .forEach(prepared -> rows.add(List.of(
                        prepared.close().month().toString(),
                        prepared.run(),
                        "not yet",
                        NONE,
                        NONE,
                        prepared.fingerprint().brief(),
                        "")));
        return rows.size() == 1 ? "Nothing was issued yet.\n" : String.join("\n", new TextTable(rows).lines()) + "\n";
    }

    private static List<String> row(Issued issued, List<FoundRestatement> restatements, ZoneId zone) {
        Close close = issued.figures().close();
        return List.of(
                close.month().toString(),
                issued.run().orElse("imported"),
                NOTATION.time(issued.figures().issuedAt(), zone),
                percent(issued.figures().nrr()),
                percent(issued.figures().grr()),
                issued.figures().method().map(method -> method.brief()).orElse(NONE),
                restatements.reversed().stream()
                        .filter(found -> found.close().equals(close))
                        .findFirst()
                        .map(found -> percent(found.nrr()))
                        .orElse(""));
    }

    private static List<Prepared> waiting(RegisterReader register, List<Issued> statements) {
        return register.runs().stream()
                .map(Run::close)
                .distinct()
                .filter(close -> statements.stream()
                        .noneMatch(issued -> issued.figures().close().equals(close)))
                .sorted(Comparator.naturalOrder())
                .flatMap(close -> register.lastPrepared(close).stream())
                .toList();
    }

    /** One statement, and every run of its month. */
    public static String show(RegisterReader register, Prepared prepared, ZoneId zone) {
        return String.join("\n", new StatementEntry(register, prepared, zone).lines()) + "\n";
    }

    /** A statement that was issued before the register was kept. */
    public static String show(Issued imported, ZoneId zone) {
        return String.join("\n", imported(imported, zone)) + "\n";
    }

    private static List<String> imported(Issued issued, ZoneId zone) {
        return Stream.of(
                        List.of("Statement", issued.figures().close().month().toString()),
                        List.of("Issued", NOTATION.time(issued.figures().issuedAt(), zone)),
                        List.of("Imported from", issued.source().orElse("")),
                        List.of("NRR", percent(issued.figures().nrr())),
                        List.of("GRR", percent(issued.figures().grr())))
                .map(row -> "%-14s %s".formatted(row.get(0), row.get(1)))
                .toList();
    }

    static String percent(Retention retention) {
        return retention.ratio().map(NOTATION::percent).orElse("no cohort");
    }
}
