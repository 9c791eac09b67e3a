package dev.holdfast.reports.view;

import dev.holdfast.core.balance.Flow.Moved;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.statement.Migration;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the customers of each tier at opening are at close.
 *
 * @param columns tiers at close, then what is nowhere, then all
 */
public record MigrationSection(Heading heading, List<Name> columns, List<Row> rows, Row total) {
    /** A tier at opening. */
    public record Row(Name tier, List<Cell> cells) {}

    /**
     * Who went one way.
     *
     * @param count how many, with an arrow where they moved up or down; a dash where nobody did
     * @param amount what they pay at close, or paid at open where they are gone; empty where nobody did
     * @param stayed whether they are where they were
     */
    public record Cell(Toned count, String amount, boolean stayed) {}

    private static final double COLUMN_WIDTH = 38;
    private static final double NAME_WIDTH = 46;
    /** More tiers than this have no room beside the pricing models. */
    private static final int MOST_TIERS = 6;

    private static final Moved NOBODY = new Moved(0, Amount.ZERO, Amount.ZERO);

    /** The section; null where all is one tier, or more than there is room for. */
    static @Nullable MigrationSection of(Statement statement) {
        if (statement.migration().tiers().size() > MOST_TIERS) {
            return null;
        }
        return statement
                .commentary()
                .migration()
                .map(heading -> of(statement, heading))
                .orElse(null);
    }

    private static MigrationSection of(Statement statement, dev.holdfast.core.statement.Heading heading) {
        Migration migration = statement.migration();
        Notation notation = statement.notation();
        boolean paused = migration.from().stream()
                .anyMatch(tier -> migration.paused(tier).units() > 0);
        List<Name> columns = new ArrayList<>(migration.tiers().stream()
                .map(tier -> Name.oneLine(tier, COLUMN_WIDTH))
                .toList());
        if (paused) {
            columns.add(Name.whole("Paused"));
        }
        columns.add(Name.whole("Gone"));
        columns.add(Name.whole("All"));
        return new MigrationSection(
                Heading.of("migration", heading),
                columns,
                migration.from().stream()
                        .map(tier -> new Row(Name.oneLine(tier, NAME_WIDTH), cells(tier, statement, paused)))
                        .toList(),
                new Row(Name.whole("All"), totals(migration, paused, notation)));
    }

    private static List<Cell> cells(String from, Statement statement, boolean paused) {
        Migration migration = statement.migration();
        Notation notation = statement.notation();
        // Only an order of tiers tells up from down.
        boolean ordered = !statement.method().tierOrder().isEmpty();
        List<Cell> cells = new ArrayList<>();
        for (String to : migration.tiers()) {
            Moved moved = migration.between(from, to);
            int direction = Integer.signum(migration.direction(from, to));
            Toned count = switch (ordered ? direction : 0) {
                case -1 -> Toned.good("↑ " + notation.count(moved.units()));
                case 1 -> Toned.bad("↓ " + notation.count(moved.units()));
                default -> Toned.plain(notation.count(moved.units()));
            };
            cells.add(cell(moved, count, notation.level(moved.closing()), to.equals(from)));
        }
        if (paused) {
            cells.add(gone(migration.paused(from), notation));
        }
        cells.add(gone(migration.gone(from), notation));
        Moved all = migration.at(from);
        cells.add(cell(all, Toned.plain(notation.count(all.units())), notation.level(all.opening()), false));
        return cells;
    }

    private static List<Cell> totals(Migration migration, boolean paused, Notation notation) {
        List<Cell> cells = new ArrayList<>();
        for (String to : migration.tiers()) {
            Moved moved = migration.to(to);
            cells.add(cell(moved, Toned.plain(notation.count(moved.units())), notation.level(moved.closing()), false));
        }
        if (paused) {
            cells.add(gone(sum(migration.from().stream().map(migration::paused)), notation));
        }
        cells.add(gone(sum(migration.from().stream().map(migration::gone)), notation));
        Moved all = sum(migration.from().stream().map(migration::at));
        cells.add(cell(all, Toned.plain(notation.count(all.units())), notation.level(all.opening()), false));
        return cells;
    }

    private static Moved sum(Stream<Moved> all) {
        return all.reduce(NOBODY, Moved::plus);
    }

    private static Cell gone(Moved moved, Notation notation) {
        return cell(
                moved,
                Toned.bad(notation.count(moved.units())),
                notation.step(moved.opening().negated()),
                false);
    }

    private static Cell cell(Moved moved, Toned count, String amount, boolean stayed) {
        return moved.units() == 0 ? new Cell(Toned.muted(Print.DASH), "", stayed) : new Cell(count, amount, stayed);
    }
}
