package dev.holdfast.reports.view;

import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.method.Grain;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.MovementCause;
import dev.holdfast.core.statement.CauseNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A column of the list of movements.
 *
 * @param key the name that files give it
 * @param title what stands above it where people read
 */
public record MovementColumn(String key, String title, Content content) {
    /** What stands in it. */
    public sealed interface Content {
        /** Text, given also what a unit is called. */
        record Text(Words words) implements Content {}

        /** An amount; empty where there is none. */
        record Money(Function<UnitMovement, Optional<Amount>> amount) implements Content {}

        record Flag(Predicate<UnitMovement> flag) implements Content {}
    }

    /** Words of a unit. */
    public interface Words {
        String of(UnitMovement unit, UnaryOperator<String> names);
    }

    /** All of them, in their order. Formulas of the workbook count on it. */
    public static final List<MovementColumn> ALL = all();

    private static List<MovementColumn> all() {
        List<MovementColumn> all = new ArrayList<>(List.of(
                text("unit", "Unit", (unit, names) -> Grain.printed(unit.unit())),
                text("name", "Name", (unit, names) -> names.apply(unit.unit())),
                text("tier", "Tier", (unit, names) -> unit.balance().tier()),
                text("channel", "Channel", (unit, names) -> unit.balance().channel()),
                money("opening", "Opening MRR", unit -> unit.balance().opening()),
                money("closing", "Closing MRR", unit -> unit.balance().closing()),
                money("change", "Change", unit -> unit.change().tenThousandths()),
                text("movement", "Movement", (unit, names) -> key(unit))));
        for (MovementCause cause : MovementCause.values()) {
            all.add(new MovementColumn(
                    cause.key(),
                    CauseNames.of(cause),
                    new Content.Money(unit -> Optional.ofNullable(unit.causes().get(cause)))));
        }
        all.addAll(List.of(
                flag("paused", "Paused", unit -> unit.balance().paused()),
                flag("in_grace", "In grace", UnitMovement::inGrace),
                flag("in_cohort", "In cohort", unit -> unit.counted().inCohort()),
                flag("retained", "Retained", unit -> unit.counted().retained()),
                money("denominator", "Denominator", unit -> unit.counted().denominator()),
                money("numerator", "Numerator", unit -> unit.counted().numerator()),
                money("kept", "Kept MRR", unit -> unit.counted().kept())));
        return List.copyOf(all);
    }

    /** The movement as files name it, such as {@code expansion}. */
    public static String key(UnitMovement unit) {
        return unit.movement().name().toLowerCase(Locale.ROOT);
    }

    private static MovementColumn text(String key, String title, Words words) {
        return new MovementColumn(key, title, new Content.Text(words));
    }

    private static MovementColumn money(String key, String title, Function<UnitMovement, Long> amount) {
        return new MovementColumn(key, title, new Content.Money(unit -> Optional.of(new Amount(amount.apply(unit)))));
    }

    private static MovementColumn flag(String key, String title, Predicate<UnitMovement> flag) {
        return new MovementColumn(key, title, new Content.Flag(flag));
    }
}
