package dev.holdfast.core.statement;

import dev.holdfast.core.balance.UnitBalance;
import dev.holdfast.core.balance.UnitMovement;
import dev.holdfast.core.money.Amount;
import dev.holdfast.core.movement.Movement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Movers, written as {@code Halden Logistics 100>150, - 80>0}: name, opening, closing. Their ids are {@code c01},
 * {@code c02} and so on; {@code -} has no name.
 */
final class Moving {
    static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private Moving() {}

    static Movers of(String list) {
        Movers.Collecting movers = new Movers.Collecting();
        Map<String, String> names = new HashMap<>();
        int place = 0;
        for (String line : list.split(", ", -1)) {
            String unit = "c%02d".formatted(++place);
            int space = line.lastIndexOf(' ');
            String[] change = line.substring(space + 1).split(">", 2);
            if (!line.startsWith("- ")) {
                names.put(unit, line.substring(0, space));
            }
            movers.accept(unit(unit, change[0], change[1]));
        }
        return movers.movers(names, Map.of("c01", DAY));
    }

    static UnitMovement unit(String unit, String opening, String closing) {
        UnitBalance balance = new UnitBalance(
                unit, Amount.of(opening).tenThousandths(), Amount.of(closing).tenThousandths(), false, "Pro", "ads");
        return new UnitMovement(
                balance,
                movement(balance),
                false,
                new UnitMovement.Counted(true, true, balance.opening(), balance.closing(), 0),
                new TreeMap<>());
    }

    private static Movement movement(UnitBalance balance) {
        if (balance.opening() == 0) {
            return Movement.NEW;
        }
        if (balance.closing() == 0) {
            return Movement.CHURN;
        }
        return switch (Long.signum(balance.closing() - balance.opening())) {
            case 1 -> Movement.EXPANSION;
            case -1 -> Movement.CONTRACTION;
            default -> Movement.RETAINED;
        };
    }
}
