package dev.holdfast.reports.view;

import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import dev.holdfast.core.movement.MovementCause;
import dev.holdfast.core.statement.CauseNames;
import dev.holdfast.core.statement.Movers;
import dev.holdfast.core.statement.Naming;
import dev.holdfast.core.statement.Notation;
import dev.holdfast.core.statement.Statement;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Who moved most in one direction.
 *
 * @param what the head of the column that says what happened
 * @param others what the rest did; null where there is none
 */
public record MoversSection(
        Heading heading,
        String what,
        List<Row> rows,
        @Nullable Rest others,
        Rest total) {
    /** One customer. */
    public record Row(Name name, Name segment, Name what, String day, String opening, Toned change) {}

    /** Several of them. */
    public record Rest(String name, String change) {}

    private static final double NAME_WIDTH = 84;
    private static final double WHAT_WIDTH = 101;
    private static final int CAUSES = 2;

    /** Of those that gained; null where nobody did. */
    static @Nullable MoversSection gains(Statement statement) {
        return of(
                statement,
                statement.commentary().gains(),
                statement.annex().movers().gains(),
                "gains");
    }

    /** Of those that lost; null where nobody did. */
    static @Nullable MoversSection losses(Statement statement) {
        return of(
                statement,
                statement.commentary().losses(),
                statement.annex().movers().losses(),
                "losses");
    }

    private static @Nullable MoversSection of(
            Statement statement, Optional<dev.holdfast.core.statement.Heading> heading, Movers.Side side, String id) {
        Notation notation = statement.notation();
        Naming naming = Naming.of(statement.annex());
        return heading.map(words -> new MoversSection(
                        Heading.of(id, words),
                        id.equals("gains") ? "Causes, date of largest step" : "What happened, date",
                        side.largest().stream()
                                .map(mover -> row(mover, naming, notation))
                                .toList(),
                        side.others() == 0
                                ? null
                                : new Rest(
                                        notation.count(side.others()) + (side.others() == 1 ? " other" : " others"),
                                        notation.fineStep(side.rest())),
                        new Rest("All " + id, notation.fineStep(side.total()))))
                .orElse(null);
    }

    private static Row row(Movers.Mover mover, Naming naming, Notation notation) {
        return new Row(
                Name.oneLine(naming.of(mover), NAME_WIDTH),
                Name.oneLine(mover.tier() + " · " + mover.channel(), NAME_WIDTH),
                Name.whole(what(mover, notation)),
                mover.day().map(notation::day).orElse(""),
                notation.fineLevel(mover.opening()),
                Print.toned(notation.fineStep(mover.change())));
    }

    private static String what(Movers.Mover mover, Notation notation) {
        if (mover.movement() == Movement.CHURN) {
            return "Left";
        }
        if (mover.closing().signum() == 0) {
            return "Paused";
        }
        return causes(mover.causes(), notation);
    }

    /** The largest two, whatever their sign: {@code Plan +24.8, cross-sell +5.3}; as many of them as there is room for. */
    private static String causes(SortedMap<MovementCause, Amount> causes, Notation notation) {
        List<String> texts = causes.entrySet().stream()
                .sorted(Comparator.<Map.Entry<MovementCause, Amount>, BigDecimal>comparing(
                                cause -> cause.getValue().decimal().abs())
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CAUSES)
                .map(cause -> CauseNames.of(cause.getKey()).toLowerCase(Locale.ROOT) + " "
                        + notation.fineStep(cause.getValue()))
                .toList();
        String both = String.join(", ", texts);
        // A number is never cut.
        String text = Fit.width(both) <= WHAT_WIDTH || texts.isEmpty() ? both : texts.getFirst();
        return text.isEmpty() ? "Unknown" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
