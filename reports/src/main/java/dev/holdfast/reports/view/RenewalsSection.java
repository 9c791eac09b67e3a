package dev.holdfast.reports.view;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Renewals;
import dev.holdfast.core.statement.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Terms that end soon, and what became of those that ended.
 *
 * @param periods heads of the columns of what is due
 */
public record RenewalsSection(Heading heading, List<String> periods, List<Row> rows, Row total) {
    /** One tier. */
    public record Row(
            Name tier,
            List<String> due,
            String dueInAll,
            String customers,
            String ended,
            String inGrace,
            String decided,
            String renewed,
            String rate) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final double NAME_WIDTH = 70;

    /** The section; null where no term is known. */
    static @Nullable RenewalsSection of(Statement statement) {
        return statement
                .annex()
                .renewals()
                .flatMap(renewals -> statement.commentary().renewals().map(heading -> of(statement, renewals, heading)))
                .orElse(null);
    }

    private static RenewalsSection of(
            Statement statement, Renewals renewals, dev.holdfast.core.statement.Heading heading) {
        Print print = new Print(statement.notation());
        return new RenewalsSection(
                Heading.of("renewals", heading),
                renewals.periods().stream().map(RenewalsSection::period).toList(),
                renewals.tiers().stream()
                        .map(row -> row(row.tier(), row, print))
                        .toList(),
                row("All tiers", renewals.total(), print));
    }

    /** A whole month by its name, and one that is cut short with the last day that counts. */
    private static String period(LocalDate last) {
        boolean whole = last.getDayOfMonth() == last.lengthOfMonth();
        return MONTH.format(last) + (whole ? "" : " to " + last.getDayOfMonth());
    }

    private static Row row(String name, Renewals.Row row, Print print) {
        Notation notation = print.notation();
        return new Row(
                Name.oneLine(name, NAME_WIDTH),
                row.due().stream().map(amount -> level(amount, notation)).toList(),
                level(row.dueInAll(), notation),
                notation.count(row.customers()),
                level(row.ended(), notation),
                level(row.inGrace(), notation),
                level(row.decided(), notation),
                row.decided().signum() == 0 ? Print.DASH : notation.fineLevel(row.renewed()),
                print.number(row.rate()));
    }

    private static String level(Amount amount, Notation notation) {
        return amount.signum() == 0 ? Print.DASH : notation.fineLevel(amount);
    }
}
