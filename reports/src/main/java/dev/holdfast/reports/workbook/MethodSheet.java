package dev.holdfast.reports.workbook;

import dev.holdfast.core.method.Method;
import dev.holdfast.core.method.Setting;
import dev.holdfast.core.statement.DataRead;
import dev.holdfast.core.statement.Provenance;
import dev.holdfast.core.statement.Seal;
import dev.holdfast.core.statement.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the figures are made and from what, as exactly as {@code statement.json} has it. */
final class MethodSheet {
    private final Sheet sheet;

    private MethodSheet(Sheet sheet) {
        this.sheet = sheet;
    }

    static void write(Book book, Statement statement) {
        Sheet sheet = book.sheet("Method", "how the figures are made, and from what")
                .table(1, List.of(Field.text("Item", 32), Field.text("Value", 72), Field.number("")));
        MethodSheet lines = new MethodSheet(sheet);
        lines.method(statement.method());
        lines.provenance(statement.provenance());
        statement.seal().ifPresentOrElse(lines::seal, () -> lines.line("Run", "none: a draft"));
        lines.dataRead(statement);
    }

    private void method(Method method) {
        line("Method", method.version());
        line("Fingerprint", method.fingerprint().hex());
        for (Setting setting : Setting.values()) {
            String value = method.value(setting);
            line(setting.key(), value.isEmpty() ? "none" : value);
        }
        sheet.skip();
    }

    private void provenance(Provenance provenance) {
        line("Known at", provenance.knownAt().toString());
        line("Newest row recorded", provenance.dataWatermark().toString());
        line("Digest of the rows", provenance.inputDigest());
        line("Holdfast", provenance.engineVersion());
    }

    private void seal(Seal seal) {
        line("Run", seal.run());
        line("Issued at", seal.issuedAt().map(Instant::toString).orElse("not issued"));
        line("SHA-256 of the content", seal.contentSha256());
        seal.signOffs().forEach(signOff -> line(signOff.role().key() + " by", signOff.name() + ", " + signOff.at()));
    }

    private void dataRead(Statement statement) {
        DataRead read = statement.dataRead();
        sheet.skip();
        sheet.titles(List.of(Field.text("Rows read", 0), Field.number("Rows")));
        int first = sheet.next();
        read.rows()
                .forEach(
                        (kind, count) -> sheet.row(Cell.text(kind.name().toLowerCase(Locale.ROOT)), Cell.count(count)));
        sheet.sum(Cell.text("all"), Cell.count(read.total()).by("SUM(B" + first + ":B" + (sheet.next() - 1) + ")"));
        if (!read.ratesAtHeadline().isEmpty()) {
            sheet.skip();
            sheet.titles(List.of(
                    Field.text("Rates in " + statement.currency(), 0),
                    Field.number("At open"),
                    Field.number("At close")));
            read.ratesAtHeadline()
                    .forEach(pair -> sheet.row(Cell.text(pair.currency()), rate(pair.atOpen()), rate(pair.atClose())));
        }
    }

    private static Cell rate(Optional<String> rate) {
        return rate.<Cell>map(known -> new Cell.Value(new BigDecimal(known), Look.RATE))
                .orElse(Cell.NONE);
    }

    private void line(String item, String value) {
        sheet.row(Cell.text(item), Cell.words(value));
    }
}
